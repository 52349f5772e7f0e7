import type { ClutterReason } from '../draft'
import type { LinePattern } from './line-pattern'
import { keyPattern, withoutAccents } from './pieces'
import { siteNotices } from './site-notices'

const networkNames =
  "facebook|twitter|x|whatsapp|telegram|linkedin|email|e-mail|messenger|pinterest|reddit|instagram|flipboard|digg|google\\+?|viber|فيسبوك|فايسبوك|تويتر|اكس|واتساب|واتس اب|تلغرام|تليغرام|تيليغرام|لينكد ان|لينكدان|البريد الالكتروني|البريد|بريد|ماسنجر|انستغرام|بنترست|facebook'ta|twitter'da"

/** Anchored at both ends, or at the beginning with a limit of words: furniture fills its line. */
const linePatterns: readonly LinePattern[] = [
  // Captions: the BBC prints what a picture shows and where it comes from on lines of their own.
  {
    reason: 'caption',
    words: 60,
    pattern:
      /^(?:صدر الصوره|مصدر الصوره|التعليق علي الصوره|تعليق الصوره|شرح الصوره|عنوان الفيديو|التعليق علي الفيديو)(?:\s*[،,:.]|$)/
  },
  {
    reason: 'caption',
    words: 60,
    pattern: /^(?:image (?:copyright|source|caption)|(?:media|video|photo|picture) caption)(?:\s*[,:]?\s|$)/
  },
  {
    reason: 'caption',
    words: 60,
    pattern:
      /^(?:image|photo|photograph|picture|illustration|file photo|bild|foto|photo credit|fotograf|legende|credit)\s*(?:credit|by)?\s*[:/]\s*\S/
  },
  {
    reason: 'caption',
    words: 45,
    pattern:
      /(?:photograph|photo|picture|illustration|composite|image|credit photo): [\p{L}'’.\- ]{2,40}(?:\/[\p{L}'’.\- ]{2,40}){0,3}$/u
  },
  {
    reason: 'caption',
    words: 6,
    pattern:
      /^(?:view image in fullscreen|enlarge image|hide caption|toggle caption|تكبير الصوره|اضغط لتكبير الصوره|عرض الصوره|معرض الصور|شاهد الصور|view gallery|open gallery|(?:image |photo |صوره )?\d{1,2} (?:of|sur|von|de|من) \d{1,2}|\d+ ?\/ ?\d+|\d+ (?:صور|photos|images))$/
  },
  {
    reason: 'caption',
    words: 14,
    pattern: /^(?:الصوره|صوره|صوره من|تصوير|صوره ارشيفيه|صوره تعبيريه|ارشيفيه|عدسه)\s*(?:[:(/-]|$)/
  },
  {
    reason: 'caption',
    words: 5,
    pattern:
      /^(?:(?:المصدر|source)\s?: (?:غيتي|جيتي|getty|shutterstock|شترستوك|istock|ارشيف|الانترنت|انترنت)(?:\s.{2,20})?|(?:\/ )?الانتقال الي بنك الصور|فائل فوٹو|archivo|photo d['’]archives?)$/
  },
  {
    // The label joined to the headline behind it.
    reason: 'related',
    words: 25,
    pattern: /^(?:اقرا ايضا|اقرا المزيد|شاهد ايضا|lire aussi|a lire aussi|read also)(?=\p{L}{2})/u
  },
  { reason: 'caption', words: 8, pattern: /^(?:تصميم|رسم|انفوغراف|graphic|design)\s?:/ },
  {
    reason: 'caption',
    words: 60,
    pattern: /^[،,]?(?:تصوير کا (?:کيپشن|ذريعہ)|تصوير كا (?:كيپشن|ذريعه)|(?:منبع|شرح) (?:تصوير|عكس))/
  },
  {
    reason: 'caption',
    words: 12,
    pattern: /^(?:photo|image|picture)s? by .{2,40} on (?:unsplash|pexels|pixabay|flickr)$/
  },
  { reason: 'caption', words: 12, pattern: /^(?:press enter or click to view.{0,30}|\d{2}:\d{2} - source: .{2,20})$/ },
  { reason: 'caption', words: 6, pattern: /^(?:fotograf(?:lar)?|fotos?|عكس ها|تصاوير)\s?: .{2,60}$/ },
  // Share.
  {
    reason: 'share',
    words: 8,
    pattern: new RegExp(
      `^(?:share|tweet|post|send|pin|save|شارك|شاركها|شاركه|مشاركه|نشر|انشر|ارسل|ارسال|partager|paylas|اشتراك گذاري)(?: (?:this|it|the|article|story|page|الخبر|المقال|الموضوع|هذا|هذه|المقاله|الصفحه)){0,2} (?:with|on|via|to|by|in|sur|علي|عبر|في|مع|بواسطه|الي|من خلال|بـ?)? ?(?:${networkNames})(?: ?[|/,] ?(?:${networkNames}))*$`
    )
  },
  {
    // Buttons name what they share, or what they open: `TITLE on facebook (opens in a new window)`.
    reason: 'share',
    words: 45,
    pattern:
      /\((?:opens? in (?:a )?new (?:window|tab)|(?:s'ouvre (?:dans|en) (?:une )?)?nouvelle fenetre|yeni pencerede acilir|(?:ي|ت)فتح في نافذه جديده|در پنجره جديد باز مي ?شود)$/
  },
  {
    reason: 'share',
    words: 45,
    pattern: new RegExp(
      `^(?:share|tweet|post|شارك|مشاركه|partager|paylas) .{8,200} (?:on|via|to|sur|علي|عبر) (?:${networkNames})$`
    ),
    isOutsideOnly: true
  },
  {
    reason: 'share',
    words: 6,
    pattern:
      /^(?:share|tweet|email|print|save|copy link|copied|link copied|gift article|gift this article|listen|dinle|yazdir|share (?:this|the) (?:with|story|page|article|post|via|now)?.{0,14}|share article|share page|share on|about sharing|sharing|share options|partager(?: l'article)?|imprimer|envoyer par mail|teilen|drucken|compartir|ارسال به دوستان|نسخه چاپي|چاپ|شیئر کریں|شيئر كريں|paylas)$/
  },
  {
    reason: 'share',
    words: 10,
    pattern: /^(?:تابعوا|تابعونا|تابعنا|follow us|join us|like us on|find us on|bizi takip|suivez-nous)(?:\s.*)?$/
  },
  {
    reason: 'share',
    words: 16,
    pattern:
      /^(?:تابع|انضم|انضموا|اشترك|اقرا|follow|join|suivez|folgen|takip|get)\s.*(?:google news|غوغل نيوز|جوجل نيوز|whatsapp|telegram|واتساب|تلغرام|تيليغرام|تليغرام|فيسبوك|تويتر|facebook|twitter|قناتنا|صفحتنا|channel|قناه الواتس).*$/
  },
  {
    reason: 'share',
    words: 16,
    pattern:
      /^(?:للاشتراك|اشترك|اشتركوا|سجل|سجلوا|احصل علي|subscribe|sign up|register|get (?:the|our)|abonnez|inscrivez|newsletter)\s.{0,60}(?:النشره|نشرتنا|البريديه|البريد|الاشعارات|قناتنا|القناه|newsletter|inbox|alerts|notifications|briefing|today|now|free|here|channel)(?:\s.{0,40})?$/
  },
  {
    reason: 'share',
    words: 10,
    pattern:
      /^(?:للتواصل|للتواصل معنا|راسلنا|للاعلان|للمراسله|ارسل sms|for tips|contact the (?:author|reporter)|send us)(?:\s|$)/,
    isOutsideOnly: true
  },
  // Calls to become a member: `انضم/ي إلى …`, whose slash speaks to readers of both genders.
  {
    reason: 'share',
    words: 8,
    pattern:
      /^(?:انضم|انضمي|انضموا|انضم\/ي|اشترك\/ي|ادعم\/ي|شارك\/ي|تابع\/ي|سجل\/ي|كن|كوني|كونوا) (?:(?:الي|في|ل|معنا|الينا)(?:\s(?:\S+ ){0,2}\S+)?|جزءا من .{2,30}|\S*\d\S*)$/
  },
  { reason: 'share', words: 6, pattern: /^[\u0621-\u064a]{3,}\/[يوا]{1,3}(?: \S+){0,4}$/, isOutsideOnly: true },
  {
    reason: 'share',
    words: 6,
    pattern:
      /^(?:become (?:a |an )?(?:.{2,20} )?(?:member|subscriber|supporter|friend)|join (?:our|the .{2,20}) (?:community|club|members)|(?:devenez|devenir) (?:membre|adherent|abonne)e?|rejoignez (?:la communaute|notre communaute|le club).{0,20}|uye ol(?:un)?|destek ol(?:un)?|عضو شويد|عضويت .{0,20}|(?:رکن|ممبر) بنيں)$/
  },
  // Tools of the page: letter size, reading aloud.
  {
    reason: 'share',
    words: 8,
    pattern:
      /^(?:(?:a|aa|aaa|t|tt|ttt|ا|اا|ع|خ|الخط|حجم الخط|تكبير|تصغير|افتراضي|font size|text size|smaller|bigger|larger|reset|resize|small|medium|large|decrease|increase|font|size|خط)(?:\s*[-+|/]+\s*|\s+|$)){1,8}$/
  },
  // Boxes within the text that ask for an address.
  {
    reason: 'share',
    words: 16,
    pattern:
      /^(?:(?:stay|keep) (?:informed|updated|connected|up to date) with .{2,40}|sign up to (?:get|receive) .{4,100}|(?:enter )?your e-?mail(?: address)?|(?:votre|saisissez votre) (?:e-?mail|adresse e-?mail)|e-posta adresiniz|(?:ادخل )?بريدك الالكتروني|(?:restez|soyez) informee?s? (?:avec|grace) .{2,60})$/
  },
  // Comments.
  {
    reason: 'comments',
    words: 7,
    pattern:
      /^(?:\d+\s+)?(?:التعليقات?|تعليقات (?:الزوار|القراء)|تعليقات?|تعليقا|comments?|commentaires?|yorumlar|yorum|نظرات|kommentare)\s*[(:]?\s*\d*\s*\)?$/
  },
  {
    reason: 'comments',
    words: 12,
    pattern:
      /^(?:اترك|اضف|اضافه|اكتب|شارك|ارسل|ارسال|انشر|علق|كن اول|لا توجد|لم يتم العثور|عرض|اظهار|مشاهده|شاهد)\s(?:من\s)?(?:علي\s)?(?:هذا\s|هذه\s)?(?:كل\s|جميع\s)?(?:ال)?(?:تعليق|تعليقك|تعليقا|تعليقات|رد|ردا|رايك|برايك|يعلق|المقال|الخبر)(?:\s.{0,40})?$/,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 12,
    pattern:
      /^(?:leave|post|add|write|view|show|load|read|join|be the first to|no|see all|hide|report)\s(?:(?:a|your|all|more|the|this|\d+)\s)?(?:comments?|reply|replies|conversation|discussion)(?:\s.{0,30})?$/,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 30,
    pattern:
      /^(?:لن يتم نشر (?:عنوان )?بريدك|الحقول الالزاميه|احفظ اسمي|your email address will not be|required fields are marked|save my name|this site uses akismet|you must be logged in|يجب ان تكون مسجل|يجب تسجيل الدخول|سجل دخولك|عدد الاحرف|characters (?:left|remaining)|تعداد كاراكتر|الاراء (?:الوارده|المنشوره)|التعليقات (?:المنشوره|لا تعبر)|comments are (?:moderated|closed)|شروط نشر|your comment)/,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 5,
    pattern:
      /^(?:الاسم|اسمك|الاسم الكامل|البريد الالكتروني|البريد الالكترونى|بريدك الالكتروني|الموقع الالكتروني|الموقع|التعليق|نص التعليق|عنوان التعليق|ارسال|ارسل|ارسل التعليق|ارسال التعليق|نشر التعليق|كود التحقق|رمز التحقق|name|your name|email|your email|website|comment|message|submit|post comment|captcha|send|reply|like|dislike|report|رد|اعجبني|ابلاغ)(?:\s\*|\s\(.{1,20}\))?$/,
    isOutsideOnly: true
  },
  // Ways through the site.
  {
    reason: 'navigation',
    words: 8,
    pattern:
      /^(?:(?:للعوده|العوده|عوده|الرجوع|ارجع|الذهاب|انتقل|انتقال|اذهب|زر الذهاب|تخطي|تخط|skip|jump|go|back|return|zum|aller|retour)\s(?:الي|ل|to|au|en|zum)?\s?(?:ال|لل)?(?:قسم|اعلي|الاعلي|المحتوي|القائمه|الرئيسيه|البدايه|top|content|main content|main|navigation|menu|home|homepage|haut|contenu|inhalt).{0,24}|اعلي الصفحه|top of page|basa don|yukari)$/
  },
  {
    reason: 'navigation',
    words: 12,
    pattern: /^(?:تخطي|تخط|skip)\s.{2,70}(?:وواصل القراءه|واصل القراءه|and continue reading)$/
  },
  {
    reason: 'navigation',
    words: 6,
    pattern:
      /^(?:نهايه|end of (?:list|.{2,30} (?:video|post|podcast|story|content|links)|twitter post.{0,20})|fin de (?:liste|la liste))$/
  },
  {
    reason: 'navigation',
    words: 14,
    pattern:
      /^(?:الكلمات (?:ال)?(?:داله|الداله|مفتاحيه|المفتاحيه)|كلمات (?:داله|مفتاحيه|البحث)|كلمات مفتاحيه|وسوم|الوسوم|مواضيع|الموضوعات|tags?|keywords?|topics?|related topics|mots[- ]cles|etiketler|schlagworter|برچسب ها|برچسبها|كليدواژه)(?:\s*[:|].*)?$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 14,
    pattern:
      /^(?:(?:more|read more|explore more) (?:on|about|from|in) .{2,50}|(?:المزيد|مزيد) (?:من|عن|حول|في)\s?:? .{2,60}|more on this|more on this topic|in this (?:story|article)|about (?:this|the) (?:story|article|author)s?|topics in this (?:story|article)|عن (?:هذا )?(?:الموضوع|الكاتب|الكاتبه|الكاتبين|الكتاب|المولف|المولفين|المقال)|حول هذا (?:الموضوع|المقال|الخبر)|حول الكاتب|من ملف\s*:?\s*.{2,40}|ضمن ملف.{2,40}|view all .{2,30}|see all.{0,30}|show more|load more|عرض المزيد|شاهد المزيد|اظهر المزيد|read full (?:story|article)|continue reading.{0,20}|keep reading|reuse this content|republish this article|reprints?|purchase licensing rights.{0,20}|print subscriptions|save articles to read later.{0,60}|add to (?:reading list|favou?rites)|bookmark|اضف الي المفضله|حفظ|احفظ المقال|اقرا في .{2,30}|تصفح العدد|النسخه (?:الورقيه|المطبوعه|الرقميه)|عدد اليوم|مواقيت الصلاه|ابرز الاخبار|لا يفوتك|فاتك|اقترحنا لك|نقترح عليك)$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 14,
    pattern:
      /^(?:this article is more than \d+ (?:years?|months?) old|this article was (?:originally )?published.{0,60}|first published .{4,40}|last modified .{4,60}|this is an archived article.{0,60}|archived|مقال ارشيفي.{0,30})$/
  },
  { reason: 'navigation', words: 1, pattern: /^(?:published|updated|posted|on|in|by|at)$/, isOutsideOnly: true },
  {
    reason: 'share',
    words: 45,
    pattern:
      /^(?:get|register|sign up|subscribe|receive|اشترك|سجل)\s.{0,160}(?:newsletters?|inbox|بريدك|النشره البريديه)/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 6,
    pattern:
      /^(?:الرابط المختصر|رابط مختصر|رابط المقال|short link|permalink|already a subscriber.{0,12}|unlock (?:more|access).{0,20})(?:\s.*)?$/
  },
  {
    reason: 'navigation',
    words: 3,
    pattern: /^(?:\d+|page \d+|صفحه \d+|\d+ (?:of|من|\/) \d+|العدد \d+|عدد \d+)$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 10,
    pattern: /^(?:الصفحه الرئيسيه|الرئيسيه|home|accueil|anasayfa|startseite|inicio|صفحه نخست|ہوم)\s[^.؟?!]*$/,
    isOutsideOnly: true
  },
  { reason: 'navigation', words: 40, pattern: /^(?:https?:\/\/\S+|www\.\S+|@[\w.]+|\S+@\S+\.\S+)$/ },
  {
    reason: 'navigation',
    words: 12,
    pattern:
      /^(?:نشر في العدد|العدد رقم|رقم العدد|published in issue|print edition|this article appeared in|a version of this article appear|يمكنكم (?:متابعه|قراءه)|للمزيد من|للاطلاع علي|تسجيل الدخول لحفظ|log in to save|sign in to save|save this for later)(?:\s.*)?$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 18,
    pattern:
      /^(?:♦ ?)?(?:حمل|حملوا|نزل|تنزيل|تحميل|download|get|telecharge[zr]?|laden sie|indir)\s(?:.{0,40}\s)?(?:تطبيق|تطبيقنا|التطبيق|البرنامج|الورقه|الملف|الدراسه|pdf|app|application|uygulama)(?:\s.{0,80})?$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 30,
    pattern:
      /^(?:this article appeared in the .{2,40} section|published since|discover more|more from|listen to this (?:story|article)|get alerts for|with assistance from|— with assistance|if you are using a screen reader|we care about your privacy|elsewhere on the web|around the (?:bbc|web|site)|from the web|click to copy|enjoy .{2,30} on the go|inside the magazine|bakmadan gecme|انتهاي پيام|پايان پيام|مواد پر جائيں|اسي بارے ميں|اہم خبريں|سب سے زياده پڑهي جانے والي|سب سے زيادہ پڑھي جانے والي|مرحبا بكم في|اهلا بكم في|welcome to|هل تريد ان تتلقي)(?:\s.*|\p{L}.*)?$/u,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 5,
    pattern:
      /^(?:التعليقات (?:مغلقه|مقفله|متوقفه)|اعجاب|اعجبني|مرتبط|تحميل\.*|ارسل تعليقك.{0,20}|شارك برايك|تعليقات الفيسبوك|ردود|sign in to join.{0,30}|be the first to .{2,20})$/,
    isOutsideOnly: true
  },
  { reason: 'share', words: 5, pattern: new RegExp(`^(?:عبر|علي|via|on) (?:ال)?(?:${networkNames})$`) },
  {
    reason: 'share',
    words: 16,
    pattern:
      /^(?:newsletter|je m'abonne|recevez|recevoir|abonne-toi|suivez|suivre|lire la suite|publicite lire la suite|اعلان اقرا المزيد|احدث الاخبار مباشره|الرساله الاخباريه|الرسائل الاخباريه|النشره الاخباريه|النشرات الاخباريه|الاخطارات|today's headlines)(?:\s.*)?$/,
    isOutsideOnly: true
  },
  // Pitches for newsletters and support, and what mail says of itself.
  {
    reason: 'share',
    words: 60,
    pattern:
      /(?:اشترك|ضع|سجل|ادخل|تصلك|تصلكم|يصلك|يصلكم|احصل|enter|get|receive|sign up|subscribe)(?:\s.*)?\s(?:الي بريدك|الي بريدكم|بريدك|قائمتنا البريديه|نشرتنا|your inbox|our newsletter|our mailing list)/,
    isOutsideOnly: true
  },
  {
    reason: 'share',
    words: 8,
    pattern:
      /^(?:(?:subscribe|sign up) (?:to|for)|(?:get|receive)(?: free)?) .{2,60}(?:updates|newsletters?|letter|emails?|alerts)$/
  },
  { reason: 'share', words: 7, pattern: /^sign up (?:to|for) (?:the |our )?.{2,30}$/ },
  { reason: 'share', words: 14, pattern: /^get alerts on .{2,40} when .{2,40}(?:published|posted)$/ },
  { reason: 'share', words: 8, pattern: /^(?:اشترك|سجل|اشتركوا)\s(?:.{0,20}\s)?لتصلكم?\s.{2,40}$/ },
  {
    reason: 'share',
    words: 40,
    pattern:
      /^(?:وصلتك(?:م)? هذه الرساله|you (?:are receiving|receive|received|got) this (?:e-?mail|message|newsletter)|لالغاء الاشتراك|unsubscribe)/,
    isOutsideOnly: true
  },
  {
    reason: 'share',
    words: 14,
    pattern: /\s(?:in your browser|في المتصفح|dans votre navigateur)$/,
    isOutsideOnly: true
  },
  {
    reason: 'share',
    words: 50,
    pattern:
      /^(?:you have read .{2,40}articles?|support (?:us|our journalism|our work|our reporting|independent journalism)|(?:please )?help (?:us )?(?:to )?keep our|ادعم(?:وا)? (?:صحافتنا|عملنا|الصحافه المستقله)|soutenez)(?:\s|$)/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 12,
    pattern:
      /^(?:هل (?:اعجبك|اعجبتك|كان|كانت|وجدت|استفدت من) (?:هذا |هذه )?(?:الخبر|المقال|الموضوع|الماده|الصفحه).*|was this (?:article|page|story) (?:helpful|useful|interesting).*|did you (?:like|find) this (?:article|page|story).*)$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 16,
    pattern:
      /^(?:الهاتف|هاتف|تلفون|فاكس|ص\.? ?ب|tel|phone|telephone|fax|(?:media|press) (?:office|contact)|p\.? ?o\.? box)[\s.:]{1,3}.{0,60}\d{3}/,
    isOutsideOnly: true
  },
  {
    reason: 'copyright',
    words: 45,
    pattern:
      /(?:لا (?:ت|ي)(?:عبر|مثل)(?:ان)? بالضروره|لا تعبر الا عن (?:راي|اراء)|do not necessarily (?:reflect|represent)|n['’]engage(?:nt)? que (?:leurs?|son|ses))(?:\s|$)/,
    isOutsideOnly: true
  },
  {
    reason: 'copyright',
    words: 30,
    pattern:
      /^(?:(?:لا )?(?:يسمح|يحق|يجوز) (?:ب)?(?:اعاده |نقل )?(?:ال)?(?:نشر|نقل|اقتباس)|(?:this article )?may (?:not )?be (?:republished|reproduced)|all quotes delayed|quotes delayed)(?:[\s.]|$)/,
    isOutsideOnly: true
  },
  // Printing, saving, series, length and access.
  { reason: 'byline', words: 3, pattern: /^\d{1,2}[ -]?(?:min|mins|minute|minutes|mn) read$/ },
  {
    reason: 'navigation',
    words: 14,
    pattern: /^(?:طبع|طبعت|تمت الطباعه|نسخ|downloaded|printed|retrieved|accessed) (?:من|from) .{2,60}\d{4}/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 8,
    pattern:
      /^(?:(?:اغلاق|اغلق) (?:النافذه|الصفحه)|close (?:this )?window|تم (?:الحفظ|نسخ الرابط|الارسال).{0,30}|saved(?: for later)?|(?:.{2,30} - )?(?:نسخه للطباعه|print(?:able)? version|version imprimable))$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 10,
    pattern:
      /^(?:(?:special )?(?:report|briefing|policy brief|working paper|issue|commentary|تقرير|تقدير موقف|ورقه سياسات|ورقه عمل|دراسه|نشره)\s(?:no\.? |number |رقم |العدد )?\d{1,4}|\d+ (?:of|من) \d+ (?:documents?|articles?|results?|وثيقه|وثائق|نتيجه)|.{2,50}[\s,،](?:vol\.? \d+,? (?:no|issue)\.? \d+|العدد \d+|المجلد \d+.{0,16}))$/,
    isOutsideOnly: true
  },
  {
    reason: 'byline',
    words: 8,
    pattern:
      /^(?:\d{1,2} (?:minutes?|mins?|دقائق|دقيقه)(?: read| قراءه)?|(?:temps de lecture|lecture|lesedauer|okuma suresi|زمان مطالعه|reading time|مده القراءه|وقت القراءه)\s?:?\s.{1,20})$/,
    isOutsideOnly: true
  },
  {
    reason: 'share',
    words: 8,
    pattern:
      /^(?:article reserve aux abonnes|reserve aux abonnes|(?:for )?subscribers only|للمشتركين(?: فقط)?|هذا المقال للمشتركين|(?:also )?available in .{2,30}|(?:متوفر|متاح)ه? (?:ايضا )?(?:بال|باللغه ).{2,30}|(?:.{2,30}\s)?(?:بصيغه|صيغه|ملف|نسخه) pdf|download (?:the )?pdf.{0,20}|slideshow \(? ?\d+ images ?\)?)$/
  },
  {
    reason: 'navigation',
    words: 4,
    pattern: /^(?:www\.)?[a-z][a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,20}){0,2}\.[a-z]{2,8}$/,
    isOutsideOnly: true
  },
  // Credits below the text.
  {
    reason: 'byline',
    words: 12,
    pattern:
      /^(?:traduit (?:du|de l|de)\b.{1,40}\spar\s.{3,50}|translated (?:from .{2,30} )?by .{3,50}|ترجمه?ا? عن .{2,50}|(?:تحرير|تدقيق|مراجعه|ساهمت? في (?:التغطيه|الاعداد|اعداد .{2,20}|التحرير))\s?:\s?.{3,50})$/,
    isOutsideOnly: true
  },
  // Numbers and marks of papers and agencies.
  { reason: 'decoration', words: 5, pattern: /^(?:e-?issn|issn|isbn|doi)[\s:]+[\dx./-][\da-z./() -]*$/ },
  {
    reason: 'decoration',
    words: 8,
    pattern:
      /^(?:continued (?:on|from) (?:page|p\.)|(?:التتمه|البقيه|تتمه المنشور) (?:في|علي|ص)|suite (?:en |de la )?page|.{2,20}: from page \d)/
  },
  {
    reason: 'decoration',
    words: 3,
    pattern: /^(?:ends|انتهي (?:النص|الخبر|التقرير|البيان)|bitti|پايان (?:خبر|پيام))$/
  },
  {
    reason: 'decoration',
    words: 5,
    pattern: /^\d{1,2}[:.h]\d{2}(?::\d{2})? ?(?:ت غ|gmt(?: ?[+-]\d{1,2})?|utc|bst|cet|est|بتوقيت \S+(?: \S+)?)$/
  },
  {
    reason: 'decoration',
    words: 6,
    pattern:
      /^(?:ماده اعلانيه|محتوي (?:دعائي|اعلاني|مدفوع)|برعايه .{2,30}|sponsored by .{2,30}|in partnership with .{2,30})$/
  },
  // Turkish, Persian, Urdu and French sites.
  {
    reason: 'share',
    words: 20,
    pattern:
      /^(?:(?:bu )?(?:haberi|yaziyi|makaleyi|icerigi) (?:paylas(?:in)?|yazdir|kaydet|dinle)|bultenimize .{2,120}|.{2,20} (?:whatsapp|telegram) kanalina (?:katilin|abone olun)|google news'?te? .{2,40}|partagez? (?:cet|l'|sur).{0,30}|imprimer l'article|envoyer a un ami|اشتراك گذاري.{0,20}|اين (?:مطلب|خبر) را .{2,30}|لينك كوتاه.{0,40}|لينك كپي شد|خبر شیئر كريں)$/
  },
  {
    reason: 'related',
    words: 5,
    pattern:
      /^(?:ilgili (?:konular|haberler|icerikler)|gunun (?:haberleri|mansetleri)|one cikan(?:lar)?(?: haberler)?|son dakika(?: haberleri)?|پيشنهاد (?:سردبير|ما)|بيشتر بخوانيد|اخبار مرتبط|مطالب مرتبط|در همين (?:زمينه|رابطه)|(?:مواد|موضوعات|مقالات|اخبار) (?:قد )?(?:تعجبك|تهمك|ذات صله|مشابهه|مرتبطه)|la redaction (?:vous )?(?:recommande|conseille)|nos lecteurs lisent aussi|a decouvrir)$/,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 4,
    pattern:
      /^(?:نظرات (?:كاربران|شما|خوانندگان)|نظر شما|ارسال نظر|ديدگاه(?:ها|هاي كاربران)?|تبصرے|yorum (?:yap|yaz|ekle)|yorumlar \(?\d+\)?)$/,
    isOutsideOnly: true
  },
  {
    reason: 'copyright',
    words: 20,
    pattern: /^(?:تمامي|كليه|همه) حقوق .{2,60}(?:محفوظ|متعلق)/,
    isOutsideOnly: true
  },
  // Lines that say whose opinion the article is, where it came from, or that it was shortened.
  {
    reason: 'copyright',
    words: 40,
    pattern:
      /^(?:(?:تنويه|ملاحظه|تنبيه|اخلاء مسووليه|disclaimer|note)\s?:?\s)?(?:الاراء|الافكار|المقالات|المواد|المقال|هذا المقال|هذه المقاله|هذه الماده|المنشور|ما (?:جاء|ورد|ينشر)|جميع (?:الاراء|المقالات)|كل ما ينشر|the (?:views|opinions)|views expressed|opinions expressed|les opinions|les propos|bu yazida)(?:\s.{0,100}?)?\s(?:(?:و?لا (?:ت|ي)(?:عبر|مثل|لزم|عكس|نسب))|و?لا يتحمل|لصاحبها|لاصحابها|لكاتبها|عن (?:راي|وجهه نظر|اراء) (?:صاحب|كاتب|اصحاب|مولف)|are (?:those|the author)|do not|n'engage|baglamaz)/,
    isOutsideOnly: true
  },
  {
    reason: 'copyright',
    words: 40,
    pattern:
      /(?:التعليقات (?:المنشوره )?لا تعبر الا عن|(?:هذا النص|الاخبار المنشوره|bu sitedeki haberler).{0,60}(?:ملخص|اختصار|مختصر|kisaltilmis))/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 30,
    pattern:
      /^(?:the post .{2,150} appeared first on|(?:رابط|تاريخ) (?:الخبر|الطباعه)\s?:|(?:انقر|اضغط) (?:هنا )?(?:لقراءه|لمشاهده|للاطلاع|لمتابعه)|click here to (?:read|view|see)|(?:visit|view|read) (?:the )?(?:original|article|full version)|feed\s?:|link\s?:|categories\s?:)/,
    isOutsideOnly: true
  },
  {
    reason: 'byline',
    words: 60,
    pattern: /^(?:additional )?(?:reporting|writing|editing) (?:and \S+ )?by \S.{2,200};/,
    isNotice: true
  },
  // Encyclopaedias, and links to the parts of a page.
  { reason: 'decoration', words: 2, pattern: /^(?:عدل|edit|modifier|ويرايش|ترميم|degistir)$/, isOutsideOnly: true },
  {
    reason: 'navigation',
    words: 14,
    pattern:
      /^(?:تبديل عرض القسم الفرعي|toggle .{2,40} subsection|انقل للشريط الجانبي|اخف$|رفتن به .{3,40}|پرش به .{3,40}|لينكهاي قابل دسترسي|مجلوبه من|retrieved from|من ويكيبيديا|from wikipedia|احداثيات: |coordinates: )/
  },
  { reason: 'navigation', words: 14, pattern: /\t ?\d{1,3}$/ },
  { reason: 'comments', words: 5, pattern: /^عدد التعليقات\s?:? ?\d+$/ },
  {
    reason: 'navigation',
    words: 6,
    pattern:
      /^(?:continue reading (?:the main story|below)|upgrade to paid|over [\d,.]+k? subscribers|enter (?:your )?email.{0,10}|this article has been updated)$/
  },
  {
    reason: 'navigation',
    words: 50,
    pattern:
      /^(?:a version of this article appears? in print|by (?:subscribing|entering your e-?mail|signing up),? |thanks for reading .{2,40}! this post is public)/,
    isNotice: true
  },
  {
    reason: 'navigation',
    words: 40,
    pattern: /^للمزيد من المعلومات(?:\s.{0,40})?\s(?:يرجي|الرجاء|اتصل|تواصل)/,
    isOutsideOnly: true
  },
  {
    reason: 'caption',
    words: 16,
    pattern: /^(?:data|source|reproduced from)\s?: .{2,80}; ?(?:chart|map|graphic|table)\s?: .{2,40}$/
  },
  // Buttons and boxes of news sites, blogs and agencies.
  {
    reason: 'share',
    words: 4,
    pattern: /^(?:facebook|twitter|x|whatsapp|telegram|linkedin|email|print|messenger) (?:sharing|share) button$/
  },
  {
    reason: 'share',
    words: 1,
    pattern: /^(?:facebook|twitter|whatsapp|copylink|telegram|linkedin|email|print|messenger|instagram|fb|tw){2,}$/
  },
  { reason: 'share', words: 1, pattern: /^(?:fb|tw|wa|bookmark)$/, isOutsideOnly: true },
  {
    reason: 'share',
    words: 14,
    pattern:
      /^(?:(?:اضغط|انقر) (?:هنا )?(?:للمشاركه|للطباعه|لارسال|لمشاركه)|click to (?:share|print|email)|(?:facebook|twitter|whatsapp|x)['’](?:ta|te|da|de) paylas|linki kopyala|link copied|copy link)(?:\s.{0,60})?$/
  },
  {
    reason: 'navigation',
    words: 7,
    pattern:
      /^(?:(?:video )?ad feedback|close icon|ad choices|report ad|paid content|by taboola|powered by advertisement|advertisement · scroll to continue|after newsletter promotion|\d+ followers|\d+(?:\.\d+)?k followers|\d+ following|follow publication|member-only story|most stock quote data provided|open in app|write a response|what are your thoughts|enter your email address|remember me for faster sign in|turn on notifications.{0,30}|comment icon view comments.{0,8}|search cnn.{0,5})$/
  },
  {
    reason: 'navigation',
    words: 8,
    pattern:
      /^(?:consulter le journal|se connecter|s'abonner|s'inscrire|ajouter a (?:vos|mes) (?:selections|favoris)|offrir l'article|ecouter l'article|reagir|la suite apres cette publicite|lire plus tard|haberin devami|retour a .{2,40}|(?:اظهار|اظهر|اخفاء|استمع الي|عرض) (?:ال)?ملخص|رابط دائم.{0,60}|طباعه (?:المقال|الخبر|الصفحه)|مده الفيديو.{0,10}|تم حظر المحتوي|اداره الخيارات)$/
  },
  {
    reason: 'navigation',
    words: 30,
    pattern:
      /^(?:my fp: turn on notifications|this entry was posted in|bookmark the permalink|رابط المقال الاصلي|join .{2,20} for free to get)/
  },
  { reason: 'navigation', words: 20, pattern: /(?:\.{6,}|…{3,}) ?\d{1,4}$/ },
  {
    reason: 'copyright',
    words: 30,
    pattern:
      /(?:(?:الراي|المقال|المقاله|الماده) (?:يخص|تخص|تمثل|يمثل) (?:كاتب|راي)|وليس(?:ت)? بالضروره راي|لا (?:ت|ي)عبر (?:\S+ ){1,3}بالضروره عن)/,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 14,
    pattern:
      /^(?:(?:\d+ )?(?:responses|replies|thoughts|comments) (?:to|on) .{2,100}|responses \(\d+\)|join the conversation|commenting on this .{2,100})$/,
    isOutsideOnly: true
  },
  // Players and their speeds, translations by machine, names of icons.
  { reason: 'decoration', words: 1, pattern: /^\d(?:[.,]\d{1,2})?x$/ },
  { reason: 'decoration', words: 3, pattern: /^\d{1,2}:\d{2} (?:دقيقه|دقائق|min|minutes|dk)$/ },
  { reason: 'decoration', words: 3, pattern: /^(?:مشاهده|شاهد|watch|play) (?:الفيديو|video) \d{1,2}:\d{2}$/ },
  {
    reason: 'share',
    words: 12,
    pattern:
      /^(?:(?:listen|read) in (?:english|arabic|french)(?: listen in (?:arabic|english))?(?: powered by automated translation)?|powered by automated translation|add .{0,20}as a preferred source on google|(?:اضف|اضافه) .{0,30}مصدر(?:ك|ا)? (?:ال)?مفضل(?:ا)? .{0,20}(?:google|غوغل|جوجل))$/
  },
  { reason: 'share', words: 1, pattern: /^(?:share\d|share-?social|share-?icon|copylink|mailto|copy-?link)$/ },
  { reason: 'share', words: 3, pattern: /^(?:abone ol|google news|google haberler)$/, isOutsideOnly: true },
  {
    reason: 'share',
    words: 4,
    pattern:
      /^(?:envoyer par e-?mail|plus d['’]options|copier le lien|reutiliser ce contenu|contribuer|voir les contributions|free (?:daily |weekly )?newsletter)$/
  },
  // Notices of the site: cookies, scripts, advertisements, standards.
  { reason: 'navigation', words: 70, pattern: /^privacy notice:/, isNotice: true },
  {
    reason: 'copyright',
    words: 60,
    pattern: /haber akis sistemi \(has\)|نظام تدفق الاخبار \(has\)/,
    isNotice: true
  },
  {
    reason: 'navigation',
    words: 70,
    pattern:
      /(?:(?:we|site|website|page|and our partners|bbc) uses? cookies|(?:agree|consent)\b.{0,60}cookies|cookies.{0,80}(?:you agree|consent|your experience)|accept (?:all )?cookies|(?:نستخدم|يستخدم (?:هذا )?(?:ال)?موقع(?:نا)?|توافق علي|باستخدام).{0,60}(?:ملفات تعريف الارتباط|ملفات الارتباط|الكوكيز|كوكيز)|utilise des cookies|verwendet cookies|cerezleri? kullan)/,
    isNotice: true
  },
  // Copies that a search engine or an archive kept.
  {
    reason: 'navigation',
    words: 60,
    pattern:
      /^(?:this is (?:google's cache|a (?:cached|archived|saved|snapshot)|the (?:cached|archived|html))|(?:the )?wayback machine|(?:it is a|this page is a) snapshot|tip: to quickly find|captured from|saved from url|(?:هذه|هذا)(?: هي)? (?:نسخه (?:مخباه|محفوظه|مورشفه|مخزنه)|ذاكره التخزين)|نصيحه: للعثور علي|قد تكون الصفحه الحاليه|الاصدار الكامل الاصدار|نسخه (?:مخباه|محفوظه|مورشفه) من|ceci est (?:le cache|une copie))(?:\s|$)/,
    isNotice: true
  },
  {
    reason: 'navigation',
    words: 40,
    pattern:
      /(?:(?:enable|turn on|activate|requires?) javascript|javascript (?:is|must be|seems to be)|browser does not support|chrome browser for|upgrade your browser|يرجي تفعيل (?:ال)?(?:جافا|javascript)|تفعيل الجافا ?سكر[يب]*ت|المتصفح (?:لا يدعم|الخاص بك لا)|متصفحك لا يدعم|فعل javascript)/,
    isNotice: true
  },
  {
    reason: 'navigation',
    words: 20,
    pattern:
      /^(?:our standards|the thomson reuters trust principles|our journalism|editorial standards|معاييرنا|مبادئ تومسون|opens new tab|these are external links|the bbc is not responsible|we are not responsible|read about our approach)(?:\s*:|\s|$)/
  },
  {
    reason: 'navigation',
    words: 24,
    pattern:
      /^(?:you are (?:now )?reading|you have \d+ (?:free )?articles?|already a subscriber|log in to|sign in to|create (?:a free|an) account|start your free trial|this (?:article|content) is (?:for|available to) (?:subscribers|members)|هذا المحتوي (?:للمشتركين|متاح للمشتركين)|لقراءه (?:المزيد|المقال) (?:اشترك|سجل)|سجل الدخول|للمشتركين فقط)(?:\s|$)/
  },
  {
    reason: 'decoration',
    words: 6,
    pattern:
      /^(?:اعلان|الاعلان|اعلانات|مساحه اعلانيه|اعلان ممول|محتوي ممول|advertisement|advertisements|advertisement - scroll to continue|article continues (?:below|after).{0,20}|story continues below.{0,20}|continue below|sponsored(?: content)?|paid post|promoted|ads by .{2,20}|publicite|anzeige|reklam|publicidad|تبليغات|آگهي|اشتہار|advert|skip ad(?:vertisement)?)$/
  },
  {
    reason: 'decoration',
    words: 12,
    pattern:
      /^(?:(?:this )?video (?:can ?not|cannot|could not) be played.{0,30}|play video|watch(?: now)?|listen now|now playing|up next|تشغيل الفيديو|مشاهده الفيديو|شاهد الفيديو|استمع|استمع الي المقال|بودكاست|media player|to play this video.{0,60}|loading\.*|جار التحميل|جاري التحميل)$/
  },
  // Boxes of other articles.
  {
    reason: 'related',
    words: 5,
    pattern:
      /^(?:related (?:links?|content|coverage|stories|articles|topics|posts|news|reading|internet links)|more (?:stories|news|coverage|headlines|from .{2,30})|see more|also read|read also|read next|up next|also on .{2,20}|don't miss|recommended(?: stories| for you| reading)?|you may also like|top stories|latest(?: news| stories| headlines)?|editor'?s? picks?|editors' picks?|features|ilgili haberler|diger haberler|a lire aussi|lire aussi|sur le meme (?:sujet|theme)|mehr zum thema|lesen sie auch|das konnte sie auch interessieren|noticias relacionadas|اخبار مرتبط|مطالب مرتبط|بيشتر بخوانيد|مطالب بيشتر|آخرين اخبار|آخرين مطالب|اخرين اخبار|اخرين مطالب|متعلقه خبريں|مزيد پڑهيں|مزيد پڑھيں)$/
  },
  {
    reason: 'most-read',
    words: 6,
    pattern:
      /^(?:most (?:read|viewed|popular|shared|watched|commented)(?: .{2,20})?|popular(?: now| stories| posts)?|trending(?: now| stories)?|(?:news|stories|articles) most (?:read|viewed|shared)|les (?:articles )?plus lus|meistgelesen|en cok okunan(?:lar)?|lo mas (?:leido|visto)|پربازديدترين.{0,16}|پربيننده.{0,16}|پرمخاطب.{0,16}|(?:(?:الاخبار|المقالات|المواضيع|الموضوعات|المواد|القصص|التقارير) )?الاكثر (?:قراءه|مشاهده|تداولا|شعبيه|تعليقا|رواجا|مشاركه|اهتماما|زياره|بحثا)(?: .{2,20})?|الاعلي قراءه|اكثر (?:المقالات|الاخبار|المواضيع) (?:قراءه|مشاهده).{0,20})$/
  },
  // The foot of Persian agencies: the end with the mark of its editor, codes, key words, the form for comments.
  {
    reason: 'decoration',
    words: 4,
    pattern: /^(?:انتهاي|پايان) (?:پيام|خبر|گزارش)(?:\s?[/\-–.]\s?[\p{L}\p{N}./]{1,12}){0,2}$/u
  },
  { reason: 'decoration', words: 2, pattern: /^[a-z]{1,2}\d{3,6}\/[a-z]{1,3}\d{0,3}$/ },
  {
    reason: 'navigation',
    words: 6,
    pattern:
      /^(?:واژه ?هاي (?:كاربردي(?: مرتبط)?|كليدي)|كليد ?واژه ?ها|برچسب ?ها|(?:تگ|موضوع) ?ها|پيشنهاد .{2,20}|etiket(?:ler)?|مطلوبه الفاظ|ٹيگز)$/,
    isOutsideOnly: true
  },
  {
    reason: 'comments',
    words: 6,
    pattern:
      /^(?:(?:متن|ثبت|درج|ارسال|نوشتن) (?:نظر|ديدگاه|پيام|كامنت)(?: (?:شما|خود|جديد))?|نام|نام (?:و نام خانوادگي|شما)|ايميل(?: شما)?|(?:نظر|ديدگاه) خود را .{2,30}|كد امنيتي|اپنا تبصره لكهيں|تبصره كريں|اپنى راے ديں)$/,
    isOutsideOnly: true
  },
  {
    reason: 'most-read',
    words: 6,
    pattern:
      /^(?:(?:پر)(?:بيننده|بازديد|مخاطب|بحث)\s?(?:ترين)?(?:\s?ها)?(?: .{2,30})?|(?:آخرين|مهم ?ترين|تازه ?ترين) (?:اخبار|خبرها|خبرهاي|عناوين|مطالب)(?: .{2,20})?|en (?:son|yeni) haberler|son haberler)$/,
    isOutsideOnly: true
  },
  {
    reason: 'copyright',
    words: 45,
    pattern:
      /^(?!النصوص)(?=.*(?:licensed under (?:a |the )?(?:creative commons|cc[ -])|creative commons (?:attribution|licen[cs]e)|(?:مرخص|مرخصه|منشور|متاح)ه? (?:بموجب|تحت) (?:ال)?(?:رخصه|ترخيص|رخصه المشاع)|رخصه المشاع الابداعي|sous licence creative commons|creative commons (?:ile )?lisans))/,
    isNotice: true
  },
  { reason: 'share', words: 1, pattern: /^(?:link|lien|baglanti)$/ },
  // Forms for readers, votes, mails and newsletters.
  {
    reason: 'comments',
    words: 30,
    pattern:
      /^(?:(?:\d+ )?users? (?:has|have) voted|(?:\d+ )?(?:votes?|ratings?)|the content of this field is kept private|جميع الحقول مطلوبه|كل الحقول مطلوبه|لقد تم ارسال تعليق|تم ارسال تعليق|سيتم نشر تعليقك|شكرا (?:ل|علي )تعليقك|all fields are required|fields marked with|your comment (?:has been|is|will be)|(?:tous les champs|les champs) .{0,30}obligatoires|votre commentaire (?:a ete|sera|est)|yorumunuz .{2,40}|tum alanlar zorunlu|نظر شما .{2,40}(?:شد|شود)|(?:المناقشه|discussion|النقاش)$)/,
    isOutsideOnly: true
  },
  {
    reason: 'share',
    words: 30,
    pattern:
      /^(?:stay (?:informed|updated|connected|in the loop|up to date)\s.{0,40}|sign up to (?:get|receive)\s.*|your e-?mail(?: address)?|get the (?:latest|best)\s.{0,80}(?:alerts|inbox|newsletter|e-?mail).{0,40}|restez (?:informee?s?|connectees?)\s.{0,60}|votre e-?mail|e-posta adresiniz|(?:اضغط|انقر) هنا (?:للاشتراك|للتسجيل|للانضمام)|قراؤنا من مستخدمي .{4,120}|متابعه (?:اخبار )?.{2,40} (?:علي|عبر) (?:تلغرام|تليغرام|تلجرام|تويتر|فيسبوك|واتساب|يوتيوب|telegram|whatsapp)(?:\s.*)?)$/,
    isOutsideOnly: true
  },
  {
    reason: 'navigation',
    words: 60,
    pattern:
      /^(?:\p{L}[\p{L} .'’-]{1,40} (?:delivers|provides|offers|brings you) .{0,80}(?:coverage|analysis|journalism|reporting)|to learn more about republishing|my fp: follow|.{0,20}منظمه غير ربحيه\s?\.? .{0,80}(?:دعم|عملنا|التمويل)|(?:commenting|access) on this and other)/u,
    isOutsideOnly: true
  },
  // Players, copies of links, sizes and lengths.
  {
    reason: 'share',
    words: 6,
    pattern:
      /^(?:(?:نسخ|لصق|نسخ\/لصق|انسخ) (?:رابط|الرابط).{0,40}|copy(?: link)? to clipboard|copie[rz] dans le presse-papiers|panoya kopyala|(?:close|dismiss|fermer|kapat) (?:button|bouton|dugmesi)|زر (?:ال)?اغلاق|محادثه|conversation|(?:twitter|facebook|whatsapp|linkedin|email|telegram) sharing button .{2,16}|ecouter (?:cet|l'|le) ?(?:article|podcast)|yazi boyutu.{0,12}|(?:ال)?حجم (?:ال)?(?:طبيعي|خط|نص).{0,12}|(?:[اتaعt] ?[-+] ?){1,3}(?:حجم|الحجم) .{2,12}|(?:اندازه|سايز) (?:متن|قلم|فونت).{0,8}|taille (?:du texte|de police).{0,8})$/
  },
  {
    reason: 'byline',
    words: 6,
    pattern:
      /^(?:\d{1,2}[ -]?(?:min|mins|minute|minutes|mn) read|(?:\d{1,6} )?\d{0,6} ?(?:دقيقه|دقائق) (?:واحده|قراءه|للقراءه)|\d{1,2} (?:dk|dakika)(?:da)? (?:okuma|oku(?:nur)?)|lecture (?:de )?\d{1,2} (?:min|mn|minutes)|(?:زمان )?مطالعه \d{1,2} دقيقه|(?:cnn|ap|afp|bbc|reuters|upi) [–—-])$/
  },
  { reason: 'decoration', words: 2, pattern: /^(?:ح ?\. ?م|i|ح ?\. ?ر)$/, isOutsideOnly: true }
]

const keyPatterns: readonly LinePattern[] = [...linePatterns, ...siteNotices].map(each => ({
  ...each,
  pattern: keyPattern(each.pattern)
}))

/** The reasons that forms give, each once. */
export const formReasons: readonly ClutterReason[] = [...new Set(linePatterns.map(({ reason }) => reason))]

/** The first form a line has; `key` is the folded line. */
export function formOf(key: string, words: number): LinePattern | undefined {
  const plain = withoutAccents(key)
  return keyPatterns.find(each => words <= each.words && each.pattern.test(plain))
}
