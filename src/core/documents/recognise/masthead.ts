import type { NumericOrder } from '../dates'
import { readsAsOrganisation, readsAsPaper } from './affiliation'
import { readIssueLine } from './issue-line'
import { isName } from './people'
import { keyOf, keyPattern } from './pieces'
import { labels } from './vocabulary'

/** Longer lines name no publisher in one of these forms. */
const longest = 120

const labelled =
  /^(?:الصحيفة|الجريدة|المجلة|الناشر|جهة النشر|دار النشر|اسم الموقع|اسم الصحيفة|publication(?: title| name)?|publisher|newspaper|journal|outlet)\s?[:：]\s?(.{2,60})$/i
const printView =
  /^(.{3,50}?)\s[-–—|:]\s(?:نسخة للطباعة|نسخة الطباعة|النسخة المطبوعة|print(?:able)? (?:version|view)|version imprimable|druckversion)$/i
const printedFrom =
  /^(?:طُ?بعت?|تم طباعت\S+|printed|downloaded|imprimé)\s(?:من|from|depuis)\s(?:موقع\s)?(.{3,60}?)(?:\s(?:بتاريخ|في|يوم|on|at|le)\s.*)?$/i
/** The sender of a newsletter; a person may only have forwarded it. */
const sender = /^(?:من|from|de|von)\s?:\s?["“]?([^<>"”]{2,60}?)["”]?\s?<[^<>\s]+@[^<>\s]+>$/i
const senderKind =
  /(?<!\p{L})(?:نشرة|صحيفة|جريدة|مجلة|موقع|مركز|معهد|قناة|وكالة|أخبار|newsletter|lettre|infolettre|gazette|courrier|revue|bülten|bülteni|خبرنامه|news|daily|weekly|times|post|review|briefing|journal|institute|center|centre)(?!\p{L})/iu

/**
 * The publisher that a line outside the text names: behind a label (`الصحيفة: …`), before an issue's number (`…، العدد 212`),
 * as a print view does, or as the sender of a newsletter. `''`: the line has none of these forms.
 */
export function namedPublisher(text: string, order: NumericOrder): string {
  if (text.length > longest) return ''
  for (const form of [labelled, printView, printedFrom]) {
    const [, name = ''] = form.exec(text) ?? []
    if (name !== '') return plainName(name)
  }
  const [, from = ''] = sender.exec(text) ?? []
  if (from !== '') return senderKind.test(from) ? plainName(from) : ''
  return plainName(readIssueLine(text, order)?.name ?? '')
}

/** Above the title an organisation alone on its line is the site's own name, unless a part of every site is called so. */
export function logoOf(text: string): string {
  const isPart = /مساعدة|خدمة|إعلامي|help|media|press|contact/i.test(text)
  const isNamed = readsAsOrganisation(text) || readsAsPaper(text)
  return isNamed && !isPart && !/[\d:|/]|\s[-–—]\s/.test(text) ? withoutShortName(text) : ''
}

/** `NAME (ABC)`: the name without the short one behind it. */
function withoutShortName(text: string): string {
  return text.trim().replace(/\s\([^()\s]{2,6}\)$/, '')
}

/** `إذاعة الواحة / OWI`: the first line of a page gives the name in letters and in short. */
export function bilingualLogo(text: string): string {
  const [, name = ''] = /^(\S.{2,40}?)\s\/\s[A-Z]{2,6}$/.exec(text) ?? []
  return name
}

const toHome =
  /^(\p{L}[^|–—]{2,40}?)\s[-–—|]\s(?:back to home|home|homepage|retour à la une|retour à l['’]accueil|accueil|(?:العودة إلى |الصفحة )?الرئيسية|ana sayfa|anasayfa|(?:zur )?startseite|صفحه اصلی|inicio)$/iu
const toLogo = /^(\p{L}[^|–—]{2,40}?)\s(?:logo|homepage)$|^(?:شعار|لوغو)\s(\p{L}[^|–—]{2,40})$/iu

/** `NAME - Back to home`, `NAME Logo`: the words with which a page describes its logo. */
export function describedLogo(text: string): string {
  if (text.length > longest) return ''
  const [, home] = toHome.exec(text) ?? []
  const [, logo, arabicLogo] = toLogo.exec(text) ?? []
  return plainName(home ?? logo ?? arabicLogo ?? '')
}

/** Whether a button follows the publication named above it. */
export function followsPublication(text: string): boolean {
  return /^(?:follow publication|متابعة النشرة|suivre la publication)$/i.test(text)
}

const release = keyPattern(
  /^(?:press release|news release|media release|press statement|for immediate release|communique(?: de presse)?|بيان صحفي|بيان صحافي|بيان صادر عن .{3,60}|نشرة صحفية|basin aciklamasi|basin bulteni|بیانیه مطبوعاتی|اطلاعیه مطبوعاتی|پریس ریلیز|pressemitteilung|comunicado de prensa)$/
)

/** Whether a line says that what follows is a statement of those named above it. */
export function opensRelease(key: string): boolean {
  return key.length <= 100 && release.test(key)
}

/** `… لـ"NAME": …`: the title of an interview names the paper that held it. */
export function interviewer(title: string): string {
  const [, name = ''] = /لـ\s?[«"“]([^«»"“”:]{3,30})[»"”]\s?:/.exec(title) ?? []
  return name.trim()
}

/** An address alone on its line, as reading views print it above the title. */
export function addressLine(text: string): string {
  const [address = ''] = /^(?:[a-z\d-]{1,40}\.){1,4}[a-z]{2,10}$/i.exec(text) ?? []
  return address
}

/** `الرئيسية`, by itself or as the first of a row. */
const homeLine = keyPattern(
  /^(?:الرئيسية|الصفحة الرئيسية|القائمة|home|menu|accueil|anasayfa|ana sayfa|startseite|inicio|صفحه نخست|صفحه اصلی|خانه|صفحہ اول|ہوم)(?:\s?[|/•·>»].*)?$/
)

/** Whether a line opens the site's menu. */
export function opensMenu(key: string): boolean {
  return key.length <= 200 && homeLine.test(key)
}

function plainName(name: string): string {
  const plain = name.replace(/^["«“”'\s]+|["»”“'\s.،,:–—|-]+$/g, '').replace(/\s{2,}.*$/, '')
  const key = keyOf(plain)
  const isNoName = key === '' || labels.navigation.has(key) || labels.sections.has(key) || isName(plain, 'alone')
  return isNoName || plain.split(/\s+/).length > 6 || /https?:|@/.test(plain) ? '' : plain
}
