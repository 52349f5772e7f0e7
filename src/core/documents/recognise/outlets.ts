import { keyOf } from './pieces'

function keys(...lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap(line => line.split(', ')).map(keyOf))
}

/**
 * Newspapers, broadcasters and sites as bylines, date lines and datelines name them. A name counts only where a whole line
 * or a whole part of one is nothing else, so names that are common words too (`الأخبار`, `الوطن`) do no harm in sentences.
 */
export const outlets = keys(
  'أخبار الأمم المتحدة, un news, العربي الجديد, صحيفة الاتحاد, صحيفة الخليج, صحيفة عكاظ, جريدة الرياض, صحيفة الرياض, قناة العربية, قناة الجزيرة, dw عربية',
  'المصرى اليوم, جريدة النهار, جريدة الأخبار, الخليج اونلاين, صحيفة الشرق الأوسط, جريدة الشرق الأوسط, the economist, bloomberg news, rfi, france info',
  'الجزيرة, الجزيرة نت, الجزيرة.نت, الجزيرة مباشر, بي بي سي, بي بي سي عربي, بي بي سي نيوز عربي, bbc, bbc news, bbc arabic, bbc sport',
  'bbc news عربي, bbc news, العربية, العربية.نت, العربية نت, الحدث, سكاي نيوز عربية, سكاي نيوز, sky news, سي إن إن, cnn, cnn بالعربية',
  'سي إن إن بالعربية, cnn arabic, روسيا اليوم, rt, rt arabic, آر تي, فرانس 24, فرانس24, france 24, france24, دويتشه فيله, dw',
  'يورونيوز, euronews, الحرة, قناة الحرة, الغد, قناة الغد, الميادين, المنار, العالم, mbc, سبوتنيك عربي, سبوتنيك, إندبندنت عربية, اندبندنت عربية',
  'الشرق الأوسط, الشرق, الشرق للأخبار, اقتصاد الشرق, الحياة, العرب, العربي الجديد, القدس العربي, رأي اليوم, إيلاف, عربي21, عربي 21',
  'عكاظ, عكاظ أون لاين, الرياض, الوطن, اليوم, المدينة, الجزيرة السعودية, سبق, المواطن, الاقتصادية, مكة, الشرق السعودية, البلاد, أخبار 24',
  'الاتحاد, الخليج, البيان, الإمارات اليوم, الرؤية, الفجر, الخليج تايمز, khaleej times, gulf news, the national, 24, العين الإخبارية, العين',
  'الراية, الوطن القطرية, لوسيل, الشرق القطرية, العرب القطرية, القبس, الرأي, الأنباء, الجريدة, النهار, السياسة, الوسط, أخبار الخليج, الأيام',
  'عمان, الشبيبة, الرؤية العمانية, الأخبار, السفير, الديار, اللواء, المستقبل, الجمهورية, البناء, نداء الوطن, لبنان 24, لبنان24, المدن',
  'ليبانون ديبايت, الغد, الدستور, الرأي الأردنية, عمون, السبيل, خبرني, رؤيا, تشرين, الثورة, البعث, عنب بلدي, زمان الوصل, تلفزيون سوريا',
  'الصباح, الزمان, المدى, شفق نيوز, السومرية, السومرية نيوز, رووداو, كردستان 24, بغداد اليوم, العالم الجديد, ناس, ألترا عراق, القدس, الأيام',
  'الحياة الجديدة, معا, دنيا الوطن, فلسطين اليوم, سما, الأهرام, بوابة الأهرام, الأخبار المصرية, أخبار اليوم, بوابة أخبار اليوم',
  'الجمهورية, الوفد, المصري اليوم, اليوم السابع, الشروق, بوابة الشروق, التحرير, صدى البلد, مصراوي, البوابة نيوز, فيتو, الدستور, مدى مصر',
  'المال, البورصة, حابي, القاهرة 24, الوطن المصرية, روز اليوسف, المساء, عقيدتي, الفجر المصرية, مبتدأ, الخبر, الشعب, النصر, الشروق الجزائرية',
  'النهار الجزائرية, المساء الجزائرية, هسبريس, اليوم 24, الصباح المغربية, لكم, العمق المغربي, الأحداث المغربية, تيلكيل, الصباح التونسية',
  'الصريح, بوابة الوسط, عين ليبيا, ليبيا المستقبل, بوابة أفريقيا الإخبارية, الراكوبة, السوداني, سودان تربيون, المشهد السوداني, صحراء ميديا',
  'المصدر أونلاين, المشهد اليمني, عدن الغد, عدن تايم, الموقع بوست, يمن مونيتور, المهرة نت, نون بوست, ساسة بوست, الخليج الجديد, الخليج أونلاين',
  'العربي, ميدل إيست آي, middle east eye, ميدل إيست مونيتور, middle east monitor, المونيتور, al-monitor, إرم نيوز, العالم العربي, أصوات مغاربية',
  'التلفزيون العربي, trt عربي, trt world, تي آر تي عربي, ترك برس, يني شفق, daily sabah, hurriyet daily news, turkish minute',
  'the guardian, guardian, the observer, the times, the sunday times, the telegraph, the independent, independent, financial times, ft',
  'the economist, daily mail, mailonline, the sun, daily mirror, evening standard, the new york times, new york times, nyt',
  'the washington post, washington post, the wall street journal, wall street journal, wsj, los angeles times, usa today, newsweek, time',
  'the atlantic, foreign policy, foreign affairs, politico, axios, the hill, vox, npr, pbs, abc news, nbc news, cbs news, fox news, cnbc, msnbc',
  'al jazeera, al jazeera english, aljazeera, aljazeera.com, al arabiya, al arabiya english, arab news, asharq al-awsat, al-ahram, ahram online',
  'egypt independent, egypt today, daily news egypt, jordan times, the jordan times, daily star, the daily star, l’orient today, naharnet',
  'gulf times, the peninsula, kuwait times, arab times, times of oman, muscat daily, saudi gazette, haaretz, the times of israel, times of israel',
  'the jerusalem post, jerusalem post, ynet, tehran times, press tv, iran international, dawn, the express tribune, the news, geo news, the hindu',
  'the times of india, hindustan times, indian express, ndtv, scmp, south china morning post, global times, the japan times, japan times',
  'the sydney morning herald, abc, cbc, cbc news, global news, the globe and mail, toronto star, the irish times, rte, deutsche welle',
  'le monde, le figaro, libération, le parisien, l’orient-le jour, der spiegel, spiegel online, die zeit, süddeutsche zeitung, el país, el mundo',
  'cumhuriyet, hürriyet, milliyet, sözcü, sabah, ntv, habertürk, bbc türkçe, bbc persian, بی‌بی‌سی فارسی, بی بی سی فارسی, رادیو فردا',
  'voice of america, voa, voa news, صوت أمريكا, tsa, tsa algérie, jeune afrique, mediapart, the new arab, the new humanitarian',
  'ڈان نیوز, جنگ نیوز, سما نیوز, دنیا نیوز, اے آر وائی نیوز, ہم نیوز, وائس آف امریکہ, صدای آمریکا',
  'ایران اینترنشنال, همشهری, کیهان, شرق, اعتماد, دنیای اقتصاد, عصر ایران, تابناک, فرارو, جنگ, ایکسپریس, ڈان, بی بی سی اردو, جیو نیوز, دنیا نیوز'
)

/** News agencies in full, as datelines and source lines name them; `agencies` in the vocabulary has the short credits. */
export const newsAgencies = keys(
  'رويترز, وكالة رويترز, فرانس برس, وكالة فرانس برس, أ ف ب, أ.ف.ب, ا.ف.ب, ا ف ب, أسوشيتد برس, أسوشييتد برس, أ ب, أ.ب, د ب أ, د.ب.أ, الأناضول',
  'وكالة الأناضول, شينخوا, واس, وام, بنا, قنا, كونا, سانا, واع, وفا, وكالة وفا, أ ش أ, أ.ش.أ, وكالة أنباء الشرق الأوسط, بترا, وات, واج, سبأ',
  'وكالة الأنباء السعودية, وكالة أنباء الإمارات, وكالة الأنباء القطرية, وكالة الأنباء الكويتية, وكالة الأنباء العمانية, العمانية, الوكالة الوطنية',
  'الوكالة الوطنية للإعلام, تاس, نوفوستي, سبوتنيك, إنترفاكس, بلومبرغ, بلومبيرغ, بلومبرج, إفي, أنسا, كيودو, وكالات, الوكالات, وكالة, إرنا, تسنيم, مهر',
  'reuters, thomson reuters, afp, agence france-presse, ap, associated press, the associated press, dpa, anadolu, anadolu agency, anadolu ajansı, aa, xinhua, wam',
  'spa, kuna, qna, bna, sana, petra, wafa, mena, tass, ria novosti, interfax, bloomberg, efe, ansa, kyodo, upi, pa media, press association, aap',
  'ایرنا, ایسنا, فارس, تسنیم, خبرگزاری فارس, خبرگزاری ایسنا, خبرگزاری مهر'
)

/** Words for nobody in particular; they stand where a name could. */
export const unnamedSources = keys(
  'وكالات, الوكالات, وكالة, مواقع إلكترونية, مواقع, صحف, مواقع التواصل الاجتماعي, متابعات, متابعة, خاص, agencies, news agencies, wires, staff'
)

/** Cities that open datelines and stand in brackets behind a reporter's name. */
export const places = keys(
  'الرياض, جدة, مكة, مكة المكرمة, المدينة المنورة, الدمام, الخبر, الظهران, أبها, تبوك, جازان, نجران, حائل, بريدة, الطائف, أبوظبي, أبو ظبي, دبي',
  'الشارقة, عجمان, رأس الخيمة, الفجيرة, العين, أم القيوين, الدوحة, المنامة, الكويت, مسقط, صنعاء, عدن, تعز, المكلا, مأرب, بغداد, البصرة, أربيل, الموصل',
  'كركوك, السليمانية, النجف, كربلاء, دمشق, حلب, حمص, حماة, إدلب, درعا, الحسكة, القامشلي, دير الزور, اللاذقية, بيروت, طرابلس, صيدا, صور, زحلة, عمان',
  'عمّان, إربد, الزرقاء, العقبة, القدس, القدس المحتلة, رام الله, غزة, نابلس, الخليل, جنين, حيفا, تل أبيب, القاهرة, الإسكندرية, الجيزة, الأقصر, أسوان',
  'بورسعيد, السويس, الإسماعيلية, المنصورة, طنطا, الخرطوم, أم درمان, بورتسودان, طرابلس الغرب, بنغازي, مصراتة, تونس, صفاقس, الجزائر, وهران, قسنطينة',
  'الرباط, الدار البيضاء, مراكش, فاس, طنجة, أكادير, نواكشوط, مقديشو, جيبوتي, أديس أبابا, نيروبي, أسمرة, أنقرة, إسطنبول, اسطنبول, طهران, كابول, إسلام آباد',
  'إسلام أباد, نيودلهي, بكين, بيجين, طوكيو, سيول, موسكو, كييف, لندن, باريس, برلين, روما, مدريد, بروكسل, جنيف, فيينا, لاهاي, أمستردام, أثينا, نيقوسيا',
  'واشنطن, نيويورك, الأمم المتحدة, أوتاوا, برازيليا, سيدني, كانبرا, جوهانسبرغ, أبوجا, لاغوس, داكار, باماكو, نجامينا, استكهولم, أوسلو, كوبنهاغن, وارسو',
  'عواصم, إمارات الدولة, الإمارات, السعودية, مصر, لبنان, سوريا, العراق, الأردن, قطر, البحرين, اليمن, ليبيا, السودان, المغرب, فلسطين, تركيا, إيران',
  'london, washington, new york, paris, berlin, rome, madrid, brussels, geneva, vienna, moscow, kyiv, kiev, beijing, tokyo, seoul, delhi, new delhi',
  'mumbai, islamabad, karachi, kabul, tehran, istanbul, ankara, cairo, beirut, damascus, amman, baghdad, erbil, jerusalem, tel aviv, gaza, ramallah',
  'riyadh, jeddah, dubai, abu dhabi, doha, kuwait, manama, muscat, sanaa, aden, tripoli, tunis, algiers, rabat, casablanca, khartoum, nairobi',
  'addis ababa, lagos, abuja, johannesburg, cape town, sydney, canberra, melbourne, hong kong, shanghai, singapore, bangkok, jakarta, united nations',
  'los angeles, san francisco, chicago, houston, boston, atlanta, toronto, ottawa, mexico city, brasilia, sao paulo, buenos aires, athens, warsaw, oslo',
  'stockholm, copenhagen, amsterdam, the hague, davos, glasgow, edinburgh, manchester, dublin, تهران, لاہور, کراچی, اسلام آباد'
)
