import { isGiven, isName } from './people'

/** Longer titles have none of these forms, in letters. */
const longest = 200

const speech =
  /^(?:نص )?(?:كلمة|خطاب|محاضرة|مداخلة|سخنرانی|متن سخنرانی|تقریر)\s(.{4,70}?)\s(?:في|أمام|بمناسبة|خلال|لدى|إلى|عن|حول|عند|در|برای)\s/
const latinSpeech =
  /^(?:(?:opening |closing )?(?:speech|remarks|address|statement|lecture|keynote(?: address| speech)?)(?: delivered| given)? by|(?:discours|allocution|intervention|conférence) (?:de |d['’]))\s?(.{4,70}?)(?:,|\s(?:at|to|in|on|before|à|au|devant|lors|pour)\s|$)/i
const title =
  /^(?:(?:صاحب |صاحبة )?(?:معالي|سعادة|فخامة|دولة|سمو|السمو|السيد|السيدة|السفير|السفيرة|الوزير|الوزيرة|الرئيس|الرئيسة|الدكتور|الدكتورة|الأستاذ|الأستاذة|المهندس|الشيخ|آقای|خانم|دکتر|جناب)|H\.?\s?E\.?|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Prof\.?|Professor|Ambassador|Minister|President|Sir|Dame|M\.|Mme|S\.\s?E\.|l['’]ambassadeur|l['’]ambassadrice|le professeur|la professeure)\s+/u

/** The author that a title names: `NAME يكتب: …`, `… (بقلم NAME)`, `كلمة السفير NAME في …`. `''`: it names none. */
export function namedInTitle(text: string): string {
  if (text.length > longest) return ''
  const [, writer = ''] = /^([^:]{5,40}?)\s+(?:يكتب|تكتب)(?:\s+\S+)?\s*[:.…]/.exec(text) ?? []
  if (isName(writer, 'alone')) return writer
  const [, behind = ''] = /\(\s*بقلم\s*[:/]?\s*([^()]{4,40})\)$/.exec(text) ?? []
  if (isName(behind, 'labelled')) return behind.trim()
  const [, speaker = ''] = speech.exec(text) ?? latinSpeech.exec(text) ?? []
  return speakerOf(speaker)
}

/** A title before the name, or a known given name; otherwise the words may be the speech's subject. */
function speakerOf(words: string): string {
  let name = words
  for (let shorter = name.replace(title, ''); shorter !== name; shorter = name.replace(title, '')) name = shorter
  const isPerson = name !== words || isGiven(name.split(' ')[0] ?? '')
  return isPerson && /\s/.test(name) && isName(name, 'labelled', 4) ? name : ''
}
