import { countWords } from '../canonical'
import { withLatinDigits } from '../dates'
import { newsAgencies, outlets, unnamedSources } from './outlets'
import { isName, isSiteOfOutlet } from './people'
import { keyOf } from './pieces'
import { labels } from './vocabulary'

const formula =
  /(?:جميع|كافة|كل)\s+(?:الحقوق|حقوق\s+(?:النشر|الطبع|الملكية)(?:\s+والنشر)?)\s+(?:محفوظة|محفوظه)(?:\s+(?:لدى|ل)(?=\s))?|حقوق\s+(?:النشر|الطبع)(?:\s+و(?:النشر|الطبع))?(?:\s+محفوظة)?|all\s+content|all\s+rights?\s+reserved\.?|copyrights?|tous\s+droits\s+réservés|alle\s+rechte\s+vorbehalten|tüm\s+hakları\s+saklıdır|todos\s+los\s+derechos\s+reservados|تمام\s+حقوق\s+محفوظ(?:\s+است)?|کلیه\s+حقوق|reproduction\s+(?:strictement\s+)?interdite/giu
const legalForm = /[\s,]+(?:FZ[ -]?LLC|LLC|Ltd|Limited|Inc|GmbH|S\.?A\.?L?|Corp|Plc)\.?$/i

const sign = /©|Ⓒ|ⓒ|\([cC]\)/
/** `تمامی حقوق این سایت برای NAME محفوظ است`, `جملہ حقوق بحق NAME محفوظ ہیں`. */
const persianHolder =
  /^(?:تمامی?|کلیه|همه)\sحقوق\s(?:\S+\s){0,6}?(?:برای|متعلق به|از آن)\s(.{3,40}?)\s(?:محفوظ|است|می\u200C?باشد)|^جملہ\sحقوق\s(?:بحق|بنام)\s(.{3,40}?)\sمحفوظ/

/**
 * The holder of the rights, from a line such as `جميع الحقوق محفوظة © 2025 …`: without year, formula and legal form, and without
 * the sentences behind it (`© 2020 BBB. The BBB is not responsible …`); of a name given in two scripts the first.
 */
export function holderOf(text: string): string {
  const [, persian, urdu] = text.length <= 200 ? (persianHolder.exec(text) ?? []) : []
  if (persian !== undefined || urdu !== undefined) return persian ?? urdu ?? ''
  if (!sign.test(text) && text.search(formula) < 0) return ''
  // The name of a photographer behind a caption.
  if (text.search(sign) > 0 && countWords(text.slice(0, text.search(sign))) > longestHolder && text.search(formula) < 0)
    return ''
  const [, before = ''] = beforeSign.exec(text) ?? []
  if (/\p{L}/u.test(before) && before.search(formula) < 0 && isHolder(before)) return withoutKind(before)
  const name = withLatinDigits(text)
    .slice(0, 400)
    .replace(/\s+/g, ' ')
    .replace(formula, ' ')
    .replace(sign, ' ')
    .replace(/(?<!\d)(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?|0)(?!\d)/g, ' ')
  const [first = ''] = name
    .split(/\s+[-–|•]\s+/)
    .map(part =>
      firstSentence(part)
        .replace(/\s+/g, ' ')
        .replace(/^[\s.,،|:–-]+|[\s.,،|:–-]+$/g, '')
    )
    .filter(part => part !== '' && /\p{L}/u.test(part))
  const holder = first
    .replace(/^(?:to|by|ل|لـ|لدى)\s+/i, '')
    .replace(/^ل(?=(?:موقع|صحيفة|جريدة|شركة|مؤسسة|مجلة|قناة|شبكة|وكالة|مركز|مجموعة|بوابة)\s)/, '')
    .replace(/^لل(?=\p{L}{3})/u, '')
    .replace(/\s+or its affiliated companies.*$/i, '')
    .replace(legalForm, '')
    .replace(clause, '')
    .replace(/^شركة\s+/, '')
    .trim()
  // Signs taken out of the middle would make a name that stands nowhere.
  const isWritten = withLatinDigits(text).replace(/\s+/g, ' ').includes(holder)
  return isWritten && isHolder(holder) ? withoutKind(holder) : ''
}

/** A name has this many words at most. */
const longestHolder = 9

/** `NAME © 2023`: the name stands before the sign. */
const beforeSign = /^((?:[^\s©.،,:|]+ ){0,4}[^\s©.،,:|]+)\s?©\s?[\d٠-٩۰-۹]{4}/

/** A clause behind the holder: `…، والنقل عنها …`, `…, The Royal Institute …`, `…, a company of …`. */
const clause = /(?<=\p{L}{3}|»|")\s?[،,]\s.*$/u

/** A stop ends the name, unless it belongs to an abbreviation (`A.B.C.`, `Inc.`) or an address (`aljazeera.com`). */
function firstSentence(text: string): string {
  const end = text.search(/(?<=[\p{L}\p{N})]{2})(?<!\b(?:Inc|Ltd|Co|Corp|St|Dr))[.؟!](?=\s|$)/u)
  return end < 0 ? text : text.slice(0, end)
}

function isHolder(name: string): boolean {
  const words = name.split(/\s+/).length
  const isNotice = /(?:^|\s)(?:محفوظة|reserved|terms|شروط|سياسة|privacy|التحكم|تصميم|developed|powered)(?:\s|$)/i.test(
    name
  )
  return name !== '' && words <= longestHolder && !isNotice && !labels.navigation.has(keyOf(name))
}

/** `موقع اليوم السابع` is called `اليوم السابع`; other names keep the word that says what they are. */
function withoutKind(written: string): string {
  const name = written.startsWith('ل') && outlets.has(keyOf(written.slice(1))) ? written.slice(1) : written
  const [, bare = ''] = /^(?:موقع|بوابة)\s+(.+)$/.exec(name) ?? []
  return bare !== '' && (outlets.has(keyOf(bare)) || isSiteOfOutlet(keyOf(bare))) ? bare : name
}

const sourceLabel =
  /^(?:(?:المصدر|مصدر|المصدر الأصلي|source|via|منبع|ماخذ|kaynak|quelle|fuente)\s{0,3}[:：/|-]|نقلا[ً]? عن\s?:?)\s{0,3}(.+)$/i

/** `المصدر: …`, `نقلا عن …`: where a page took the article from; `''` when the line says nothing of it. */
export function sourceCreditOf(text: string): string {
  const [, inside = text] = /^\(([^()]+)\)$/.exec(text) ?? []
  const [, written = ''] = sourceLabel.exec(inside) ?? []
  if (written === '' || /https?:/.test(written) || keyOf(written).split(/\s+/).length > 8) return ''
  const parts = written
    .split(/\s*[+،,/&|]\s*|\s+(?:and|و)\s+|\s+[-–]\s+/)
    .map(part => part.replace(/^["«“”'‘\s]+|["»”“'’\s.]+$/g, ''))
    .filter(part => part !== '' && !unnamedSources.has(keyOf(part)))
  return parts.find(part => !newsAgencies.has(keyOf(part))) ?? parts[0] ?? ''
}

const reprint =
  /^(?:(?:this (?:article|story|piece|essay) (?:was |has been )?)?(?:originally|first) (?:published|appeared) (?:in|by|on|at)|(?:تم )?نُ?شر هذا (?:المقال|التقرير|الخبر) (?:أصلا |لأول مرة )?(?:في|على)|(?:cet article|cette tribune|cet entretien) (?:est paru|a été publié|est parue|a été publiée) (?:dans|par|sur))\s(.{3,60}?)(?:\s(?:on|في|بتاريخ|يوم|le)\s.{0,3}\d.*)?\.?$/i

/** `This article was originally published in NAME`: the outlet that had it first. */
export function reprintedFrom(text: string): string {
  const [, name = ''] = text.length <= 200 ? (reprint.exec(text) ?? []) : []
  return name.split(' ').length <= 6 && !/[,،:]/.test(name) ? name : ''
}

const followed =
  /^(?:(?:follow|like|join|suivez)\s(\p{Lu}\S*(?: \p{Lu}\S*){0,3})\s(?:on|sur)\s|(?:download|get)\s(?:the\s)?(\p{Lu}\S*(?: \p{Lu}\S*){0,3})\sapp|تابعو?ا?\s(?!أخبار|آخر|كل|صفح|حساب|قنات|المزيد|الكاتب)(\S+(?: \S+){0,3}?)\s(?:على|عبر)\s|(?:حمّ?ل|حمّ?لوا|نزّ?ل)\sتطبيق\s(\S+(?: \S+){0,2})$)/iu

/** `Follow NAME on …`, `حمّل تطبيق NAME`: the site that a button of the page names; a person may have accounts too. */
export function followedSite(text: string): string {
  const [, ...names] = text.length <= 120 ? (followed.exec(text) ?? []) : []
  const name = names.find(Boolean) ?? ''
  return isName(name, 'alone') || /^(?:us|me|our|نا|الآن)$/i.test(name) ? '' : name
}

/** `نشر في … يوم 12 - 03 - 2020`: how archives name the paper an article comes from. */
export function archivedFrom(text: string): string {
  const [, name = ''] = /^ن?ُ?شر(?:ت)?\s+(?:في|بـ?)\s+(.{2,40}?)\s+(?:يوم|بتاريخ)\s/.exec(text) ?? []
  return name.trim()
}

const feedClosing =
  /^(?:the post .{3,300} appeared first on|(?:l['’]article|cet article) .{3,300} est apparu en premier sur|ظهرت (?:المقالة|المقال|التدوينة) .{3,300} أولا[ً]? على)\s(.{2,60}?)\.?$/i

/** `The post … appeared first on NAME`, as feeds close an article. */
export function feedOf(text: string): string {
  return text.length <= 400 ? (feedClosing.exec(text)?.[1] ?? '') : ''
}

const standards = /(Thomson Reuters) Trust Principles|مبادئ\s(?:الثقة\s)?(?:لدى\s)?(?:تومسون\s|تومبسون\s)?(رويترز)/

/** `Our Standards: The Thomson Reuters Trust Principles.`: the agency whose rules a page says it keeps. */
export function keeperOf(text: string): string {
  if (text.length > 200) return ''
  const [, latin, arabic] = standards.exec(text) ?? []
  return arabic ?? latin?.replace(/^Thomson /, '') ?? ''
}

const siteKind = 'موقع|صحيفة|جريدة|مجلة|شبكة|قناة|منصة|بوابة|وكالة'
const quotedSite = new RegExp(`(?:^|\\s)(?:ل|ب|ال|لل)?(?:${siteKind})\\s[«"“]([^«»"“”]{2,30})[»"”]`)

const siteNotice = new RegExp(`^(?:${siteKind})\\s|حقوق|ملك|مرخّ?ص|محفوظ`)

/** `موقع «NAME» …`: the site by its kind and its name between quotation marks, in a notice below the text. */
export function quotedSiteOf(text: string): string {
  if (text.length > 200 || !siteNotice.test(text)) return ''
  return quotedSite.exec(text)?.[1] ?? ''
}

const organisationWord =
  /(?:group|institute|centre|center|foundation|agency|network|council|press|news|media|project|initiative|society|association|magazine|journal|review|times|post|gazette|watch)$/i

/** `About NAME`, where the name ends as those of organisations do. */
export function describedBody(text: string): string {
  const [, name = ''] = /^About (?:the )?(\p{Lu}\S*(?: (?:\p{Lu}\S*|of|for|and)){1,5})$/u.exec(text) ?? []
  return organisationWord.test(name) ? name : ''
}

const encyclopedia =
  /^(?:من|From|Un article de|Aus|Vikipedi|از|De)\s(\p{L}[\p{L}\u200C]{3,20})[،,]\s(?:الموسوعة الحرة|the free encyclopedia|l['’]encyclopédie libre|der freien Enzyklopädie|دانشنامهٔ? آزاد|la enciclopedia libre)$/iu
const membership =
  /^(?:Discover more from (\p{Lu}[^.!?]{2,40})|(\p{Lu}[^.!?]{2,40}) is (?:a|an) (?:reader-supported|independent|free) (?:publication|newsletter)(?:\..{0,200})?)$/u

/** `From NAME, the free encyclopedia`, `NAME is a reader-supported publication.`: what a page says it belongs to. */
export function selfNamed(text: string): string {
  if (text.length > 300) return ''
  const [, ofArticles] = encyclopedia.exec(text) ?? []
  const [, discovered, supported] = membership.exec(text) ?? []
  return ofArticles ?? discovered ?? supported ?? ''
}
