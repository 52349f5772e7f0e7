import { expect, test } from 'vitest'
import { recognise } from '../../src/core/documents/recognise/recognise'

const ar = [
  'قال وزير المياه إن بلاده بدأت بناء سدين على المجرى الأعلى للنهر، وإن العمل سيستغرق أربعة أعوام.',
  'تغيرت كميات المطر في الأعوام الأخيرة، فلم تعد الخزانات القديمة تكفي المدن ولا الحقول المحيطة بها.',
  'تعهدت مصارف الإقليم بنصف المبلغ، أما النصف الآخر فما زال موضع خلاف بين وزارات العاصمة.'
]
const en = [
  'The minister said that work on the new dam would begin before the end of next spring, if the money is found.',
  'The villages of the valley have waited four years for somebody to clear and repair the canals of the old estate.',
  'Nobody has asked the millers, who lost a third of their water when the first sluice was closed.'
]
const fr = [
  'Le ministre a annoncé que les travaux du nouveau barrage commenceraient avant la fin du printemps prochain.',
  'Les villages de la vallée attendent depuis quatre ans que les canaux soient enfin curés et réparés.'
]
const tr = [
  'Bakan, yeni barajın inşaatının para bulunursa gelecek bahar bitmeden başlayacağını söyledi.',
  'Vadideki köyler, eski kanalların temizlenip onarılmasını dört yıldır bekliyor ve umutlarını yitirmiyor.'
]
const fa = [
  'وزیر نیرو گفت که ساخت دو سد تازه بر روی رودخانه پیش از پایان بهار آینده آغاز خواهد شد.',
  'روستاهای دره چهار سال است که چشم به راه لایروبی و بازسازی کانال‌های کهنه هستند و هنوز خبری نیست.'
]
const ur = [
  'وزیر آبپاشی نے کہا کہ دریا پر دو نئے ڈیموں کی تعمیر اگلے موسم بہار سے پہلے شروع ہو جائے گی۔',
  'وادی کے دیہات چار سال سے پرانی نہروں کی صفائی اور مرمت کا انتظار کر رہے ہیں مگر کچھ نہیں ہوا۔'
]
const titles = {
  ar: 'سدود جديدة على النهر الكبير',
  en: 'New dams for the great river',
  fr: 'De nouveaux barrages sur le grand fleuve',
  tr: 'Büyük nehre yeni barajlar',
  fa: 'سدهای تازه بر رودخانه بزرگ',
  ur: 'بڑے دریا پر نئے ڈیم'
}
const texts = { ar, en, fr, tr, fa, ur }

interface Head {
  language: keyof typeof texts
  above?: readonly string[]
  below?: readonly string[]
  /** Opens the first paragraph. */
  dateline?: string
  foot?: readonly string[]
  author?: string
  publisher?: string
  publishedOn?: string
}

/** Lines around the title and below the text, in the forms of sites, databases and mails. */
const heads: readonly Head[] = [
  {
    language: 'ar',
    above: ['أخبار|سياسة|لبنان'],
    below: ['عنوان فرعي قصير عن السدود', '12/3/2024', 'آخر تحديث: 13/3/2024 07:14 (توقيت مكة)'],
    foot: ['المصدر : الجزيرة + وكالات'],
    publisher: 'الجزيرة',
    publishedOn: '2024-03-12'
  },
  {
    language: 'ar',
    below: ['- Author, عمر سليم', '- Role, بي بي سي نيوز عربي', '3 مارس/ آذار 2024'],
    author: 'عمر سليم',
    publisher: 'بي بي سي نيوز عربي',
    publishedOn: '2024-03-03'
  },
  {
    language: 'ar',
    above: ['الشرق الأوسط'],
    below: ['نشر الثلاثاء، 05 مارس / آذار 2024'],
    dateline: 'دبي، الإمارات العربية المتحدة (CNN) -- ',
    publisher: 'CNN',
    publishedOn: '2024-03-05'
  },
  { language: 'ar', below: ['04.03.2024٤ مارس ٢٠٢٤'], foot: ['ع.ش/ص.ش (د ب أ، رويترز)'], publishedOn: '2024-03-04' },
  {
    language: 'ar',
    below: ['نشرت في: 05/03/2024 - 12:15', 'آخر تحديث: 06/03/2024 - 09:00', '3 دقائق'],
    foot: ['فرانس24 / أ ف ب'],
    publisher: 'فرانس24',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    below: ['سكاي نيوز عربية - أبوظبي', 'l 05 مارس 2024 - 10:33 بتوقيت أبوظبي'],
    publisher: 'سكاي نيوز عربية',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    above: ['RT'],
    below: ['تاريخ النشر: 05.03.2024 | 10:33 GMT | أخبار العالم العربي'],
    foot: ['المصدر: "نوفوستي"'],
    publisher: 'RT',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    below: ['10:33 GMT 05.03.2024 (تم التحديث: 10:40 GMT 05.03.2024)'],
    foot: ['سبوتنيك عربي', '© 2024 سبوتنيك. جميع الحقوق محفوظة'],
    publisher: 'سبوتنيك',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: ['By Jane Carter and Tom Miller', 'March 5, 202410:33 AM UTCUpdated ago'],
    dateline: 'CAIRO, March 5 (Reuters) - ',
    foot: ['Our Standards: The Thomson Reuters Trust Principles.'],
    author: 'Jane Carter; Tom Miller',
    publisher: 'Reuters',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: [
      'By Declan Carter and Hwaida Haddad',
      'Declan Carter reported from Cairo, and Hwaida Haddad from Beirut.',
      'March 5, 2024'
    ],
    author: 'Declan Carter; Hwaida Haddad',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fr',
    below: [
      'Par Benoît Lacaze (Beyrouth, correspondant)',
      'Publié le 05 mars 2024 à 05h30, modifié le 05 mars 2024 à 11h10',
      'Temps de Lecture 3 min.'
    ],
    author: 'Benoît Lacaze',
    publishedOn: '2024-03-05'
  },
  { language: 'fr', below: ['Le Monde avec AFP', 'Publié hier à 05h30'], foot: ['© Le Monde'], publisher: 'Le Monde' },
  {
    language: 'tr',
    below: ['Ahmet Karaca  |05.03.2024 - Güncelleme : 05.03.2024'],
    dateline: 'ANKARA (AA) - ',
    author: 'Ahmet Karaca',
    publisher: 'AA',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fa',
    below: ['نویسنده, کیوان رستمی', 'شغل, بی‌بی‌سی فارسی', '۱۵ اسفند ۱۴۰۲'],
    author: 'کیوان رستمی',
    publisher: 'بی‌بی‌سی فارسی',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fa',
    above: ['۱۵ اسفند ۱۴۰۲، ۱۰:۳۳', 'کد خبر: 85405001'],
    dateline: 'تهران- ایرنا- ',
    publisher: 'ایرنا',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: ['Baqir Sajjad Published March 5, 2024 Updated March 6, 2024 09:11am'],
    author: 'Baqir Sajjad',
    publishedOn: '2024-03-05'
  },
  { language: 'ur', below: ['05 مارچ ، 2024'], publishedOn: '2024-03-05' },
  {
    language: 'tr',
    below: ['Oluşturulma Tarihi: Mart 05, 2024 10:33', 'Güncelleme Tarihi: Mart 05, 2024 11:00'],
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    dateline: 'الرياض 24 شعبان 1445 هـ الموافق 05 مارس 2024 م واس\n',
    publisher: 'واس',
    publishedOn: '2024-03-05'
  },
  { language: 'ar', dateline: 'أبوظبي في 5 مارس /وام/ ', publisher: 'وام' },
  { language: 'ar', dateline: 'الكويت - 5 - 3 (كونا) -- ', publisher: 'كونا' },
  {
    language: 'ar',
    below: ['م.م. علي حسين الجابري', 'م.د. سعاد كاظم'],
    author: 'م.م. علي حسين الجابري; م.د. سعاد كاظم'
  },
  { language: 'ar', below: ['إعداد الباحث: سامي نصر', 'إشراف الدكتور: كمال يوسف'], author: 'سامي نصر' },
  { language: 'en', below: ['Mar 5th 2024 | CAIRO'], publishedOn: '2024-03-05' },
  {
    language: 'en',
    below: ['Adnan Haddad', '@adnanh', 'March 5, 2024'],
    author: 'Adnan Haddad',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: [
      'By Jane Carter',
      '512 words',
      '5 March 2024',
      'The River Journal Online',
      'RVJO',
      'English',
      'Copyright 2024 River & Company, Inc. All Rights Reserved.'
    ],
    foot: ['Document RVJO000020240305ek3500001'],
    author: 'Jane Carter',
    publisher: 'The River Journal Online',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    above: ['The River Journal'],
    below: [
      'March 5, 2024 Tuesday',
      'Copyright 2024 River Papers Ltd. All Rights Reserved',
      'Section: NEWS; Pg. 4',
      'Length: 512 words',
      'Byline: Jane Carter',
      'Body'
    ],
    foot: ['Load-Date: March 6, 2024', 'End of Document'],
    author: 'Jane Carter',
    publisher: 'The River Journal',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    foot: [
      'Publication title: The River Journal',
      'Publication date: Mar 5, 2024',
      'Author: Carter, Jane',
      'Document type: News'
    ],
    author: 'Carter, Jane',
    publisher: 'The River Journal',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    above: ['The River Journal - 5 Mar 2024 - Page 4'],
    below: ['Jane Carter'],
    author: 'Jane Carter',
    publisher: 'The River Journal',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    below: ['الحياة - بيروت', 'الثلاثاء، ٥ مارس/ آذار ٢٠٢٤'],
    publisher: 'الحياة',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    above: ['قناة صدى الوادي الإخبارية', 'Forwarded from وكالة الرافد'],
    foot: ['https://t.me/sadaalwadi', '3:14 PM · Mar 5, 2024'],
    publisher: 'قناة صدى الوادي الإخبارية',
    publishedOn: '2024-03-05'
  },
  { language: 'ar', below: ['كتب/ سامي نصر', 'الثلاثاء 5/3/2024'], author: 'سامي نصر', publishedOn: '2024-03-05' },
  { language: 'ar', below: ['سامي نصر - صدى الوادي', '5 آذار 2024'], author: 'سامي نصر', publishedOn: '2024-03-05' },
  {
    language: 'ar',
    below: ['خاص صدى الوادي - سامي نصر', '2024-03-05 10:33:12'],
    author: 'سامي نصر',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: ['by Jane Carter | Mar 5, 2024 | Analysis | 0 comments'],
    author: 'Jane Carter',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    below: ['بقلم / د. سامي نصر', 'بتاريخ: 2024/3/5'],
    author: 'د. سامي نصر',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fr',
    below: ['AFP - 5 mars 2024 à 10:33', 'Temps de lecture :'],
    publisher: 'AFP',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fr',
    below: ['De notre correspondante à Tunis, Inès Belkacem', 'Mardi 5 mars 2024'],
    author: 'Inès Belkacem',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fr',
    below: ['Publié le : 05/03/2024 - 10:33', 'Texte par : Inès Belkacem', '3 min'],
    author: 'Inès Belkacem',
    publishedOn: '2024-03-05'
  },
  {
    language: 'tr',
    below: ['Haber: Tülay Erbaş - Kamera: Hakan Demir', '05 Mart 2024 Salı 10:33'],
    foot: ['Kaynak: Dicle Ajansı'],
    author: 'Tülay Erbaş',
    publisher: 'Dicle Ajansı',
    publishedOn: '2024-03-05'
  },
  { language: 'ur', below: ['نمائندہ خصوصی', 'شائع 05 مارچ 2024 10:33am'], publishedOn: '2024-03-05' },
  {
    language: 'fa',
    below: ['سه‌شنبه ۱۵ اسفند ۱۴۰۲ - ۱۰:۳۳', 'نویسنده: مهتاب رستمی'],
    foot: ['منبع: خبرگزاری دشت'],
    author: 'مهتاب رستمی',
    publisher: 'خبرگزاری دشت',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    above: ['صحيفة صدى الوادي'],
    below: ['5 مارس، 2024', '0 148 دقيقة واحدة'],
    dateline: 'صدى الوادي – متابعة: ',
    publisher: 'صحيفة صدى الوادي',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    below: ['أعدّ الملف: سامي نصر وليلى حداد', 'بيروت - 5 آذار 2024'],
    author: 'سامي نصر; ليلى حداد',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: ['Story by Jane Carter, Photographs by Tom Miller', 'Updated 10:33 AM EST, Tue March 5, 2024'],
    author: 'Jane Carter',
    publishedOn: '2024-03-05'
  },
  {
    language: 'en',
    below: ['12 May 2020'],
    foot: ['© 2024 The River Post'],
    publisher: 'The River Post',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['حقوق الطبع والنشر © 2024 صدى الوادي'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['صدى الوادي © 2024'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['جميع الحقوق محفوظة لـ صدى الوادي 2024'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['جميع الحقوق محفوظة لصحيفة صدى الوادي'],
    publisher: 'صحيفة صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['Copyright © صدى الوادي - تصميم شركة الأفق'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['كل الحقوق محفوظة - صدى الوادي'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['12 May 2020'],
    foot: ['All content © The River Post'],
    publisher: 'The River Post',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['© Copyright 2024 | صدى الوادي | جميع الحقوق محفوظة'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['12 May 2020'],
    foot: ['Follow River Post on Twitter', 'Powered by WordPress'],
    publisher: 'River Post',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['تابعوا صدى الوادي على فيسبوك'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  { language: 'ar', below: ['12 مايو 2020'], foot: ['تابعونا على فيسبوك'], publishedOn: '2020-05-12' },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['حمّل تطبيق صدى الوادي'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['نقلا عن صدى الوادي'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['المصدر: موقع صدى الوادي'],
    publisher: 'موقع صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['المصدر | صدى الوادي'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['(المصدر: صدى الوادي)'],
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['12 May 2020'],
    foot: ['This article was originally published in The River Post.'],
    publisher: 'The River Post',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['12 May 2020'],
    foot: ['Originally published by River Post on 10 May 2020'],
    publisher: 'River Post',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['نُشر هذا المقال في صحيفة صدى الوادي'],
    publisher: 'صحيفة صدى الوادي',
    publishedOn: '2020-05-12'
  },
  { language: 'ar', below: ['صدى الوادي - خاص', '12 مايو 2020'], publisher: 'صدى الوادي', publishedOn: '2020-05-12' },
  { language: 'ar', below: ['خاص – صدى الوادي', '12 مايو 2020'], publisher: 'صدى الوادي', publishedOn: '2020-05-12' },
  { language: 'en', below: ['12 May 2020'], foot: ['AFP'], publisher: 'AFP', publishedOn: '2020-05-12' },
  { language: 'ar', below: ['12 مايو 2020'], foot: ['(رويترز)'], publisher: 'رويترز', publishedOn: '2020-05-12' },
  {
    language: 'en',
    above: ['Journal of River Studies 12 (2015) 33–57'],
    below: ['Jane Carter'],
    author: 'Jane Carter',
    publisher: 'Journal of River Studies',
    publishedOn: '2015'
  },
  {
    language: 'en',
    above: ['River Journal * Volume 56, No. 1, Winter 2002'],
    below: ['Jane Carter'],
    author: 'Jane Carter',
    publisher: 'River Journal',
    publishedOn: '2002'
  },
  {
    language: 'ar',
    above: ['مجلة دراسات النهر، المجلد 3، العدد 2 (شتاء 2015)'],
    below: ['د. سامي نصر'],
    author: 'د. سامي نصر',
    publisher: 'مجلة دراسات النهر',
    publishedOn: '2015'
  },
  {
    language: 'fr',
    below: ['12 mai 2020'],
    foot: ['Cet article est paru dans La Gazette du plateau'],
    publisher: 'La Gazette du plateau',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fr',
    above: ['La Gazette du plateau', 'Menu'],
    below: ['Par Inès Belkacem', 'Le 12 mai 2020 à 10h33'],
    author: 'Inès Belkacem',
    publisher: 'La Gazette du plateau',
    publishedOn: '2020-05-12'
  },
  {
    language: 'tr',
    above: ['Dicle Postası', 'Anasayfa', 'Gündem'],
    below: ['12 Mayıs 2020 Salı'],
    publisher: 'Dicle Postası',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fa',
    above: ['صفحه نخست', 'سیاسی'],
    below: ['۱۵ اسفند ۱۴۰۲'],
    foot: ['انتهای پیام/ ', 'تمام حقوق مادی و معنوی برای دشت‌نیوز محفوظ است'],
    publisher: 'دشت‌نیوز',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ur',
    above: ['صفحہ اول', 'پاکستان'],
    below: ['05 مارچ 2024'],
    foot: ['© 2024 روزنامہ سحر. جملہ حقوق محفوظ ہیں'],
    publisher: 'روزنامہ سحر',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ar',
    above: ['مجتمع المعرفة'],
    below: ['12 مايو 2020', 'صور من الموقع'],
    foot: ['شارك هذا المقال'],
    publishedOn: '2020-05-12'
  },
  { language: 'ar', below: ['مشاريع المياه الكبرى', 'الأزمة الاقتصادية', '12 مايو 2020'], publishedOn: '2020-05-12' },
  {
    language: 'ar',
    below: ['تقرير خاص', '12 مايو 2020'],
    foot: ['مقالات ذات صلة', 'سامي نصر يفوز بالجائزة', 'ليلى حداد', '10 يناير 2019'],
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['Water and Power', 'Rivers in Crisis', '12 May 2020'],
    foot: ['Related', 'Jane Carter on rivers', '1 June 2019'],
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['A special report', '12 May 2020'],
    foot: ['Tags: Dams, Jane Carter, Water'],
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['السدود الكبرى في المنطقة', '12 مايو 2020'],
    foot: ['الكلمات المفتاحية: سامي نصر، سدود'],
    publishedOn: '2020-05-12'
  },
  { language: 'ar', foot: ['سامي نصر', '10 يناير 2019', 'تعليق ممتاز جدا', 'رد'] },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    foot: ['التعليقات', 'سامي نصر', 'شكرا على المقال'],
    publishedOn: '2020-05-12'
  },
  { language: 'en', foot: ['Page 3 of 9', 'Printed on 4 June 2023'] },
  { language: 'fr', below: ['Eau et Énergie', 'Grands Barrages', '12 mai 2020'], publishedOn: '2020-05-12' },
  {
    language: 'ar',
    above: ['اليوم: الخميس 4 يونيو 2026'],
    below: ['نشر بتاريخ 12 مايو 2020'],
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    above: ['الخميس 4 يونيو 2026', 'الرئيسية', 'اقتصاد'],
    dateline: 'عمان 12 أيار 2020 (بترا) - ',
    publisher: 'بترا',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    above: ['Thursday, June 4, 2026', 'Home', 'Business'],
    dateline: 'AMMAN, May 12, 2020 (AFP) - ',
    publisher: 'AFP',
    publishedOn: '2020-05-12'
  },
  { language: 'ar', below: ['من أعمال المؤتمر', 'كلمة الافتتاح', '12 مايو 2020'], publishedOn: '2020-05-12' },
  { language: 'tr', below: ['Su ve Enerji', '12 Mayıs 2020'], publishedOn: '2020-05-12' },
  { language: 'fa', below: ['بحران آب', '۱۵ اسفند ۱۴۰۲'], publishedOn: '2024-03-05' },
  {
    language: 'en',
    above: ['riverpost.example'],
    below: ['Jane Carter', '5–6 minutes', '12 May 2020'],
    author: 'Jane Carter',
    publisher: 'riverpost.example',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    above: ['sadaalwadi.example'],
    below: ['سامي نصر', '6-7 دقائق', '12 مايو 2020'],
    author: 'سامي نصر',
    publisher: 'sadaalwadi.example',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: [
      'Published: May 12, 2020 6.05am BST',
      'Authors',
      'Jane Carter',
      'Professor of Hydrology, University of Ardwick',
      'Disclosure statement'
    ],
    author: 'Jane Carter',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    above: [
      'From: "River Watch Weekly" <hello@riverwatch.example>',
      'To: reader@example.org',
      'Sent: Tuesday, May 12, 2020 6:05 AM',
      'Subject: New dams for the great river'
    ],
    below: ['By Jane Carter'],
    author: 'Jane Carter',
    publisher: 'River Watch Weekly',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fr',
    above: [
      'De : La Lettre du fleuve <lettre@fleuve.example>',
      'Envoyé : mardi 12 mai 2020 06:05',
      'À : lecteur@example.org',
      'Objet : De nouveaux barrages'
    ],
    publisher: 'La Lettre du fleuve',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    above: [
      'من: نشرة النهر <nashra@nahr.example>',
      'تاريخ الإرسال: 12 مايو 2020 06:05',
      'إلى: القراء',
      'الموضوع: سدود جديدة'
    ],
    below: ['تكتبها: ليلى حداد'],
    author: 'ليلى حداد',
    publisher: 'نشرة النهر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    above: ['حاوره: سامي نصر'],
    below: ['12 مايو 2020'],
    author: 'سامي نصر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['حاورته في زندر: ليلى حداد', '12 مايو 2020'],
    author: 'ليلى حداد',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fr',
    below: ['Par Inès Belkacem', 'Traduit de l’anglais par Hélène Martin', 'Publié le 12 mai 2020'],
    author: 'Inès Belkacem',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['بقلم: جين كارتر', 'ترجمة: ليلى حداد', '12 مايو 2020'],
    author: 'جين كارتر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    above: ['ولاية الوادي', 'وزارة الموارد المائية', 'بيان صحفي', 'رقم 7/2020'],
    dateline: 'زندر، 12 مايو 2020 - ',
    publisher: 'وزارة الموارد المائية',
    publishedOn: '2020-05-12'
  },
  {
    language: 'tr',
    above: ['T.C.', 'Su İşleri Bakanlığı', 'BASIN AÇIKLAMASI', '12 Mayıs 2020'],
    publisher: 'Su İşleri Bakanlığı',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fr',
    above: ['COMMUNIQUÉ DE PRESSE', 'Société nationale des barrages'],
    below: ['Zinder, le 12 mai 2020'],
    publisher: 'Société nationale des barrages',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    above: ['INSTITUTE FOR RIVER STUDIES', 'Policy Brief No. 12', 'May 2020'],
    below: ['Jane Carter and Tom Miller'],
    foot: ['© 2020 Institute for River Studies'],
    author: 'Jane Carter; Tom Miller',
    publisher: 'INSTITUTE FOR RIVER STUDIES',
    publishedOn: '2020-05'
  },
  {
    language: 'ar',
    above: ['مركز الرافد للدراسات', 'سلسلة أوراق بحثية (12)', 'أيار 2020'],
    below: ['الباحث: د. سامي نصر'],
    author: 'د. سامي نصر',
    publisher: 'مركز الرافد للدراسات',
    publishedOn: '2020-05'
  },
  { language: 'ar', below: ['| سامي نصر', '2020-05-12 | 10:33'], author: 'سامي نصر', publishedOn: '2020-05-12' },
  {
    language: 'ar',
    below: ['الكاتب: سامي نصر', 'المصدر: صدى الوادي', 'التاريخ: 12-05-2020', 'القراءات: 512'],
    author: 'سامي نصر',
    publisher: 'صدى الوادي',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020 - 19 رمضان 1441'],
    foot: ['سامي نصر', 'saminasr@sada.example'],
    author: 'سامي نصر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['19 رمضان 1441هـ - 12 مايو 2020م - العدد 18951'],
    dateline: 'الرياض - سامي نصر: ',
    author: 'سامي نصر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['12 مايو 2020'],
    dateline: 'كتب - سامي نصر: ',
    author: 'سامي نصر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: [
      'May 12, 2020, 6:05 AM UTC / Updated May 13, 2020, 1:02 AM UTC',
      'By Jane Carter, Tom Miller and River Press'
    ],
    author: 'Jane Carter; Tom Miller',
    publishedOn: '2020-05-12'
  },
  { language: 'en', below: ['JANE CARTER', 'TUNIS', '12.05.2020'], author: 'JANE CARTER', publishedOn: '2020-05-12' },
  {
    language: 'en',
    below: ['Jane Carter, Tunis', 'Tue, May 12, 2020 at 6:05 a.m. GMT+1·3 min read'],
    author: 'Jane Carter',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['Written by Jane Carter  Edited by Tom Miller', '12/05/2020'],
    author: 'Jane Carter',
    publishedOn: '2020-12-05'
  },
  {
    language: 'en',
    below: ['Posted on May 12, 2020 by Jane Carter'],
    author: 'Jane Carter',
    publishedOn: '2020-05-12'
  },
  { language: 'ar', below: ['نشرت بواسطة: سامي نصر في مقالات 12 مايو، 2020'], publishedOn: '2020-05-12' },
  {
    language: 'tr',
    below: ['Yazan: Tülay Erbaş', 'Yayınlanma: 12.05.2020 - 10:33', 'Güncelleme: 13.05.2020 - 09:00'],
    author: 'Tülay Erbaş',
    publishedOn: '2020-05-12'
  },
  {
    language: 'tr',
    above: ['Dicle Gazetesi'],
    below: ['Tülay ERBAŞ', 'Giriş: 12.05.2020 10:33'],
    author: 'Tülay ERBAŞ',
    publisher: 'Dicle Gazetesi',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fa',
    below: ['مهتاب رستمی - روزنامه‌نگار', 'تاریخ انتشار: ۱۵ اسفند ۱۴۰۲ - ۱۰:۳۳'],
    foot: ['انتهای پیام'],
    author: 'مهتاب رستمی',
    publishedOn: '2024-03-05'
  },
  {
    language: 'fa',
    below: ['گروه اقتصاد: مهتاب رستمی', '۱۴۰۲/۱۲/۱۵'],
    author: 'مهتاب رستمی',
    publishedOn: '2024-03-05'
  },
  {
    language: 'ur',
    above: ['روزنامہ سحر'],
    below: ['تحریر: سائرہ بٹ', 'منگل 12 مئی 2020'],
    author: 'سائرہ بٹ',
    publisher: 'روزنامہ سحر',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fr',
    above: ['Le Courrier du lac', 'Édition du mardi 12 mai 2020 - page 4'],
    below: ['INÈS BELKACEM'],
    author: 'INÈS BELKACEM',
    publisher: 'Le Courrier du lac',
    publishedOn: '2020-05-12'
  },
  {
    language: 'fr',
    below: ['Inès Belkacem, à Tunis', '12 mai 2020, 10:33'],
    author: 'Inès Belkacem',
    publishedOn: '2020-05-12'
  },
  {
    language: 'en',
    below: ['Key points', 'Dams and Rivers', 'By the numbers', '12 May 2020'],
    publishedOn: '2020-05-12'
  },
  {
    language: 'ar',
    below: ['فيديو: شاهد السد من الجو', '12 مايو 2020'],
    foot: ['الأكثر قراءة', 'سامي نصر يكتب: أين الماء', 'وليد نصر'],
    publishedOn: '2020-05-12'
  },
  { language: 'en', foot: ['Jane Carter says:', 'May 13, 2020 at 10:33 am', 'Great article.'] },
  { language: 'fr', below: ['Par ailleurs sur le site', '12 mai 2020'], publishedOn: '2020-05-12' }
]

test.each(heads)('$language $above $below $dateline $foot', head => {
  const { language, above = [], below = [], dateline = '', foot = [] } = head
  const [first = '', ...others] = texts[language]
  const lines = [...above, titles[language], ...below, dateline + first, ...others, ...foot]
  const { citation } = recognise(lines.join('\n'), { fileName: 'page.txt' })
  expect(citation).toMatchObject({
    author: head.author ?? '',
    publisher: head.publisher ?? '',
    publishedOn: head.publishedOn ?? null
  })
})
