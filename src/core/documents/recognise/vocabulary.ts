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
    'latest articles, more from this author, more stories, related links, recommended stories, more on this, read next, also read',
    'اقرأ كذلك, إقرأ كذلك, إقرأ أيضاً, اقرأوا أيضا, اقرأ ايضا, اقرا ايضا على, قد يهمك أيضاً, ربما يهمك, ربما يعجبك, قصص مقترحة, يستحق الانتباه',
    'مواضيع قد تهمك, موضوعات متعلقة, موضوعات قد تهمك, أخبار قد تهمك, المزيد, مزيد من الأخبار, مقالات مقترحة, مختارات, اخترنا لك, اخترنا لكم',
    'شاهد أيضاً, شاهدوا أيضا, تابع أيضا, مواد متعلقة, مواد ذات صلة, ذات صلة, محتوى ذو صلة, مقالات قد تعجبك, مقالات الكاتب, للكاتب نفسه, أهم الأخبار',
    'آخر التطورات, آخر المستجدات, أحدث الموضوعات, أبرز العناوين, عناوين أخرى, آخر المواضيع, المقالات الأكثر قراءة, جديد الموقع, الأحدث, الأخيرة',
    'اقرأ أكثر, الموضوعات المتعلقة, المواضيع المتعلقة, المقالات المتعلقة, الأخبار المتعلقة, لا تفوتك, لا يفوتك, related tags, more for you, explore more',
    'à lire aussi, lire aussi, à lire également, sur le même sujet, sur le même thème, ilgili haberler, ilgili konular, diğer haberler, bunları da okuyun',
    'related article, trending articles, read more from this author, dans la même rubrique, ilgili haber, یہ بھی پڑھیے, المزيد عن, حول هذه القصة, التحديثات الحية',
    'بیشتر بخوانید, اخبار مرتبط, مطالب مرتبط, یہ بھی پڑھیں, مزید پڑھیں, متعلقہ خبریں, مواد قد تعجبك, مواد قد تهمك',
    'اختيار المحرر, اختيارات المحرر, اخترنا لكم أيضا, مقالات سابقة للكاتب, مقالات سابقة للكاتبة, متعلق بهذا الموضوع, متعلقة بهذا الموضوع, keep reading',
    'انظر أيضا, انظر أيضاً, أنظر أيضا, انظر ايضاً, اقرأ/ي أيضا, اقرأ/ي أيضاً, إقرأ/ي أيضا, شاهد/ي أيضا, قد يهمك/ي, اقرئي أيضا, طالعوا أيضا, قد ترغب في قراءة',
    'إقرأ المزيد, اقرؤوا أيضا, اقرأوا المزيد, further reading, more like this, you may like, voir aussi, lire également, pour aller plus loin, bunlar da ilginizi çekebilir',
    'benzer haberler, ilginizi çekebilir, نوصي بقراءة, نرشح لك, مرتبط, در همین زمینه, بخوانید, مزید, اسی بارے میں, siehe auch, mehr zum thema',
    'à lire, à voir aussi, à écouter aussi, المواضيع التي يتناولها المقال, بیشتر در این باره, ilgili haber, ilgili haberler'
  ),
  mostRead: keys(
    'الأكثر قراءة, الأكثر قراءةً, الأكثر مشاهدة, الأكثر تداولا, الأكثر شعبية, الأكثر تعليقا, الأكثر رواجا, الأكثر مشاركة',
    'الأكثر زيارة, الأكثر بحثا, الأكثر قراءة الآن, الأعلى قراءة, الأكثر قراءة اليوم, الأكثر قراءة هذا الأسبوع',
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
    'تعليقات الزوار, تعليقات القراء, اكتب تعليقك, voir les commentaires, leave a reply, add a comment, post a comment, cancel reply, comments are closed, be the first to comment'
  ),
  navigation: keys(
    'الرئيسية, الصفحة الرئيسية, القائمة, قائمة, بحث, ابحث, من نحن, اتصل بنا, تواصل معنا, أعلن معنا, تسجيل الدخول, دخول',
    'التالي, السابق, المقال التالي, المقال السابق, العودة, عودة, إغلاق, سياسة الخصوصية, شروط الاستخدام, خريطة الموقع',
    'home, menu, search, about us, contact us, log in, login, sign in, next, previous, next article, previous article, back',
    'اعلى الصفحة, أعلى الصفحة, إلى الأعلى, للأعلى, الأقسام, أقسام, أرشيف, الأرشيف, فريق العمل, هيئة التحرير, وظائف, للإعلان, أسعار الإعلانات',
    'اتصلوا بنا, عن الموقع, عن الصحيفة, عن القناة, المساعدة, الأسئلة الشائعة, اللغة, English, عربي, العربية, خدماتنا, تطبيقاتنا, تطبيقات, البث المباشر',
    'البث الحي, بث مباشر, مباشر, البرامج, برامج, نشرات, بودكاست, صور وفيديو, الصور, الفيديو, مالتيميديا, ملتيميديا, النسخة الكاملة, النسخة الورقية',
    'أخبار عاجلة, عاجل, آخر خبر, شريط الأخبار, إغلاق القائمة, فتح القائمة, تبديل القائمة, حسابي, إنشاء حساب, تسجيل الخروج, تسجيل, اشتراك, الإشعارات',
    'about, contact, help, faq, careers, jobs, advertise, advertise with us, archive, archives, newsletters, newsletter, podcasts, podcast, live, live tv',
    'watch live, tv, radio, weather, more, all, see all, sections, edition, international edition, us edition, uk edition, english, arabic, account, my account',
    'register, sign out, log out, sign up, donate, support us, become a member, membership, shop, apps, rss, feedback, terms, terms of service, terms and conditions',
    'cookie policy, cookies, accessibility, accessibility help, do not sell my info, corrections, editorial policy, our team, staff, follow, following, alerts',
    'accueil, recherche, connexion, mentions légales, contactez-nous, startseite, suche, anmelden, kontakt, impressum, datenschutz, anasayfa, ana sayfa, ara',
    'iletişim, künye, giriş yap, inicio, buscar, contacto, صفحه نخست, صفحه اصلی, جستجو, تماس با ما, درباره ما, آرشیو, ورود, صفحہ اول, ہوم, رابطہ, تلاش',
    'back to top, close, skip to content, skip to main content, privacy policy, terms of use, site map, sitemap'
  ),
  /** Names of sections: told from a heading only by where they stand (before the article begins). */
  sections: keys(
    'العالم, عالم, عربي, عربي ودولي, دولي, محلي, محليات, سياسة, السياسة, اقتصاد, الاقتصاد, اقتصاد وأعمال, رياضة, ثقافة, رأي',
    'آراء, الرأي, مقالات, المقالات, مقال, أخبار, الأخبار, أخبار العالم, تقارير, تقارير وملفات, تحليلات, تحليل, دراسات, ملفات',
    'تقدير موقف, أبحاث, منوعات, تكنولوجيا, صحة, مجتمع, world, politics, economy, business, opinion, news, analysis',
    'reports, sport, sports, culture, technology, health, middle east, commentary, articles, publications, research',
    'العرب والعالم, شؤون عربية, شؤون دولية, الوطن العربي, العالم العربي, الشرق الأوسط, شرق أوسط, خليجي, خليجيات, الخليج العربي, لبنان, سوريا, مصر',
    'العراق, فلسطين, السعودية, الإمارات, تونس, الجزائر, المغرب, ليبيا, السودان, اليمن, الأردن, اقتصاد عربي, اقتصاد دولي, أسواق, أسواق المال, بورصة',
    'أسواق وشركات, طاقة, نفط, عقارات, سيارات, سياحة, سفر, فن, فنون, ثقافة وفنون, كتب, سينما, مشاهير, منوعات وفنون, علوم, علوم وتكنولوجيا, تقنية, بيئة',
    'تعليم, حوادث, قضايا, كتاب ومقالات, كتاب وآراء, قضايا وآراء, وجهات نظر, زوايا, حوارات, حوار, تحقيقات, تحقيق, تغطيات خاصة, سوشيال ميديا, ترند, مرأة',
    'أسرة, صحة وتغذية, محافظات, برلمان, أحزاب, أخبار عربية, أخبار دولية, أخبار محلية, أخبار مصر, أخبار لبنان, أخبار سوريا, علوم الدار, كرة قدم, ملاعب',
    'international, national, local, us, uk, u.s., u.k., europe, africa, asia, americas, americas news, arab world, gulf, iran, israel, palestine, syria, iraq',
    'lebanon, egypt, turkey, china, russia, ukraine, markets, companies, finance, money, tech, science, environment, climate, energy, education, lifestyle',
    'life & style, arts, entertainment, travel, books, film, music, food, fashion, style, features, in depth, explainers, investigations, interviews, video',
    'videos, photos, pictures, gallery, editorial, editorials, columnists, columns, letters, blogs, football, cricket, obituaries, law, security, defense',
    'monde, politique, économie, société, international, culture, sport, opinions, débats, politik, wirtschaft, gesellschaft, kultur, ausland, gündem, dünya',
    'ekonomi, siyaset, spor, yaşam, mundo, política, economía, sociedad, deportes, سیاسی, اقتصادی, اجتماعی, فرهنگی, ورزشی, بین الملل, جهان, پاکستان, کھیل'
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
