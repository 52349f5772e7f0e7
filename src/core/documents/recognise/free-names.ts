import { fold } from '../../text/fold'
import { readsAsOrganisation } from './affiliation'
import { readByline } from './byline'
import { isSubject } from './latin-reporters'
import { places } from './outlets'
import { bodyOf, isRunningText, type Page } from './page'
import { isGiven, isName, isOutlet } from './people'
import { keyOf, type Piece } from './pieces'
import { sourceCreditOf } from './publisher'
import { labels, networks } from './vocabulary'

/** Words of sections, series, places and departments, which stand where a name could. */
const kickers =
  'قضايا ملفات شؤون حقوق حريات قصص قصة حكايات حكاية علوم صحة تعليم مناخ ذاكرة يوميات نوافذ وجوه مدن بلدان دول عواصم لاجئون نساء شباب أطفال كرة مسرح ' +
  'موسيقى أدب شعر رواية تراث آثار تاريخ طعام مطبخ مقابلة مقابلات حواري ندوة تقرير تغطيات إعداد مراسلون خارج داخل ضمن ساحة زاوية صفحة هامش كواليس ما كلمة أعمال أزمة حديث دفتر رحلة كاتب محرر فريق قسم وحدة هيئة إدارة مكتب مركز معهد ' +
  'جامعة كلية مؤسسة جمعية دير خان تل بني جبل وادي نهر بحر بحيرة جزيرة مدينة بلدة قرية ميناء مخيم حي شارع ضاحية ريف رأس عين كفر بيت قصر سد جسر محافظة ولاية ' +
  'إقليم منطقة إضافة نسخ حفظ تكبير تصغير إظهار إخفاء استمع شاهد تابع اشترك سجل أضف حجم خط مدة نشر تحديث رابط مشاركة طباعة أرشيف تعليق تعليقات ' +
  'بحران پرونده روزنامه گروه سرویس بخش خبرنگار ویب ڈیسک فائل فوٹو نمائندہ ' +
  'essay editorial feature special release brief briefing guide explainer exclusive interview series part chapter review desk team correspondent correspondents ' +
  'writers reporters newsroom board agency authority office ministry council department committee commission center centre institute bank town village ' +
  'province district region regional territory island islands river lake mount valley bay port republic national global foreign general local full text ' +
  'summary listen save read long story photo digest column guest data journalism fact check carte blanche case study book excerpt magazine ' +
  'human rights white paper papers policy real estate league cup programme program cover weekly daily monthly letter letters notes note views view voices voice point ' +
  'blog post podcast episode saturday sunday monday tuesday wednesday thursday friday köşe yazısı arka plan copy close download translated updated published ' +
  'rédaction service avec entretien reportage enquête tribune dossier édition actualité récit portrait analyse chronique grand vu abonnés ' +
  'basın basin açıklaması bülteni haber haberler haberleri servisi merkezi dakika son dış abone takip yazı dizi özel redaktion dossier'

const menuWords: ReadonlySet<string> = new Set([
  ...kickers.split(' ').map(fold),
  ...[labels.sections, labels.navigation, labels.share, labels.comments, labels.related].flatMap(keys =>
    [...keys].flatMap(key => key.split(' ').filter(word => word.length >= 3))
  ),
  ...networks
])

/** Two or three words that may be a person's name though no list holds them: no verb, no place, no word of a menu. */
export function isFreeName(text: string, isEastern = false): boolean {
  if (text.length > 40 || !/^(?!ال)\p{L}\S+(?: \p{L}\S+){1,2}$/u.test(text)) return false
  if (places.has(keyOf(text)) || !isName(text, 'labelled', 4)) return false
  const words = text.split(' ')
  const isWord = (word: string) => menuWords.has(fold(word)) || menuWords.has(fold(word).replace(/^ال/, ''))
  if (words.some(word => isWord(word) || places.has(keyOf(word)))) return false
  if (words.some(word => noun.test(word) && !isGiven(word))) return false
  const [first = '', last = ''] = [words[0], words.at(-1)]
  // `كلمة الختام`, `ملخص تنفيذي`
  if (/ة$/.test(first) && !words.some(isGiven)) return false
  const isArabic = /^\p{Script=Arabic}/u.test(text)
  if (isArabic && !isEastern && !words.some((word, nth) => isGiven(word) || (nth > 0 && family.test(word))))
    return false
  return !isEastern || isGiven(first) || easternFamily.test(last)
}

/** Arabic verbs, verbal nouns, adjectives and a second noun behind `و`; Turkish nouns of something. */
const noun =
  /^[يت]\p{L}{3,}(?<!ي)$|^و\p{L}{3,}$|\p{L}{4}ية$|\p{L}{3}ات$|^ال[اإ]\p{L}{3,}(?<!ي)$|^الت\p{L}{2}ي\p{L}$|\p{L}(?:ası|esi|ları|leri|ığı|iği|ASI|ESİ|LARI|LERİ)$/u
/** How family names begin in Arabic, where those of no list are hard to tell from nouns. */
const family = /^(?:ال\p{L}{2,}|أبو|أبي|أبا|ابو|بن|ابن|آل|ولد|آيت|أيت|بو\p{L}{2,})$/u

/** A line of Persian or Urdu, whose adjectives stand behind their nouns and have no article. */
const eastern = /[یکےہ].*[یکےہ].*[یکےہ]/
const easternFamily =
  /(?:زاده|زادہ|پور|نژاد|فر|نیا|منش|مهر|وند|یان|تبار|راد|خانی|خواه|دوست|خان|بٹ|ملک|شاہ|چوہدری|قریشی|صدیقی|زئی|بلوچ|مغل|وڑائچ)$/

/** Letters of the text that tell its language. */
const longestSample = 200

/**
 * A name that no list holds, between title and text, directly above a date line, the line of the source, an outlet or a place,
 * or behind the verb (`كتب NAME`). The article speaks of none of its words, and no menu has it.
 */
export function freeNameAt(page: Page, at: number): string {
  const { text: line = '', key = '' } = page.pieces[at] ?? {}
  const next = page.pieces[at + 1]
  const [, written = ''] = /^(?:\|\s?)?(?:كتب|كتبت)\s([^|:]{4,40}?)(?:\s?\|)?$/.exec(line) ?? []
  const text = written || line
  if (!next || page.title === null || !isInHead(page, at)) return ''
  const isEastern = eastern.test(page.pieces[bodyOf(page).start]?.text.slice(0, longestSample) ?? '')
  if (!isFreeName(text, isEastern)) return ''
  const source = sourceCreditOf(next.text)
  const isOutletLine = isOutlet(next.key) || readsAsOrganisation(next.text)
  const isPlaced =
    readByline(next.text, page.order)?.date != null || source !== '' || places.has(next.key) || isOutletLine
  if ((!isPlaced && written === '') || keyOf(source) === key) return ''
  const isInMenu = page.pieces.slice(0, page.title).some(piece => piece.key === key)
  return isInMenu || isOfArticle(page, at, text) ? '' : text
}

/** A standfirst of whole sentences passes for running text; the byline stands this near below its first one. */
const longestStandfirst = 2
const farthestByline = 5

/** Whether a piece stands below the title, with a standfirst between them at most. */
export function isInHead(page: Page, at: number): boolean {
  const { title } = page
  const { start } = bodyOf(page)
  if (title === null || at <= title || at > start + farthestByline) return false
  if (at <= start) return true
  const isText = (piece: Piece, nth: number) => page.reasons[start + nth] === null && isRunningText(piece)
  return page.pieces.slice(start, at + 1).filter(isText).length <= longestStandfirst
}

/** The note on an author begins with the name, in the last lines of the text. */
const notes = 3

function isOfArticle(page: Page, at: number, name: string): boolean {
  if (isSubject(page, at, [name])) return true
  const { end } = bodyOf(page)
  return page.pieces.some(
    (piece, other) =>
      page.reasons[other] === null &&
      (other === page.title || isRunningText(piece)) &&
      piece.text.includes(name) &&
      !(other >= end - notes && piece.text.startsWith(name))
  )
}
