import type { LinePattern } from './line-pattern'

/** Longer sentences are text. */
const longestNotice = 60

/** Words by which a page names itself. `هذا الموقع` may also mean a place, so a second sign of a notice is needed beside it. */
const thisPage =
  '(?:(?:هذا|هذه) (?:ال)?(?:مقال|مقاله|خبر|تقرير|نص|محتوي|ماده|صفحه|قصه|ترجمه|حلقه|موضوع|حوار|تحليل)|(?:this|the) (?:article|story|content|page|post|piece|report|text|translation)|cet article|ce contenu|cette page|bu (?:haber|yazi|icerik|makale|metin)|اين (?:مطلب|خبر|مقاله|گزارش|متن)|[يی]ہ (?:مضمون|خبر|تحرير|رپورٹ))'

/**
 * Sentences in which a site tells its readers about itself, grouped by subject. Each begins as no first
 * sentence of an article does, or speaks of the reader's own browser, subscription or privacy.
 */
const notices: readonly (readonly [reason: LinePattern['reason'], pattern: RegExp])[] = [
  // Cookies, consent and privacy.
  [
    'navigation',
    /(?=.*(?:cookies|كوكيز|ملفات (?:تعريف )?الارتباط|cerez|کوکي|كوكي))(?=.*(?<!\p{L})(?:we|our|you|your|this (?:web)?site|nous|vous|votre|ce site|sizin|sitemiz|bu site|نستخدم|نستعمل|موقعنا|هذا الموقع|تصفحك|تصفحكم|جهازك|جهازكم|لك|لكم|توافق|شما|اين سايت|آپ)(?!\p{L}))/u
  ],
  [
    'navigation',
    /^(?:باستمرارك|باستمراركم|بمتابعتك|باستخدامك|باستعمالك|بدخولك|باستخدامكم|استمرارك|مواصلتك|by (?:continuing|using|browsing|visiting|closing|clicking)|en (?:poursuivant|continuant|utilisant)|siteyi kullanarak|با ادامه)\s.*(?:توافق|موافق|تقبل|قبول|accept|agree|consent|acceptez|kabul|مي پذير)/
  ],
  [
    'navigation',
    /^(?:we (?:value|care about|respect|take) your privacy|(?:نحن )?(?:نهتم بخصوصيت|نحترم خصوصيت|نقدر خصوصيت|خصوصيتك)|votre vie privee|gizliliginiz)/
  ],
  ['navigation', /protected by recaptcha|محمي بواسطه recaptcha/],
  [
    'comments',
    /^(?:your e-?mail address will not be|votre adresse (?:e-?mail|de messagerie|electronique) ne sera|e-posta (?:hesabiniz|adresiniz) yayi|لن يتم نشر (?:عنوان )?بريدك|نشاني ايميل شما)/
  ],
  // Rights.
  [
    'copyright',
    /^(?:جميع |كل |كافه |all |no part of )?(?:ال)?(?:مواد|ماده|محتويات|محتوي|نصوص|مقالات|صور|اخبار|material|content|text|articles|this (?:article|site|website|publication|material)|the contents?)(?:\s.*)?\s(?:محميه|محمي|ملك(?:يه)?|(?:و?لا )(?:يجوز|يسمح|يحق)|(?:و?(?:يحظر|يمنع))|(?:ب|من )?دون (?:اذن|موافقه)|(?:is|are) (?:protected by|the property of|subject to) (?:copyright|.{0,40}propert|.{0,30}rights)|may not be|(?:may|can) be (?:copied|reproduced|republished)|without (?:the )?(?:prior |written |express )*(?:permission|consent))(?:[\s.,،]|$)/
  ],
  [
    'copyright',
    /^(?:(?:لا|ولا) (?:يجوز|يسمح|يحق)|يحظر|يمنع|toute (?:reproduction|rediffusion|utilisation)|izinsiz|kaynak gosterilmeden|بازنشر|كپي برداري|کپي برداري|استفاده از (?:مطالب|اين))\s.*(?:نشر|نسخ|نقل|اقتباس|اذن|interdite|autorisation|izin|kullanil|kopyalan|مجاز|ذكر منبع|ذکر منبع|بلامانع)/
  ],
  // Access and subscriptions.
  [
    'navigation',
    /^(?:you have|you've|you are out of|(?:لديك|لديكم|بقيت? (?:لك|لكم)|تبقي (?:لك|لكم)|استنفدت)|il vous reste|vous avez lu)\s.*(?:free|article|stor(?:y|ies)|left|مقال|ماده|مادتان|مواد|مجاني|قراءه)/
  ],
  [
    'navigation',
    /(?<!\p{L})(?:your (?:subscription|subscriber account)|اشتراكك|اشتراككم|votre abonnement|aboneliginiz|اشتراك شما)(?!\p{L})/u
  ],
  [
    'navigation',
    new RegExp(
      `^${thisPage}\\s.*(?:free (?:to read|for)|subscribers|members only|readers like you|unlocked|corrected|amended|updated|translated|machine|first published|originally published|automated|reserve|corrige|mis a jour|traduit|aboneler|guncellen|duzeltil|cevril|للمشتركين|للاعضاء|مجانا|مفتوح|للقراء|صحح|عدل|حدث|اليا|مترجم|ترجم|سبق نشر|نشر(?:ت)? (?:اول|لاول)|ويژه مشترك|ويژه مشترک|اصلاح شد|ترجمه ماشين|مشينی|مشيني)`
    )
  ],
  // What a form for subscribers answers, and to whom its space is open.
  [
    'share',
    /^(?:لا يمكن اضافه هذا البريد|(?:تمت?|تم) اضافه (?:ال)?بريد|شكرا (?:ل|علي )اشتراك|thank(?:s| you) for (?:subscribing|signing up)|this e-?mail (?:address )?(?:is already|cannot be)|votre inscription|merci (?:de|pour) votre inscription)/
  ],
  [
    'comments',
    /^(?:l['’]espace (?:des|de) (?:contributions|commentaires) est|abonnez-vous pour (?:acceder|commenter|contribuer|lire))/
  ],
  [
    'copyright',
    /(?:does not take institutional positions|do not take institutional positions|لا تتخذ .{2,40} مواقف مؤسسية)/
  ],
  // What an outlet says of itself.
  [
    'navigation',
    /^(?:the )?\p{L}[\p{L} .'’-]{1,40} is (?:an?|the) (?:[\p{L}’'-]+,? ){0,5}(?:news (?:organi[sz]ation|agency|outlet|service|site|website)|newspaper|broadcaster|media (?:group|company|outlet))(?!\p{L}).*(?:founded|dedicated to|provider|delivers|brings you|committed to|our)(?!\p{L})/u
  ],
  // Corrections.
  [
    'navigation',
    /^(?:corrections?|clarification|تصحيح|تنويه|توضيح|استدراك|ملاحظه|rectificatif|duzeltme|اصلاحيه|تصحيح)\s?[:：]\s.*(?:article|story|version|report|ماده|خبر|مقال|تقرير|نسخه|ورد|haber|yazi|مطلب)/
  ],
  [
    'navigation',
    /(?:an earlier|a previous) version of this|(?:نسخه|صيغه) سابقه من (?:هذا|هذه)|une version precedente de cet/
  ],
  [
    'navigation',
    new RegExp(
      `^(?:(?:تم|جري) (?:تصحيح|تعديل|تحديث)|صححت?|عدلت?|حدثت?|اعيد نشر|ترجمت?|we have (?:corrected|updated|amended)) ${thisPage}`
    )
  ],
  // Reading aloud, apps and services.
  [
    'share',
    /^(?:you can (?:now |also )?|(?:و?(?:يمكنك|يمكنكم)|بامكانك|بامكانكم|صار بامكانك|اصبح بامكانك)\s(?:الان |ايضا )?)(?:listen|read|follow|download|watch|الاستماع|متابعه|قراءه|تحميل|تصفح|مشاهده|الاشتراك|تنزيل|ان (?:تستمع|تتابع|تقرا|تحمل))\s.*(?:this|our|هذه|هذا|موقعنا|تطبيق|صفحتنا|قناتنا|المقال|الماده|النشره)/
  ],
  [
    'share',
    /^(?:حمل|حملوا|نزل|نزلوا|جرب|download|install|try)\s.*(?:تطبيقنا|تطبيق|our (?:\p{L}+ ){0,3}app|the (?:\p{L}+ ){0,3}app)(?!\p{L}).*(?:هاتفك|هاتفكم|جهازك|لتصلك|لتصلكم|لك|لكم|your|you)(?!\p{L})/u
  ],
  [
    'navigation',
    /^(?:للتواصل|للاتصال|للاستفسار|لاي استفسار|للمساعده|for (?:help|support|questions|assistance|enquiries|inquiries|more help)|if you (?:have|need|spot|notice|see|find|would like|are having)|(?:if|have) you (?:have )?(?:spotted|noticed|found|seen)|اذا (?:لاحظت|لاحظتم|وجدت|وجدتم|واجهت|واجهتم|كان لديك|كانت لديك|كان لديكم|اردت)|هل (?:لاحظت|لديك|لديكم|وجدت)|pour (?:toute question|contacter|signaler)|si vous (?:avez|constatez|remarquez))\s.*(?:reader|customer|contact|call us|write to (?:us|the editor)|e-?mail|let us know|tell us|خدمه (?:القراء|العملاء|المشتركين|الزباين|الزبائن)|اتصل بنا|الاتصال بنا|راسلنا|راسلونا|ابلغنا|ابلغونا|اخبرنا|اخبرونا|اكتب (?:لنا|الينا)|بريد التحرير|تواصل معنا|التواصل معنا|ecrivez|contactez|signalez)/
  ],
  [
    'navigation',
    /^(?:قراونا|قراءنا|قرائنا|زوارنا|متابعينا|مشتركينا|اعزاءنا|اعزائي القراء|عزيزي (?:القارئ|القاريء|المشترك|الزائر)|dear (?:readers?|subscribers?|visitors?|users?)|chers? (?:lecteurs?|abonnes?))\s?[،,]?\s.*(?:خدمه|الموقع|موقعنا|التطبيق|الاشعارات|الصيانه|اشتراك|website|our site|service|app|maintenance|subscription|abonnement)/
  ],
  [
    'navigation',
    /^(?:اهلا|مرحبا|welcome|bienvenue)\s(?:بك |بكم )?(?:في|to|sur)\s.*(?:موقعنا|موقع|نسخه|website|site|version)/
  ],
  [
    'navigation',
    /^(?:our (?:new )?(?:web)?site|موقعنا|notre site|web sitemiz)\s(?:is|has|will|was|ينتقل|انتقل|سيتوقف|سينتقل|تغير|fait|change)/
  ],
  // The reader's browser, advertisements and money.
  [
    'navigation',
    /(?<!\p{L})(?:your (?:web )?browser|متصفحك|متصفحكم|ad ?-?blockers?|(?:مانع|حاجب|حاصر) الاعلانات|votre navigateur|tarayiciniz|مرورگر شما)(?!\p{L})/u
  ],
  [
    'share',
    /^(?:we (?:need|rely on|depend on)|please (?:support|consider|help|donate|subscribe)|support|your (?:support|donation|contribution)|readers like you|ندعوك|ندعوكم|ساهم|ساهموا|تبرع|تبرعوا|تبرعك|تبرعكم|مساهمتك|مساهمتكم|دعمك|دعمكم|ادعم|ادعموا|نعتمد علي|aidez|soutenez)\s.*(?:journalism|our (?:work|reporting|readers|newsroom)|donat|subscri|صحافتنا|الصحافه (?:المستقله|الحره)|تبرع|اشتراك|عملنا|يساعدنا|يساعد|قرائنا|قراينا|notre (?:travail|journal)|independante)/
  ],
  [
    'navigation',
    /^(?:we may (?:earn|receive|get) (?:a |an )?.{0,20}commission|(?:قد )?نحصل علي عموله)|affiliate links/
  ],
  [
    'navigation',
    /^(?:read this (?:article|story|page|post) in (?:\p{L}+)|اقرا (?:هذا|هذه) \S+ (?:بال|باللغه )|(?:لقراءه|اقرا) (?:ال\S+ )?(?:باللغه )?(?:الانجليزيه|الفرنسيه|العربيه|بالانجليزيه|بالعربيه))/u
  ]
]

/** Notices stand above or below the running text only: within it the same words are the article's. */
export const siteNotices: readonly LinePattern[] = notices.map(([reason, pattern]) => ({
  reason,
  words: longestNotice,
  pattern,
  isOutsideOnly: true
}))
