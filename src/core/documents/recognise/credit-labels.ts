import { keyPattern } from './pieces'

/**
 * Words that announce an author. The first list does so by itself, with any sign behind it or none; the second only with a
 * sign, because its words are common verbs and nouns too; the third are verbs that need a known name without a sign.
 */
const alone =
  '(?:إعداد|اعداد|نص|كتابة|تحقيق|تقرير|حوار|متابعة) و(?:تصوير|تقديم|كتابة|إعداد|حوار|متابعة|تحقيق)|كتبها|كتبته|كتبتها|أعدها|أعدته|أعدتها|إعداد|اعداد|بقلم|تأليف|حوار|تحرير وإعداد|texte par|text by|texte de|متن|إعداد وتحرير|إعداد وترجمة|written by|words by|story by|reported by|reporting by|analysis by|opinion by|(?:re)?viewed by|interview (?:conducted |held )?by|conducted by|(?:propos|paroles) recueillis par|recueilli(?:e|s|es)? par|(?:entretien|interview|reportage) (?:réalisée?|menée?|mené|conduite?) par|de notre (?:correspondante?|envoyée? spéciale?)(?: (?:à|en|au|aux) [^,:]{2,30},)?|by|par|von|por|yazan|به قلم|نوشته'
const signed =
  'كتب|كتبت|كتبه|كتبا|يكتب|تكتب|الكاتب|الكاتبة|المؤلف|المؤلفة|المؤلفون|المؤلفان|الباحث|الباحثة|حاوره|حاورها|حاورته|(?:أجرى|أجرت) (?:الحوار|المقابلة|اللقاء)|تقرير|تحقيق|أعده|أعدّ?ت? (?:التقرير|الملف|المادة|الحوار)|متابعة|تغطية صحفية|نص|تغطية|رصد|مراسل|المراسل|اسم الكاتب|byline|author|authors|writer|reporter|reporters|interviewed by|interview by|auteur|autor|autorin|haber|röportaj|söyleşi|derleyen|تحریر|نویسنده|گزارش|گزارشگر|خبرنگار|گفت ?و ?گو|گفت‌وگو|گفتگو|مصاحبه|از قلم|مصنف|رپورٹ|انٹرویو|(?:تابع|تابعت|يتابع|تتابع) التغطية'

/** Only verbs: `تقرير من غزة: …` opens a headline. */
const placed =
  '(?:تابع|تابعت) التغطية|كتب|كتبت|حاوره|حاورها|حاورته|حاورتها|(?:أجرى|أجرت) (?:الحوار|المقابلة|اللقاء)|أعد التقرير|أعدت التقرير'

export const authorAlone = new RegExp(`^(?:${alone})(?: اليوم)?(?:\\s*[:：/]\\s*|\\s*[-–ـ]\\s*|\\s+)(?=\\S)`, 'i')
export const authorSigned = new RegExp(
  `^(?:(?:${signed})(?:\\s*[:：/]\\s*|\\s*[-–—ـ]+\\s*)|(?:${placed}) (?:في|من) [^\\s:：]+(?: [^\\s:：]+)?\\s?[:：]\\s*)(?=\\S)`,
  'i'
)
/** `تكتبها لكم صباح كل ثلاثاء: NAME`, `گروه اقتصاد: NAME`: words that say when, or the desk, before the sign. */
export const authorRegular = /^(?:[يت]كتبها?(?: [^\s:：]+){0,5}|(?:گروه|سرویس|بخش)(?: [^\s:：]+){1,2})\s?[:：]\s*(?=\S)/
/** `Author NAME`, `كتب NAME`: without a sign only a name that is known as one counts. */
export const authorBare = new RegExp(`^(?:${signed}),?\\s+(?=\\S)`, 'i')
/** `Author, NAME`, `مصنف, NAME`: with the comma of one broadcaster. */
export const authorBeforeComma =
  /^(?:byline|author|auteure?|autora?|yazan|الكاتب|الكاتبة|نویسنده|مصنف|ليکوال|nivîskar)\s?[,،]\s+(?=\S)/i
/** The label alone on its line; the name stands on the next one. */
export const labelOnly = new RegExp(`^(?:${alone}|${signed})\\s*[:：/,،-]?$`, 'i')

/** Who put the article on the page: an account, not its author. */
export const poster =
  /^(?:posted by|published by|uploaded by|نُ?شرت? بواسطة|أضيف بواسطة|كتب بواسطة|بواسطة|الناشر|تحرير)(?:\s*[:：]|\s+\S)/i
/** Others who worked on it; they are no authors. */
export const otherCredit =
  /^و?(?:editing|edited|editor|translated|translation|additional reporting|additional writing|writing|production|photograph(?:s|y)?|photos?|graphics?|illustrations?|compiled|traduit(?: de l['’]| du | de )?\S{0,20}(?: par)?|çeviren|ترجمة|ترجمها|ترجمته|نقله إلى العربية|نقلته إلى العربية|تصوير|عدسة|مراجعة|تدقيق|مونتاج|إخراج|إشراف|رسوم|kamera|fotoğraf|görüntü|kurgu|editör|vidéo|montage|عکس|فیلم|(?:ساهم|ساهمت|شارك|شاركت) في (?:التغطية|الإعداد|إعداد التقرير|التقرير)|عکاس|مترجم)(?: و(?:تحرير|إعداد|مراجعة|تصوير|تدقيق|مونتاج|إخراج|تقديم))?(?:\s+by)?(?:\s*[:：/]\s*|\s*[-–]\s*|\s+)(?=\S)/i

/** The label of a credit within a line: `… المصدر : …`, `… وتصوير …`. */
export const innerCredit =
  /\s(?=(?:المصدر|الكاتب|الكاتبة|المؤلف|التاريخ|تاريخ النشر|الناشر|القسم)\s?:|و?(?:ترجمة|تصوير|عدسة|بعدسة)\s|(?:edited|translated|photographs?|photos?) by\s)/gi
/** Below the text: `Reporting by NAME in PLACE; editing by NAME`. */
export const wireCredit = /^\(?(?:reporting|writing) by\s/i
/** A clause on those who helped: `…، وشارك في إعدادها NAME`. */
export const helpers = /[،,]\s*و?(?:شارك|شاركت|ساهم|ساهمت|بمشاركة|with additional)\s.*$/i

export const reading = keyPattern(
  /^(?:قراءه|قراءه المقال|مده القراءه|lecture)? ?(?:\d+ )?(?:mn|min|mins|min(?:ute)?s?(?: to)? read|دقيقه قراءه|دقائق قراءه|دقائق|دقيقه|مشاهده|مشاهدات|زياره|قراءه|قراءات|views?|reads?|shares?|dk okuma|citiri)(?: قراءه| للقراءه| read)?$|^\d+ ?[-–] ?\d+ (?:mn|mins?|minutes?|dakika|دقائق|دقيقه)$|^مده الفيديو .{2,40}$|^(?:وقت القراءه|مده القراءه|زمن القراءه|عدد المشاهدات|عدد القراءات|عدد الزيارات|المشاهدات|القراءات|مشاهدات|reading time|temps de lecture|lesezeit|views|بازديد|کد خبر|شناسه خبر|كد خبر)(?:$|[\s:]+\d[\d,.]*(?: \S+)?$|[\s:]+(?:\S+ ){0,2}\S+$)/
)
/** When, counted back from the visit: no date can be made of it. */
export const elapsed = keyPattern(
  /^(?:(?:نشر|اخر تحديث|تحديث|updated|published|posted)\s*:?\s*)?(?:(?:منذ|قبل) .{0,12}(?:دقيق|دقائق|ساع|يوم|ايام|اسبوع|اسابيع|شهر|اشهر|سن|عام|ثاني|ثوان)\S*|(?:\d+|an?|one) (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)(?: \d+ (?:minutes?|hours?|days?|weeks?|months?))? ago|il y a \d+ \S+|vor \d+ \S+|\d+ (?:dakika|saat|gun) once)$/
)

export const updateLabel = /تحديث|آخر تعديل|عُ?دلت?|updated|modified|güncelleme|mis à jour|به ?روز ?رسانی/i
/** What a date line says besides its date. */
export const dateLabels =
  /(?<!\p{L})(?:تاريخ\s+(?:ال)?(?:نشر|إضافة|الخبر|النشر)|تاریخ\s+(?:انتشار|خبر)|نُ?شرت?(?!\p{L})(?:\s+(?:في|يوم|بتاريخ))?|آخر\s+(?:تحديث|تعديل)|تم\s+(?:النشر|التحديث)(?:\s+في)?|تحديث|التاريخ|الساعة|ب?توقيت(?:\s+مكة\s+المكرمة|\s+القدس\s+المحتلة|\s+\S+)?|الموافق|صباحا|مساء|(?:last |first )?(?:updated?|modified|published)(?:\s+(?:on|at|date))?|posted(?:\s+on)?|date(?!\p{L})|(?:am|pm|a\.m|p\.m|gmt|utc|bst|est|edt|et|cet|ist|gst|at|on|h|à|uhr|saat)(?!\p{L})|publié\s+le|mis\s+à\s+jour(?:\s+le)?|veröffentlicht|stand(?!\p{L})|giriş|güncelleme|yayınlanma|yayın\s+tarihi|publicado)/giu
export const weekdays =
  /(?<![\p{L}])(?:يوم\s+)?(?:(?:ال)?(?:اثنين|إثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة|سبت|أحد|احد)|الإثنين|شنبه|یکشنبه|دوشنبه|سه‌شنبه|چهارشنبه|پنجشنبه|جمعه|پیر|منگل|بدھ|جمعرات|ہفتہ|اتوار|(?:mon|tues?|wednes|wed|thurs?|thu|fri|satur|sat|sun)(?:day)?|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lunes|martes|miércoles|jueves|viernes|sábado|domingo|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar)(?![\p{L}])[.,،]?/giu
export const timeOfDay =
  /(?<!\d)\d{1,2}(?::\d{2}(?::\d{2})?|\s?h\s?\d{2}(?!\d)|\.\d{2}(?=\s*(?:gmt|utc|bst|est|edt|et|cet|am|pm|uhr)))(?:\s*(?:[صم]|ص\.|م\.|صباحا|مساء|am|pm)(?!\p{L}))?(?:\s*\(?(?:gmt|utc|bst|est|edt|et|cet|ist|gst)(?:[+-]\d{1,2}(?::\d{2})?)?\)?)?/giu

/** `NAME (AGENCY)`: a byline, or the caption of a picture. */
export const agencyBehind = /^([^()–—-]{4,40}?)\s?[–—-]?\s?\(([^()\d]{2,24})\)$/

/** `Role, NAME OF THE BROADCASTER`, as the BBC prints below its authors in all its languages. */
export const roleLabel = /^(?:role|الصفة|شغل|عہدہ|görev|unvan|rôle|cargo)[,،]\s*(\S.{1,80})$/i
