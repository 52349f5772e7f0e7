import { countWords } from '../canonical'

/** The words with which an organisation or one of its departments begins its name. */
const institution =
  /^(?:ال)?(?:مركز|معهد|قسم|وحدة|فرع|دائرة|كلية|(?:the\s)?[\p{L}\s]{0,30}(?:center|centre|institute|foundation|department|unit|branch|magazine|newspaper))(?!\p{L})/iu
/** These open sentences too (`صحيفة تكشف …`). */
const press = /^(?:ال)?(?:مؤسسة|صحيفة|جريدة|مجلة|مدونة|موقع|منصة|قناة|وكالة|شبكة|إذاعة|تلفزيون|بوابة)(?!\p{L})/u
/** A verb in the present tense makes a sentence of it; one with `ت` cannot be told from nouns such as `تحليل`. */
const verb = /(?:^|\s)س?ي(?!من[يّ]|ابان|ونان|هود|سار|مين)\p{L}{3,}/u
/** Where somebody lives or works says what they are; any other verb makes a headline of it. */
const ownVerb = /\sي(?:عمل|كتب|قيم|عيش|درس|درّس|غطي|هتم|شغل|رأس|دير|حاضر|بحث)(?:\s|$)/u
const feminineVerb = /\sت\p{L}{3,}/u

const arabicRole =
  /^(?:ال)?(?:باحث|باحثة|كاتب|كاتبة|أستاذ|أستاذة|محلل|محللة|خبير|خبيرة|مدير|مديرة|رئيس\s+تحرير|محرر|محررة|صحفي|صحفية|صحافي|صحافية|إعلامي|إعلامية|مراسل|مراسلة|زميل|زميلة|دكتور|دكتورة|طالب|طالبة|مستشار|مستشارة|أكاديمي|أكاديمية|محام|محامي|ناشط|ناشطة|سفير\s+سابق|وزير\s+سابق|دبلوماسي|ناقد|ناقدة|شاعر|شاعرة|روائي|روائية|مؤرخ|مفكر|عضو\s+هيئة|نائب\s+رئيس\s+تحرير|سكرتير\s+تحرير|اقتصادي|متخصص|متخصصة|خبرنگار|روزنامه\u200C?نگار|پژوهشگر|نویسنده|کارشناس|دبیر|تحلیلگر|استاد|نامہ\s?نگار|صحافی|تجزیہ\s?کار|کالم\s?نگار|رپورٹر)(?:\s|$|،|,)/
/** Up to five words that say of what somebody is the editor, then the noun. */
const latinRole =
  /^(?:[\p{L}’'&-]+,? ){0,5}(?:researcher|professor|associate|fellow|analyst|correspondent|editor|writer|journalist|reporter|columnist|lecturer|scholar|economist|historian|scientist|contributor|author of|producer|commentator|bureau chief|staff|newsroom|professeure?|journaliste|envoyée? spéciale?|correspondante?|chroniqueu(?:r|se)|rédact(?:eur|rice)|redakteur(?:in)?|korrespondent(?:in)?|corresponsal|enviad[oa] especial|muhabiri?|temsilcisi)(?!\p{L})/iu
/** A role before a name: `الكاتب NAME`, `مراسلنا NAME`, `مراسل OUTLET - NAME`. */
const rolePrefix =
  /^(?:(?:ال)?(?:كاتب|كاتبة|باحث|باحثة|صحفي|صحفية|صحافي|صحافية|إعلامي|إعلامية|محلل|محللة|خبير|خبيرة|مراسل|مراسلة|محرر|محررة|زميل|زميلة)|مراسلنا|مراسلتنا|موفدنا|موفدتنا|مندوبنا|مندوبتنا|our correspondent|staff writer)\s+(?!ال)(?=\S+\s\S)/i
const otherRole = /^(?:senior|role[,:]|عہدہ,|الصفة[:،])\s/i

/** Longer lines are neither, in letters. */
const longest = 160

/** Whether a line is the name of an organisation and nothing more. */
export function readsAsOrganisation(text: string): boolean {
  if (text.length > longest) return false
  if (countWords(text) > 9 || /[.؟?!:،]$/.test(text) || verb.test(text) || isSlogan(text)) return false
  return institution.test(text) || (press.test(text) && !feminineVerb.test(text))
}

/** `جريدة يومية مستقلة`, `A weekly newspaper`: what a paper is, not what it is called. */
export function isSlogan(text: string): boolean {
  const [kind = '', ...words] = text.split(/\s+/)
  return /^an?$/i.test(kind) || (words.length === 0 && press.test(kind)) || readsAsKind(text)
}

/** `جريدة يومية مستقلة`: a kind of paper with adjectives, as stands below its name. */
export function readsAsKind(text: string): boolean {
  const [kind = '', ...words] = text.split(/\s+/)
  const isAdjective = (word: string) => /^(?!ال)\p{L}{2,}ي(?:ة)?$|^(?:مستقل|شامل|جامع|حر|خاص|عام)(?:ة)?$/u.test(word)
  return press.test(kind) && words.length > 0 && words.every(isAdjective)
}

const latinPaper =
  /^(?:The|THE|La|LA|Le|LE|Les|LES|El|EL|Il|Die|DIE|Der|DER) (?:\p{L}+ ){0,3}(?:courier|courrier|times|post|herald|gazette|review|tribune|journal|chronicle|observer|telegraph|standard|star|news|mail|express|mirror|monitor|bulletin|dispatch|echo|écho|voix|dépêche|revue|nouvelliste|zeitung|correo|diario)(?: (?:du|de|de la|des|del|della) \p{L}+)?(?: \([^()]{3,30}\))?$/iu
const turkishPaper = /^\p{Lu}\S+(?: \p{Lu}\S+){0,3} (?:Ajansı|Gazetesi|Dergisi|Haber)$/u
const persianPaper =
  /^(?:روزنامه|خبرگزاری|هفته\u200C?نامه|ماهنامه|فصلنامه|پایگاه خبری|روزنامہ|ماہنامہ|ہفت روزہ)\s\S+(?:\s\S+){0,3}$/

/** Whether a line is the name of a paper, a magazine or an agency by its form, in other languages than Arabic. */
export function readsAsPaper(text: string): boolean {
  if (text.length > 60 || /[.؟?!:،,]$/.test(text)) return false
  return latinPaper.test(text) || turkishPaper.test(text) || persianPaper.test(text)
}

/** Bodies that publish statements of their own; in headlines they are what the article is about. */
const authority =
  /^(?:(?:ال)?(?:وزارة|هيئة|جامعة|مجلس|دائرة|مؤسسة|جمعية|منظمة|اتحاد|غرفة|بلدية|أمانة|المكتب|مكتب|بنك|مصرف)\s|(?:the )?[\p{L} ]{0,40}(?:board|ministry|authority|agency|council|bureau|commission|university|association|office|bank|committee)(?: (?:of|for) [\p{L} ]{2,40})?$|(?:société|ministère|agence|office|institut|direction|université|conseil|banque|association|fédération)\s|[\p{L} ]{3,40}(?:bakanlığı|müdürlüğü|başkanlığı|belediyesi|kurumu|üniversitesi|derneği|vakfı)$|(?:وزارت|سازمان|شرکت|دانشگاه|بانک)\s)/iu

/** Whether a line is the name of an authority or association, which counts right below a title only. */
export function readsAsAuthority(text: string): boolean {
  if (text.length > longest || countWords(text) > 7 || /[.؟?!:،,]$/.test(text) || verb.test(text)) return false
  return authority.test(text) && !feminineVerb.test(text)
}

/** The text without a role at its beginning. */
export function withoutRolePrefix(text: string): string {
  return text.replace(rolePrefix, '')
}

/**
 * `NAME باحث في …`: the name without the role that follows it with no sign between. Both have two words at least, and the
 * role no article, because `الشاعر` is a family's name too.
 */
export function withoutRole(text: string): string {
  if (text.length > longest) return text
  const words = text.split(/\s+/)
  for (let at = 2; at < Math.min(words.length - 1, 6); at += 1) {
    const role = words.slice(at).join(' ')
    if (!role.startsWith('ال') && arabicRole.test(role)) return words.slice(0, at).join(' ')
  }
  return text
}

/** What an author is, as the line under their name says it. */
export function readsAsRole(text: string): boolean {
  if (text.length > longest) return false
  if (countWords(text) > 14 || /[.؟?!:]$/.test(text) || (verb.test(text) && !ownVerb.test(text))) return false
  return (
    arabicRole.test(text) ||
    otherRole.test(text) ||
    (countWords(text) <= 9 && latinRole.test(text.replace(/\s+/g, ' ')))
  )
}
