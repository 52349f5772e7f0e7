import { fold } from '../../text/fold'
import { countWords } from '../canonical'
import { readsAsOrganisation, readsAsRole, withoutRole, withoutRolePrefix } from './affiliation'
import { givenNames } from './given-names'
import { newsAgencies, outlets, places, unnamedSources } from './outlets'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

/**
 * How much speaks for a name: a word such as `بقلم` stands before it (`labelled`), or nothing but its place on the page
 * does (`alone`); then it must begin with a common given name or a title such as `د.`.
 */
export type Trust = 'labelled' | 'alone'

/** The persons a part of a byline names, and the organisation it names beside them (`''`: none). */
export interface People {
  names: string[]
  organisation: string
}

const honorific =
  /^(?:[أا]\.\s?م\.\s?د|[أا]\.\s?[دم]|م\.\s?[دم]|د|أ|م|الدكتور|الدكتورة|دكتور|دكتورة|الأستاذ|الأستاذة|أستاذ|المهندس|السفير|العميد|اللواء|الشيخ|القس|dr|prof|professor|sir|lord|dame|rev)(?:[./]\s*|\s+)(?=\S)/i
const mark = /^(?:(?:[أا]\.\s?م\.\s?د|[أا]\.\s?[دم]|م\.\s?[دم]|د|dr|prof)\s?[./]|(?:Dr|Prof|Pr) (?=\p{Lu}))/iu
/** `و` joined to a title: `ود. NAME`, `والدكتور NAME`. */
const joinedMark = /^و(?=(?:(?:أ\.\s?)?د|م|أ)\s?[./]|(?:الدكتور|الدكتورة|الأستاذ|الأستاذة|المهندس|المهندسة)$)/
const arabicWord = /^[\p{Script=Arabic}\p{M}\u200C'’.-]+$/u
const latinWord =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|de|del|della|van|von|der|den|bin|ibn|bint|al|el|al-\p{L}+|el-\p{L}+|le|la|di|da|dos|du|abu|y)$/u

/** Longer parts are text, in letters. */
const longestPart = 300

const salutation =
  /^(?:(?:صباح|مساء) (?:الخير|النور|الورد|الياسمين)|(?:أعزائي|عزيزي|أهلا|مرحبا|تحية|سلام)(?:\s|$)|good (?:morning|afternoon|evening|day)|dear\s|hello|bonjour|bonsoir|merhaba|günaydın|hallo)/i

/** Words that no name holds; they show that a short line is a headline, a section or a notice. */
const noName = new Set(
  (
    'في من إلى عن مع هذا هذه التي الذي لا لم لن ما ماذا هل كيف لماذا متى أين بعد قبل بين حول ضد أو ثم قد كان كانت كل بلا دون منذ حتى عبر ' +
    'تحت فوق أمام خلال وزير وزيرة رئيس رئيسة الرئيس الوزير مدير قائد حكومة دولة وزارة مجلس حزب جيش حرب أزمة مقتل رحيل وفاة خبر أخبار مقال ' +
    'مقالات صور صورة فيديو شارك المزيد قراءة اقرأ إعلان شروط سياسة اتصل بحث أرشيف القائمة الصفحة الأكثر عام اليوم أمس غدا سنة شهر يوم دقيقة ' +
    'ساعة مباشر عاجل تغطية خاص ملف رأي رياضة ثقافة اقتصاد تقارير تحليل the a an and or of in on at to for from with by is are was not no new how ' +
    'why what when who news world middle east west north south united states share read more story stories home opinion live video watch sign ' +
    'menu search log login photo photos image related most viewed latest top breaking business sport sports culture travel weather politics tech ' +
    'technology science health style entertainment about contact subscribe follow us privacy cookie terms comments comment tags topics analysis ' +
    'البث الحي الآن الفيديو الصور الحلقة صحفي صحافي صحفية صحافية des les sur dans pour avec une est aux ile bir bu için gibi بر از به با که در را تا برای شد است این آن کے کی کا میں سے نے پر ہے ہیں کو اور ' +
    'report reports press media group company university city street bank day week month year today this that all our your you it its has have'
  )
    .split(' ')
    .map(fold)
)

/** Words of the forms in which readers write (`متن نظر`, `نوشته شما`); a line of nothing else names nobody. */
const formWords = new Set(
  (
    'نظر نظرات دیدگاه دیدگاه‌ها دیدگاهها پیام متن نام ایمیل رایانامه وبسایت کد امنیتی شماره تماس موبایل تلفن شما خود را خودتان کاربر کاربران کاربری ' +
    'خبر مطلب مقاله ارسال ثبت درج پاسخ عنوان موضوع نمایید کنید تبصرہ تبصرے رائے آپ کریں دیں لکھیں بھیجیں اپنا اپنی اپنے کا کی کے نام پیغام مضمون موضوع ای میل جواب ' +
    'تعليق تعليقات التعليق التعليقات تعليقك الرسالة رسالتك الاسم اسمك البريد الإلكتروني بريدك الرد ردك comment comments message name your email e-mail ' +
    'website reply commentaire nom votre courriel yorum yorumunuz yorumlar isim adınız mesajınız e-posta'
  )
    .split(' ')
    .map(fold)
)

/** Reads the persons of a part of a byline; `null` when it is something else. `limit`: words of one name at most. */
export function readPeople(part: string, given: Trust, limit = 6): People | null {
  if (part.length > longestPart) return null
  const ordered = readPlaced(part) ?? (given === 'labelled' ? readInverted(part) : null)
  if (ordered) return ordered
  const whole = given === 'labelled' ? part.replace(/\s(?:لل\p{L}+|لـ\S+|for)\s.{0,60}$/u, '') : part
  const person = withoutRolePrefix(trim(whole))
  const placeless = withoutPlace(person)
  const bare = withoutRole(placeless)
  // A known place behind the name (`NAME (جدة)`, `NAME من جنيف`) says as much as a label.
  const trust = placeless !== person && bare === placeless && countWords(bare) <= 4 ? 'labelled' : given
  if (bare === '' || countWords(bare) > limit * 5) return null
  const names: string[] = []
  let organisation = ''
  for (const each of splitNames(bare, trust)) {
    const text = trim(withoutPlace(each))
    const key = keyOf(text)
    if (text === '' || places.has(key) || (names.length > 0 && readsAsRole(text) && !isName(text, trust, limit)))
      continue
    // Behind a full name one word is the place it was written in, unless it is a given name.
    if (/^\p{Script=Arabic}+$/u.test(text) && names.some(name => /\s/.test(name)) && !isGiven(text)) continue
    if (isOutlet(key) || (names.length > 0 && readsAsOrganisation(text))) organisation ||= text
    else if (isName(text, trust, limit)) names.push(text)
    else if (names.length === 0) return null
    else if (trust === 'alone') return null
  }
  return names.length > 0 ? { names, organisation } : null
}

/** `NAME in PLACE and NAME in PLACE`: twice the same form, so the places need not be known. */
function readPlaced(part: string): People | null {
  if (part.length > 200 || !part.includes(' in ')) return null
  const names = part.split(/,\s+(?:and\s+)?|\s+and\s+/).map(each => {
    const [, name = ''] = /^(.{4,60}?) in \p{Lu}\S*(?: \p{Lu}\S*){0,2}$/u.exec(trim(each)) ?? []
    return name
  })
  const isPlaced = names.length >= 2 && names.every(name => /\s/.test(name) && isName(name, 'labelled', 4))
  return isPlaced ? { names, organisation: '' } : null
}

/** `Carter, Jane; Miller, Tom`: as databases give names. */
function readInverted(part: string): People | null {
  const names = part.length > 200 ? [] : part.split(/\s*;\s*/)
  const isInverted = (name: string) => /^\p{Lu}[\p{L}’'-]+, \p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]*)?$/u.test(name)
  return names.length > 0 && names.every(isInverted) ? { names, organisation: '' } : null
}

/** Whether a line is one person's name and nothing else. */
export function isName(text: string, trust: Trust, limit = 6): boolean {
  if (/[\d:؟?!«»"“”…،,؛;()[\]]|[.]$/.test(text) && !mark.test(text)) return false
  if (/[\d؟?!«»"“”…]/.test(text) || salutation.test(text)) return false
  const core = text.replace(honorific, '').replace(honorific, '')
  const words = core.split(/\s+/).filter(Boolean)
  const [first = '', second = ''] = words
  if (words.length < (trust === 'alone' ? 2 : 1) || countNameWords(words) > limit) return false
  const key = keyOf(text)
  if (labels.references.has(key) || labels.navigation.has(key) || labels.sections.has(key) || isOutlet(key))
    return false
  // `على` is a preposition, and in Egypt also how the name `علي` is written.
  if (words.slice(1).includes('على') || (words[0] === 'على' && words.length > 3)) return false
  if (words.every(word => formWords.has(fold(word)))) return false
  if (words.some(word => noName.has(fold(word)) || /[\u064B\u064D]|اً$/.test(word))) return false
  const isArabic = words.every(word => arabicWord.test(word))
  if (!isArabic && !(words.every(word => latinWord.test(word)) && words.some(word => /^\p{Lu}/u.test(word))))
    return false
  if (outletKind.test(first) || words.slice(1).some(word => firmWord.test(word))) return false
  if ((isArabic && readsAsOrganisation(text)) || readsAsRole(core)) return false
  if (trust === 'labelled') return true
  // `أمل الشعوب العربية`: nouns, though the first is a name too.
  if (/^\S+ ال\S+ ال\S+ية$/.test(core)) return false
  if (words.slice(1).some(word => /^[يت]\p{L}{3,}$/u.test(word) && !isGiven(word) && !/ي$/.test(word))) return false
  return mark.test(text) || isGiven(first) || (/^(?:عبد|أبو|ابو|أم|آل|بن|آيت|أيت)$/.test(first) && second !== '')
}

/** A line that opens with one of these says what a paper is (`صحيفة يومية تصدر من لندن`). */
const outletKind = /^(?:ال)?(?:صحيفة|جريدة|مجلة|وكالة|موقع|قناة|شبكة|منصة|بوابة)$/

/** Words behind a person's name that make the name of a firm or a fund of it: `وشركاه`, `للحلول`, `Trust`. */
const firmWord =
  /^(?:وشركا[هؤئ]\p{L}*|وأولاده|وإخوانه|لل\p{L}{4,}|لخدمات|Trust|Fund|Partners|Partnership|Network|Series|Foundation|Institute|Society|Association|Trading|Holdings?|Group|Ltd|LLC|Inc|Sons|Vakfı|Holding|Ajansı)$/u

/** Particles belong to the word behind them: `عبد الرحمن بن يوسف آل ثابت` counts three. */
function countNameWords(words: readonly string[]): number {
  return words.filter(
    word => !/^(?:عبد|أبو|ابو|بن|ابن|بنت|آل|آيت|أيت|de|del|della|van|von|der|bin|ibn|al|el|abu)$/.test(word)
  ).length
}

export function isOutlet(key: string): boolean {
  return outlets.has(key) || newsAgencies.has(key) || unnamedSources.has(key) || isSiteOfOutlet(key)
}

/** The site of a paper: `NAME نت`, `NAME أونلاين`, `NAME.com`. */
export function isSiteOfOutlet(key: string): boolean {
  const [, name = ''] = /^(\S.{2,30}?)[ .-](?:نت|اونلاين|اون لاين|online|net|com)$/.exec(key) ?? []
  return outlets.has(name)
}

/** A news agency by its name, or by its initials with signs between them (`و م ع`). */
export function isAgency(text: string): boolean {
  return newsAgencies.has(keyOf(text)) || /^(?:\p{L}[.\s]\s?){1,3}\p{L}\.?$/u.test(text)
}

/** Without what stands behind a name: a place in brackets or after `من`, `في`, `in`; an address or a handle. */
function withoutPlace(part: string): string {
  const text = trim(part.replace(/\s*\(?(?:@[\w.]+|[\w.+-]+@[\w.-]+)\)?\s*$/, ''))
  const [, name = '', inside = ''] = /^([^()]+?)\s*[([]([^()[\]]{1,30})[)\]]$/.exec(text) ?? []
  if (name !== '' && (places.has(keyOf(inside)) || isOutlet(keyOf(inside)))) return name
  const [, person = '', place = ''] = /^(.{3,60}?)[،,]?\s+(?:من|في|in|à|aus|en)\s+([^\s].{1,30})$/i.exec(text) ?? []
  return person !== '' && places.has(keyOf(place)) ? person : text
}

/** Parts a list of names. The Arabic `و` is joined to the next word, where it may also belong to the name (`وليد`). */
function splitNames(text: string, trust: Trust): string[] {
  return text
    .split(/\s*[،,;؛&+]\s*|\s+(?:and|et|und|y|ve|with|avec|مع|و)\s+/i)
    .flatMap(part => splitJoined(part.split(/\s+/), trust))
    .map(trim)
    .map((part, nth) => part.replace(nth === 0 ? /^(?:and|و)\s+/i : /^(?:and|with|avec|مع|و)\s+/i, ''))
}

function splitJoined(words: readonly string[], trust: Trust): string[] {
  const names: string[] = []
  let current: string[] = []
  for (const [at, word] of words.entries()) {
    const rest = words.length - at
    if (joinedMark.test(word) && rest >= 2) {
      if (current.length > 0) names.push(current.join(' '))
      current = [word.slice(1)]
      continue
    }
    const isJoined = /^و\p{L}{2,}/u.test(word) && !isGiven(word) && current.length >= 1
    const isSecond = isGiven(word.slice(1)) || (trust === 'labelled' && rest >= 2 && current.length >= 2)
    if (isJoined && isSecond) {
      names.push(current.join(' '))
      current = [word.slice(1)]
    } else current.push(word)
  }
  return [...names, current.join(' ')]
}

/** Whether a word is a common given name. */
export function isGiven(word: string): boolean {
  return givenNames.has(fold(word).replace(/[.'’-].*$/, '')) || givenNames.has(fold(word))
}

/** Buttons printed behind a name. */
const buttons = /\s+(?:suivre|follow|متابعة|تابِ?عي?|folgen|seguir|takip et)$/i

function trim(part: string): string {
  return part.replace(buttons, '').replace(/^[\s|:،,–—\-/*"«“]+|[\s|:،,–—\-/*"»”]+$/g, '')
}
