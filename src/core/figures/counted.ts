import { fold } from './fold'
import { type Token, type Tokens, wordAt, written } from './tokens'

/** Nouns that news counts most, singular first: what is counted compares across the forms that Arabic gives it. */
const nouns = [
  'شخص أشخاص شخصين',
  'درجة درجات درجتين',
  'نفر أنفار',
  'ليلة ليالي ليال',
  'نسمة نسمات',
  'جندي جنود',
  'قتيل قتلى',
  'جريح جرحى',
  'مدني مدنيين مدنيون',
  'لاجئ لاجئين لاجئون',
  'نازح نازحين نازحون',
  'طفل أطفال',
  'امرأة نساء',
  'رجل رجال',
  'عامل عمال',
  'موظف موظفين موظفون',
  'طالب طلاب طلبة',
  'ضحية ضحايا',
  'مصاب مصابين مصابون',
  'مقاتل مقاتلين مقاتلون',
  'عنصر عناصر',
  'مسلح مسلحين مسلحون',
  'أسير أسرى',
  'رهينة رهائن',
  'مهاجر مهاجرين مهاجرون',
  'ناخب ناخبين ناخبون',
  'نائب نواب',
  'عضو أعضاء',
  'وزير وزراء',
  'رئيس رؤساء',
  'مواطن مواطنين مواطنون',
  'أسرة أسر',
  'عائلة عائلات',
  'فرد أفراد',
  'ضابط ضباط',
  'خبير خبراء',
  'مراقب مراقبين مراقبون',
  'متظاهر متظاهرين متظاهرون',
  'معتقل معتقلين معتقلون',
  'سجين سجناء',
  'شهيد شهداء',
  'مفقود مفقودين',
  'سائح سياح',
  'دولة دول',
  'بلد بلدان بلاد',
  'شركة شركات',
  'مدينة مدن',
  'قرية قرى',
  'مشروع مشاريع مشروعات',
  'اتفاقية اتفاقيات',
  'اتفاق اتفاقات',
  'مذكرة مذكرات',
  'وثيقة وثائق',
  'صوت أصوات',
  'مقعد مقاعد',
  'سفينة سفن',
  'طائرة طائرات',
  'صاروخ صواريخ',
  'دبابة دبابات',
  'مسيرة مسيرات',
  'منزل منازل',
  'مدرسة مدارس',
  'مستشفى مستشفيات',
  'حزب أحزاب',
  'حالة حالات',
  'إصابة إصابات',
  'شاحنة شاحنات',
  'سيارة سيارات',
  'قاعدة قواعد',
  'موقع مواقع',
  'هدف أهداف',
  'غارة غارات',
  'هجوم هجمات',
  'وظيفة وظائف',
  'فرصة فرص',
  'وحدة وحدات',
  'محطة محطات',
  'مصنع مصانع',
  'بئر آبار',
  'حقل حقول',
  'منظمة منظمات',
  'مؤسسة مؤسسات',
  'وفد وفود',
  'ولاية ولايات',
  'محافظة محافظات',
  'نقطة نقاط',
  'مادة مواد',
  'بند بنود',
  'رأس رؤوس',
  'جامعة جامعات',
  'باحث باحثين باحثون',
  'بنك بنوك',
  'لقاء لقاءات',
  'زيارة زيارات',
  'رحلة رحلات',
  'قمة قمم',
  'مرة مرات',
  'سبب أسباب',
  'عاصمة عواصم',
  'جولة جولات',
  'مبنى مباني مبان',
  'لغة لغات',
  'بيت بيوت',
  'بحار بحارة',
  'مركز مراكز',
  'عقد عقود',
  'قذيفة قذائف',
  'صفقة صفقات',
  'تذكرة تذاكر',
  'تأشيرة تأشيرات',
  'تقرير تقارير',
  'تجربة تجارب',
  'تهمة تهم',
  'تاجر تجار',
  'جائزة جوائز',
  'جثة جثث',
  'فلسطيني فلسطينيين',
  'سوري سوريين',
  'حاوية حاويات',
  'حاج حجاج',
  'إنسان',
  'فصل فصول'
]
const singulars = new Map(
  nouns.flatMap(forms => {
    const [singular = '', ...others] = forms.split(' ').map(fold)
    return [singular, ...others].map(form => [form, singular] as const)
  })
)

/** Words that may follow a number and are not what is counted. */
const others = new Set(
  `في من إلى على عن مع بين حتى منذ خلال بعد قبل عند لدى ضد حول نحو وفق وفقا بحسب حسب مقابل مقارنة ثم أو أم إن أن إنه لكن بل غير
  دون فقط تقريبا أيضا هذا هذه ذلك تلك التي الذي الذين هو هي هم كل بعض أي ما لا لم لن قد كان كانت كانوا يكون تم سوى سواء أمس غدا صباحا
  مساء ليلا ظهرا فجرا حاليا سابقا إذ إذا حيث بينما فيما مما كما عبر ضمن داخل خارج أمام وراء تحت فوق نحوه مليون مليار ألف نصف هكذا أكثر
  أقل منهم منها منه بينهم بينها بينهما فيها فيه عليها عليه لها له لهم إليها جراء بسبب إثر عقب رغم طوال ابتداء اعتبارا بدلا بدل أخرى آخر
  آخرين آخرون تلو ليس ليست إلا إزاء تجاه بواسطة بفضل نتيجة بالنسبة إضافة فضلا علما سنويا شهريا يوميا أسبوعيا جميعا معا هناك هنا الآن
  قبلها قبله قبلهم حينها حينه حينذاك آنذاك يومها غيرهم غيرها غيره غيرهن معظمهم معظمها أغلبهم أغلبها غالبيتهم جميعهم كلهم كلها بعضهم نصفهم
  نصفها ثلثهم ثلثاهم ربعهم عنها عنه مثلا إجمالا أصلا عدا نقدا إضافي إضافية إضافيا إضافيين الى قال قالت أي عام سنة يوم شهر بعدما قبل عندما مثل شمال جنوب شرق غرب قرب بقيمة بنسبة بزيادة بواقع ميلادية ميلادي هجرية هجري ه م ش`
    .split(/\s+/)
    .map(fold)
)
/** Nouns that begin like a particle and are none. */
const likeParticles = new Set(
  `وحدة وحدات وزير وزراء وزارة وزارات وثيقة وثائق ولاية ولايات وظيفة وظائف وفد وفود وقفة وقفات وجبة وجبات وحش ورش وسام أوسمة وصلة وعاء وعد وعود وفاة وفيات وكالة وكالات ورقة ورقات ورشة ورش وسيلة وسائل
  بند بنود بنك بنوك بيت بيوت بلد بلدان باحث باحثين بئر باب بعثة بعثات بطارية بطاريات بندقية بلدة بلدات بحار بحارا بيان بيانات بقرة بارجة باخرة
  باخرة بواخر بارجة بوارج بنادق بضائع بساتين بطولات بلديات بلدية بائع بائعين بالغين بنات بنت بدو بنايات بؤرة بؤر برج أبراج بطولة بطاقة بطل بناية بدائل بضاعة بوابة بعير بالغ بالغا بالون
  لوائح لوحات لترات لاجئ لاجئا لاجئين لقاء لقاءات لغة لغات لقاح لجنة لجان لواء ألوية لاعب لاعبا لاعبين لوحة لوح لغم ليلة ليال لحظة لص
  كوادر كيانات كنائس كراسي كرات كميات كارثة كوارث كنز كنوز كاتبا كتابا كلبا كوبا كيسا كتاب كتب كاتب كلمة كلمات كنيسة كيان كتيبة كتائب كاميرا كلب كلية كليات كرسي كيس كوكب
  فائز فائزين فنانا فنانين فعالية فعاليات فرقة فيروس فيروسات فيديو فيديوهات فاتورة فواتير فترة فترات فئران فلاح فلاحين فارس فرسان فرد أفراد فرصة فرص فريق فرق فئة فئات فصيل فصائل فندق فنادق فرع فروع فكرة فيلم فيلما أفلام فيل فصل فصول فلسطيني فلسطينيا فتاة فتيات فقرة فوج فنان فرقاطة
  سفينة سفن سيارة سيارات سجين سجناء سائح سياح سبب أسباب ساكن سكان سرير سد سدود سوق سؤال سفير سفراء سفارة سيناريو سيدة سيدات سند سندات سلة سهم سهما سوريا سوري سودانيا
  يختا يخوت يتامى يوما يمنيا يتيما يهوديا يابانيا`
    .split(/\s+/)
    .map(fold)
)

/** The noun that a number counts, folded, and the index after it. Null where none stands there. */
export function readCounted(
  tokens: Tokens,
  index: number,
  value: number | null = null
): { noun: string; next: number } | null {
  const token = wordAt(tokens, index)
  if (!token) return null
  return /[\u0600-\u06ff]/.test(token.text) ? arabicNoun(tokens, token, index, value) : englishNoun(tokens, index)
}

/** A word that news counts often; such a one makes even `2000` a quantity. */
export function isKnownNoun(tokens: Tokens, index: number): boolean {
  const token = wordAt(tokens, index)
  return token !== null && (singulars.has(bare(tokens, token)) || people.has(token.text))
}

/** A movement, plurals that read like a dual, and "twice". */
const notDual = new Set(['طالبان', 'عاملين', 'رئيسين', 'مرتين'])

/** 1 for the singular of a noun that news counts often, without an article, 2 for its dual, otherwise null. */
export function isOneOrTwo(tokens: Tokens, index: number): 1 | 2 | null {
  const word = tokens.list[index]?.text ?? ''
  if (singulars.get(word) === word) return 1
  if (notDual.has(word)) return null
  return !singulars.has(word) && singularOf(word) !== null ? 2 : null
}

/** The singular of a dual of a noun that news counts often, folded. */
export function singularOf(dual: string): string | null {
  const stem = /^(.{2,})(?:ان|ين)$/.exec(dual)?.[1] ?? ''
  const singular = stem.endsWith('ت') && !singulars.has(stem) ? `${stem.slice(0, -1)}ه` : stem
  return singulars.get(singular) === singular ? singular : null
}

/** Whether an Arabic noun has the form that `value` asks of it: plurals after 3 to 10, the accusative after 11 to 99. */
export function agrees(tokens: Tokens, index: number, value: number): boolean {
  const word = wordAt(tokens, index)?.text ?? ''
  const rest = value % 100
  if (rest >= 3 && rest <= 10) return /^[\u0621-\u064a]+ات$|^ا..ا.$|^ا...ه$/.test(word)
  // ة stays as it is: آلة.
  return rest >= 11 && /^[\u0621-\u064a]{2,}[اه]$/.test(word)
}

/** A folded word that is the plural of a noun that news counts often. */
export function isKnownPlural(word: string): boolean {
  return (singulars.get(word) ?? word) !== word
}

function arabicNoun(
  tokens: Tokens,
  token: Token,
  index: number,
  value: number | null
): { noun: string; next: number } | null {
  const word = bare(tokens, token)
  const known = singulars.get(word)
  if (known) return { noun: known, next: index + 1 }
  if (others.has(token.text) || word.length < 2 || hasArticle(tokens, token)) return null
  // قتلوا: a verb.
  if (/..وا$/.test(token.text)) return null
  const leans = /^[وبلكف]/.test(word) || /^س[يتن]/.test(word) || word.startsWith('ي')
  // فانوساً: the accusative after 11 to 99 makes any word the noun that is counted.
  const isAccusative =
    written(tokens, token).includes('\u064b') || (value !== null && value % 100 > 10 && agrees(tokens, index, value))
  if (/^[وف]/.test(token.text) && others.has(token.text.slice(1))) return null
  if (isAccusative && word.length >= 3) return { noun: word, next: index + 1 }
  if (leans && !likeParticles.has(word) && !likeParticles.has(token.text)) return null
  // A word in ت is mostly a verb (تؤكد), but تقرير, تأشيرة, تعهدات are nouns.
  if (word.startsWith('ت') && !/^ت...?.?[يا].|[هت]$/.test(word)) return null
  return { noun: word, next: index + 1 }
}

/** الرجل, للرجل; but not ألواح and آلة, whose first letter is of the root. */
function hasArticle({ source }: Tokens, { text, start }: Token): boolean {
  return (text.startsWith('ال') && !/[أآإ]/.test(source.charAt(start))) || text.startsWith('لل')
}

/** Folded and without the alef of tanwin, as also unvowelled text writes it after a number (شخصا). */
function bare(tokens: Tokens, token: Token): string {
  const { text } = token
  if (!text.endsWith('ا') || text.length < 4) return text
  const stem = text.slice(0, -1)
  return /\u064b/.test(written(tokens, token)) || singulars.has(stem) ? stem : text
}

const people = new Set(
  'people men women children troops police personnel civilians soldiers refugees workers staff cattle sheep fish deaths dead'.split(
    ' '
  )
)
/** English words that end a noun phrase, or show that none is under way. */
const englishStops = new Set(
  `a an the of in on at to from by for with and or but than as is are was were be been has have had will would can could may might this that these
  those it its he she they we his her their who which while when where if then per over under about against between during since until after before
  into out up down off says said this yesterday today tomorrow ago later more less others left so yes not years' across through because also`.split(
    /\s+/
  )
)
const falsePlural = /(?:ss|us|is|ous|'s)$/

/** English puts adjectives first; the counted noun is the first plural among the next words: 300 armed soldiers. */
function englishNoun(tokens: Tokens, index: number): { noun: string; next: number } | null {
  for (let at = index; at < index + 4; at += 1) {
    const token = wordAt(tokens, at)
    if (!token || !/^[a-z]{2,}$/.test(token.text) || englishStops.has(token.text)) return null
    if (people.has(token.text) || (/s$/.test(token.text) && !falsePlural.test(token.text)))
      return { noun: token.text, next: at + 1 }
  }
  return null
}
