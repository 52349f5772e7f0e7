import { keyOf } from './pieces'

/**
 * What web pages commonly print around an article, by what it stands for. A label is compared as a whole line, folded
 * (`keyOf`); it never matches inside a sentence. To teach the recogniser a new one, add it here.
 */
export const labels = {
  related: keys(
    'أخبار ذات علاقة, أخبار ذات صلة, مواضيع ذات صلة, موضوعات ذات صلة, مقالات ذات صلة, مقالات ذات علاقة, مواضيع ذات علاقة',
    'أخبار متعلقة, مواضيع متعلقة, موضوعات متعلقة, مقالات متعلقة, اقرأ أيضا, إقرأ أيضا, اقرأ أيضاً, اقرأ المزيد, شاهد أيضا',
    'طالع أيضا, قد يهمك, قد يهمك أيضا, قد يعجبك, قد يعجبك أيضا, المزيد من الأخبار, المقالات الأخيرة, أحدث المقالات',
    'آخر المقالات, آخر الأخبار, أحدث الأخبار, مقالات أخرى, مقالات مشابهة, مواضيع مشابهة, أخبار مشابهة, من نفس القسم',
    'related, related articles, related news, related posts, related stories, related topics, read also, read more, see also',
    'you may also like, you might also like, recommended, recommended for you, more on this story, recent posts, latest news',
    'latest articles, more from this author, more stories'
  ),
  mostRead: keys(
    'الأكثر قراءة, الأكثر قراءةً, الأكثر مشاهدة, الأكثر تداولا, الأكثر شعبية, الأكثر تعليقا, الأكثر رواجا, الأكثر مشاركة',
    'مقالات شائعة, رائج, رائج الآن, most read, most viewed, most popular, most shared, popular posts, trending, trending now'
  ),
  share: keys(
    'شارك, شاركها, شارك المقال, شارك الخبر, شارك هذا الموضوع, شارك عبر, مشاركة, مشاركة المقال, شارك على, انشر, تابعونا',
    'تابعنا, تابعونا على, تابعنا على, تابعوا صفحاتنا, طباعة, اطبع, نسخ الرابط, انسخ الرابط, حفظ المقال, استمع, استمع للمقال',
    'حجم الخط, تكبير الخط, تصغير الخط, أرسل إلى صديق, share, share this, share this article, share on, follow us',
    'follow us on, print, print this page, copy link, save article, listen to this article, smaller bigger, bigger smaller',
    'text size, font size, email this article, subscribe, subscribe now, sign up for our newsletter, اشترك, اشترك الآن',
    'اشترك في النشرة البريدية, النشرة البريدية'
  ),
  comments: keys(
    'لا توجد تعليقات, لا تعليقات, لا يوجد تعليقات, التعليقات, تعليقات, أضف تعليقا, أضف تعليق, اترك تعليقا, اترك تعليقك',
    'اترك ردا, اكتب تعليقا, شاركنا رأيك, إلغاء الرد, التعليقات مغلقة, no comments, comments, leave a comment',
    'leave a reply, add a comment, post a comment, cancel reply, comments are closed, be the first to comment'
  ),
  navigation: keys(
    'الرئيسية, الصفحة الرئيسية, القائمة, قائمة, بحث, ابحث, من نحن, اتصل بنا, تواصل معنا, أعلن معنا, تسجيل الدخول, دخول',
    'التالي, السابق, المقال التالي, المقال السابق, العودة, عودة, إغلاق, سياسة الخصوصية, شروط الاستخدام, خريطة الموقع',
    'home, menu, search, about us, contact us, log in, login, sign in, next, previous, next article, previous article, back',
    'back to top, close, skip to content, skip to main content, privacy policy, terms of use, site map, sitemap'
  ),
  /** Names of sections: told from a heading only by where they stand (before the article begins). */
  sections: keys(
    'العالم, عالم, عربي, عربي ودولي, دولي, محلي, محليات, سياسة, السياسة, اقتصاد, الاقتصاد, اقتصاد وأعمال, رياضة, ثقافة, رأي',
    'آراء, الرأي, مقالات, المقالات, مقال, أخبار, الأخبار, أخبار العالم, تقارير, تقارير وملفات, تحليلات, تحليل, دراسات, ملفات',
    'تقدير موقف, أبحاث, منوعات, تكنولوجيا, صحة, مجتمع, world, politics, economy, business, opinion, news, analysis',
    'reports, sport, sports, culture, technology, health, middle east, commentary, articles, publications, research'
  ),
  decoration: keys(
    'logo, image, photo, icon, banner, avatar, شعار, لوغو, صورة, صور, فيديو, إعلان, إعلانات, advertisement, ad, advertising',
    'sponsored, loading, video, صورة المقال, صورة الخبر'
  ),
  references: keys(
    'المراجع, مراجع, المصادر, مصادر, قائمة المراجع, قائمة المصادر, المصادر والمراجع, المراجع والمصادر, قائمة المصادر والمراجع',
    'الهوامش, هوامش, الحواشي, حواش, ثبت المراجع, references, notes, endnotes, footnotes, bibliography, works cited, sources'
  ),
  opening: keys(
    'مقدمة, المقدمة, تمهيد, توطئة, مدخل, ملخص, الملخص, ملخص تنفيذي, introduction, summary, abstract, overview'
  )
} as const

/** Words that on their own make a row of share buttons. */
export const networks = keys(
  'facebook, twitter, x, whatsapp, telegram, linkedin, instagram, youtube, email, messenger, pinterest, reddit, tiktok',
  'threads, فيسبوك, فايسبوك, تويتر, إكس, واتساب, واتس, تلغرام, تيليغرام, تلجرام, لينكدإن, انستغرام, إنستغرام, يوتيوب, بريد, ايميل'
)

/** News agencies as a credit in brackets names them. */
export const agencies = keys(
  'أ ف ب, أ.ف.ب, ا ف ب, فرانس برس, رويترز, أ ب, أ.ب, أسوشيتد برس, أسوشييتد برس, د ب أ, الأناضول, وكالة الأناضول, سبوتنيك',
  'تاس, شينخوا, الفرنسية, وكالات, أرشيفية, أرشيف, غيتي, إ ب أ, afp, reuters, ap, getty, getty images, epa, dpa, anadolu, tass',
  'xinhua, sputnik, archive, file photo'
)

function keys(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split(', ')).map(keyOf))
}
