/** A currency as texts name it. `code` is its ISO 4217 code, or a family in lower case when the text does not say whose. */
export interface Currency {
  code: string
  ar: readonly [singular: string, plural: string, accusative: string]
  en: readonly [one: string, many: string]
  /** The nouns that name it, each form of each language. */
  nouns: string
  /** What must follow (Arabic) or stand before (English) the noun; empty when the noun alone says it. */
  whose: string
}

const dollar = 'دولار دولارا دولارات دلار ڈالر dolar dolara doları dolardan dolarlık'
const pound = 'جنيه جنيها جنيهات'
const riyal = 'ريال ريالا ريالات'
const dirham = 'درهم درهما دراهم'
const dinar = 'دينار دينارا دنانير'
const lira = 'ليرة ليرات'
const franc = 'فرنك فرنكا فرنكات'
const rupee = 'روبية روبيات روپے روپیہ'
const som = 'سوم سوما'
const manat = 'مانات مناتا منات ماناتا'
const krona = 'كرونة كرونات كرون كرونر'
const peso = 'بيزو بيزوات بيسو'

function currency(code: string, ar: string, en: string, nouns: string, whose = ''): Currency {
  const [singular = '', plural = singular, accusative = singular] = ar.split('|')
  const [one = '', many = one] = en.split('|')
  return { code, ar: [singular, plural, accusative], en: [one, many], nouns, whose }
}

/**
 * The currencies that are read. A bare dollar is the United States', as news writes it in both languages; for a bare pound,
 * riyal, dinar and the like the text decides or nobody does.
 */
export const currencies: readonly Currency[] = [
  currency('USD', 'دولار|دولارات|دولاراً', 'US dollar|US dollars', `${dollar} dollar dollars`),
  currency(
    'USD',
    'دولار|دولارات|دولاراً',
    'US dollar|US dollars',
    `${dollar} dollar dollars`,
    'أمريكي أميركي US American'
  ),
  currency(
    'CAD',
    'دولار كندي|دولارات كندية|دولاراً كندياً',
    'Canadian dollar|Canadian dollars',
    `${dollar} dollar dollars`,
    'كندي Canadian'
  ),
  currency(
    'AUD',
    'دولار أسترالي|دولارات أسترالية|دولاراً أسترالياً',
    'Australian dollar|Australian dollars',
    `${dollar} dollar dollars`,
    'أسترالي Australian'
  ),
  currency(
    'SGD',
    'دولار سنغافوري|دولارات سنغافورية|دولاراً سنغافورياً',
    'Singapore dollar|Singapore dollars',
    `${dollar} dollar dollars`,
    'سنغافوري Singapore'
  ),
  currency('HKD', 'دولار هونغ كونغ|دولارات هونغ كونغ|دولار هونغ كونغ', 'Hong Kong dollar|Hong Kong dollars', '', ''),
  currency('EUR', 'يورو|يورو|يورو', 'euro|euros', 'يورو يوروهات يوروات euro euros avro avroya avroyu avrodan avroluk'),
  currency(
    'GBP',
    'جنيه إسترليني|جنيهات إسترلينية|جنيهاً إسترلينياً',
    'pound sterling|pounds sterling',
    `${pound} pound pounds`,
    'إسترليني استرليني British sterling'
  ),
  currency(
    'EGP',
    'جنيه مصري|جنيهات مصرية|جنيهاً مصرياً',
    'Egyptian pound|Egyptian pounds',
    `${pound} pound pounds`,
    'مصري Egyptian'
  ),
  currency(
    'SDG',
    'جنيه سوداني|جنيهات سودانية|جنيهاً سودانياً',
    'Sudanese pound|Sudanese pounds',
    `${pound} pound pounds`,
    'سوداني Sudanese'
  ),
  currency('pound', 'جنيه|جنيهات|جنيهاً', 'pound|pounds', `${pound} pound pounds`),
  currency(
    'SAR',
    'ريال سعودي|ريالات سعودية|ريالاً سعودياً',
    'Saudi riyal|Saudi riyals',
    `${riyal} riyal riyals`,
    'سعودي Saudi'
  ),
  currency(
    'QAR',
    'ريال قطري|ريالات قطرية|ريالاً قطرياً',
    'Qatari riyal|Qatari riyals',
    `${riyal} riyal riyals rial rials`,
    'قطري Qatari'
  ),
  currency(
    'OMR',
    'ريال عماني|ريالات عمانية|ريالاً عمانياً',
    'Omani rial|Omani rials',
    `${riyal} riyal riyals rial rials`,
    'عماني Omani'
  ),
  currency(
    'YER',
    'ريال يمني|ريالات يمنية|ريالاً يمنياً',
    'Yemeni rial|Yemeni rials',
    `${riyal} riyal riyals rial rials`,
    'يمني Yemeni'
  ),
  currency(
    'IRR',
    'ريال إيراني|ريالات إيرانية|ريالاً إيرانياً',
    'Iranian rial|Iranian rials',
    `${riyal} riyal riyals rial rials`,
    'إيراني Iranian'
  ),
  currency('riyal', 'ريال|ريالات|ريالاً', 'riyal|riyals', `${riyal} riyal riyals rial rials`),
  currency('toman', 'تومان|تومانات|توماناً', 'toman|tomans', 'تومان تومانا toman tomans'),
  currency(
    'AED',
    'درهم إماراتي|دراهم إماراتية|درهماً إماراتياً',
    'UAE dirham|UAE dirhams',
    `${dirham} dirham dirhams`,
    'إماراتي Emirati UAE'
  ),
  currency(
    'MAD',
    'درهم مغربي|دراهم مغربية|درهماً مغربياً',
    'Moroccan dirham|Moroccan dirhams',
    `${dirham} dirham dirhams`,
    'مغربي Moroccan'
  ),
  currency('dirham', 'درهم|دراهم|درهماً', 'dirham|dirhams', `${dirham} dirham dirhams`),
  currency(
    'KWD',
    'دينار كويتي|دنانير كويتية|ديناراً كويتياً',
    'Kuwaiti dinar|Kuwaiti dinars',
    `${dinar} dinar dinars`,
    'كويتي Kuwaiti'
  ),
  currency(
    'IQD',
    'دينار عراقي|دنانير عراقية|ديناراً عراقياً',
    'Iraqi dinar|Iraqi dinars',
    `${dinar} dinar dinars`,
    'عراقي Iraqi'
  ),
  currency(
    'JOD',
    'دينار أردني|دنانير أردنية|ديناراً أردنياً',
    'Jordanian dinar|Jordanian dinars',
    `${dinar} dinar dinars`,
    'أردني Jordanian'
  ),
  currency(
    'BHD',
    'دينار بحريني|دنانير بحرينية|ديناراً بحرينياً',
    'Bahraini dinar|Bahraini dinars',
    `${dinar} dinar dinars`,
    'بحريني Bahraini'
  ),
  currency(
    'LYD',
    'دينار ليبي|دنانير ليبية|ديناراً ليبياً',
    'Libyan dinar|Libyan dinars',
    `${dinar} dinar dinars`,
    'ليبي Libyan'
  ),
  currency(
    'TND',
    'دينار تونسي|دنانير تونسية|ديناراً تونسياً',
    'Tunisian dinar|Tunisian dinars',
    `${dinar} dinar dinars`,
    'تونسي Tunisian'
  ),
  currency(
    'DZD',
    'دينار جزائري|دنانير جزائرية|ديناراً جزائرياً',
    'Algerian dinar|Algerian dinars',
    `${dinar} dinar dinars`,
    'جزائري Algerian'
  ),
  currency('dinar', 'دينار|دنانير|ديناراً', 'dinar|dinars', `${dinar} dinar dinars`),
  currency(
    'LBP',
    'ليرة لبنانية|ليرات لبنانية|ليرة لبنانية',
    'Lebanese pound|Lebanese pounds',
    `${lira} lira liras pound pounds`,
    'لبنانية Lebanese'
  ),
  currency(
    'SYP',
    'ليرة سورية|ليرات سورية|ليرة سورية',
    'Syrian pound|Syrian pounds',
    `${lira} lira liras pound pounds`,
    'سورية Syrian'
  ),
  currency(
    'TRY',
    'ليرة تركية|ليرات تركية|ليرة تركية',
    'Turkish lira|Turkish liras',
    `${lira} lira liras`,
    'تركية Turkish'
  ),
  currency('lira', 'ليرة|ليرات|ليرة', 'lira|liras', `${lira} lira liras liraya liradan lirayı liranın liralık`),
  currency('RUB', 'روبل|روبلات|روبلاً', 'rouble|roubles', 'روبل روبلا روبلات rouble roubles ruble rubles'),
  currency('CNY', 'يوان|يوانات|يواناً', 'yuan|yuan', 'يوان يوانا يوانات رنمينبي yuan renminbi'),
  currency('JPY', 'ين|ينات|يناً', 'yen|yen', 'ين ينا ينات yen'),
  currency('KRW', 'وون|وون|وون', 'won|won', 'وون won'),
  currency(
    'CHF',
    'فرنك سويسري|فرنكات سويسرية|فرنكاً سويسرياً',
    'Swiss franc|Swiss francs',
    `${franc} franc francs`,
    'سويسري Swiss'
  ),
  currency('franc', 'فرنك|فرنكات|فرنكاً', 'franc|francs', `${franc} franc francs`),
  currency(
    'INR',
    'روبية هندية|روبيات هندية|روبية هندية',
    'Indian rupee|Indian rupees',
    `${rupee} rupee rupees`,
    'هندية Indian'
  ),
  currency(
    'PKR',
    'روبية باكستانية|روبيات باكستانية|روبية باكستانية',
    'Pakistani rupee|Pakistani rupees',
    `${rupee} rupee rupees`,
    'باكستانية Pakistani'
  ),
  currency('rupee', 'روبية|روبيات|روبية', 'rupee|rupees', `${rupee} rupee rupees`),
  currency('ILS', 'شيكل|شواكل|شيكلاً', 'shekel|shekels', 'شيكل شيكلا شواكل شيقل شيقلا شواقل shekel shekels'),
  currency('KZT', 'تنغي|تنغي|تنغي', 'tenge|tenge', 'تنغي تينغ تينغي تنجي tenge'),
  currency(
    'UZS',
    'سوم أوزبكي|سومات أوزبكية|سوماً أوزبكياً',
    'Uzbek som|Uzbek som',
    `${som} som soum sum`,
    'أوزبكي أوزبكستاني Uzbek'
  ),
  currency(
    'KGS',
    'سوم قرغيزي|سومات قرغيزية|سوماً قرغيزياً',
    'Kyrgyz som|Kyrgyz som',
    `${som} som`,
    'قرغيزي قيرغيزي قرغيزستاني Kyrgyz'
  ),
  currency('som', 'سوم|سومات|سوماً', 'som|som', `${som} som`),
  currency('TJS', 'سوموني|سوموني|سوموني', 'somoni|somoni', 'سوموني سامانى somoni'),
  currency(
    'TMT',
    'مانات تركماني|مانات تركماني|مانات تركماني',
    'Turkmen manat|Turkmen manat',
    `${manat} manat manats`,
    'تركماني تركمانستاني Turkmen'
  ),
  currency(
    'AZN',
    'مانات أذربيجاني|مانات أذربيجاني|مانات أذربيجاني',
    'Azerbaijani manat|Azerbaijani manat',
    `${manat} manat manats`,
    'أذربيجاني Azerbaijani'
  ),
  currency('manat', 'مانات|مانات|مانات', 'manat|manat', `${manat} manat manats`),
  currency('AFN', 'أفغاني|أفغاني|أفغاني', 'afghani|afghanis', 'afghani afghanis'),
  currency('UAH', 'هريفنيا|هريفنيا|هريفنيا', 'hryvnia|hryvnias', 'هريفنيا غريفنا hryvnia hryvnias'),
  currency(
    'SEK',
    'كرونة سويدية|كرونات سويدية|كرونة سويدية',
    'Swedish krona|Swedish kronor',
    `${krona} krona kronor`,
    'سويدية Swedish'
  ),
  currency(
    'NOK',
    'كرونة نرويجية|كرونات نرويجية|كرونة نرويجية',
    'Norwegian krone|Norwegian kroner',
    `${krona} krone kroner`,
    'نرويجية Norwegian'
  ),
  currency(
    'DKK',
    'كرونة دنماركية|كرونات دنماركية|كرونة دنماركية',
    'Danish krone|Danish kroner',
    `${krona} krone kroner`,
    'دنماركية Danish'
  ),
  currency('krona', 'كرونة|كرونات|كرونة', 'krona|kronor', `${krona} krona kronor krone kroner`),
  currency(
    'MXN',
    'بيزو مكسيكي|بيزوات مكسيكية|بيزو مكسيكي',
    'Mexican peso|Mexican pesos',
    `${peso} peso pesos`,
    'مكسيكي Mexican'
  ),
  currency('peso', 'بيزو|بيزوات|بيزو', 'peso|pesos', `${peso} peso pesos`),
  currency(
    'BRL',
    'ريال برازيلي|ريالات برازيلية|ريالاً برازيلياً',
    'Brazilian real|Brazilian reais',
    `${riyal} real reais`,
    'برازيلي Brazilian'
  ),
  currency(
    'MRU',
    'أوقية موريتانية|أوقيات موريتانية|أوقية موريتانية',
    'ouguiya|ouguiyas',
    'أوقية أوقيات ouguiya ouguiyas',
    'موريتانية'
  ),
  currency('ZAR', 'راند|راند|راند', 'rand|rand', 'راند rand'),
  currency('NGN', 'نايرا|نايرا|نايرا', 'naira|naira', 'نايرا نيرة naira'),
  currency('THB', 'بات|بات|باتاً', 'baht|baht', 'baht'),
  currency('IDR', 'روبية إندونيسية|روبيات إندونيسية|روبية إندونيسية', 'rupiah|rupiah', `${rupee} rupiah`, 'إندونيسية'),
  currency('MYR', 'رينغيت|رينغيت|رينغيت', 'ringgit|ringgit', 'رينغيت رينغت ringgit ringgits'),
  currency('ETB', 'بر إثيوبي|بر إثيوبي|بر إثيوبي', 'birr|birr', 'birr'),
  currency('PLN', 'زلوتي|زلوتي|زلوتي', 'zloty|zlotys', 'زلوتي zloty zlotys')
]

/** Signs of currencies. The yen's sign stands for the yuan too; in Arabic and English texts it is the yen's. */
export const currencySigns: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₽', 'RUB'],
  ['₺', 'TRY'],
  ['₪', 'ILS'],
  ['₹', 'INR'],
  ['₸', 'KZT'],
  ['₴', 'UAH'],
  ['₩', 'KRW'],
  ['﷼', 'riyal']
])

/** Letters before an amount in English texts, as they are written: Dh16, Rs 500. */
export const currencyLetters: ReadonlyMap<string, string> = new Map([
  ['Dh', 'AED'],
  ['Dhs', 'AED'],
  ['DH', 'AED'],
  ['SR', 'SAR'],
  ['QR', 'QAR'],
  ['KD', 'KWD'],
  ['BD', 'BHD'],
  ['JD', 'JOD'],
  ['LE', 'EGP'],
  ['TL', 'TRY'],
  ['Rs', 'rupee'],
  ['RM', 'MYR']
])

/** Letters right before a dollar sign, in capitals. */
export const dollarLetters: ReadonlyMap<string, string> = new Map([
  ['US', 'USD'],
  ['C', 'CAD'],
  ['CA', 'CAD'],
  ['A', 'AUD'],
  ['AU', 'AUD'],
  ['S', 'SGD'],
  ['HK', 'HKD']
])
