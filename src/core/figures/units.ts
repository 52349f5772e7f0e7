import { currencies } from './currencies'

/** Names in Arabic: with 1, 2, hundreds and fractions; with 3 to 10; with 11 to 99. In English: one, many. */
interface UnitNames {
  ar: readonly [singular: string, plural: string, accusative: string]
  en: readonly [one: string, many: string]
}

/** What is measured, and how many of its base unit one is; units of one dimension convert exactly. */
export interface Unit extends UnitNames {
  id: string
  dimension: string
  factor: number
  /** Further spellings in a text; the names are read as well. */
  spelled: string
}

function unit(id: string, dimension: string, factor: number, ar: string, en: string, spelled: string): Unit {
  const [singular = '', plural = singular, accusative = singular] = ar.split('|')
  const [one = '', many = one] = en.split('|')
  return { id, dimension, factor, ar: [singular, plural, accusative], en: [one, many], spelled }
}

/**
 * Every unit of measure that is read and shown. Ids are SI symbols where there is one. Factors are the definitions of the
 * SI brochure and NIST SP 811 (foot 0.3048 m, pound 0.45359237 kg); the feddan and the dunam are those of Egypt and the
 * metric dunam. A barrel, a month and a year have no fixed measure and convert to their own multiples alone.
 */
export const units: readonly Unit[] = [
  unit(
    'km',
    'length',
    1000,
    'كيلومتر|كيلومترات|كيلومتراً',
    'kilometre|kilometres',
    'كم|كلم|كيلو متر|كيلو مترات|كيلومترا|km|kms|kilometer|kilometers|kilomètre|kilomètres'
  ),
  unit('m', 'length', 1, 'متر|أمتار|متراً', 'metre|metres', 'م|أمتار|m|meter|meters|mètre|mètres'),
  unit(
    'cm',
    'length',
    0.01,
    'سنتيمتر|سنتيمترات|سنتيمتراً',
    'centimetre|centimetres',
    'سم|سنتمتر|سنتمترات|cm|centimeter|centimeters|centimètre|centimètres'
  ),
  unit(
    'mm',
    'length',
    0.001,
    'مليمتر|مليمترات|مليمتراً',
    'millimetre|millimetres',
    'ملم|مم|ميليمتر|ميلليمتر|mm|millimeter|millimeters|millimètre|millimètres'
  ),
  unit('mi', 'length', 1609.344, 'ميل|أميال|ميلاً', 'mile|miles', ''),
  unit('nmi', 'length', 1852, 'ميل بحري|أميال بحرية|ميلاً بحرياً', 'nautical mile|nautical miles', 'nmi'),
  unit('ft', 'length', 0.3048, 'قدم|أقدام|قدماً', 'foot|feet', 'ft'),
  unit('in', 'length', 0.0254, 'بوصة|بوصات|بوصة', 'inch|inches', 'إنش|إنشات'),
  unit(
    'km2',
    'area',
    1e6,
    'كيلومتر مربع|كيلومترات مربعة|كيلومتراً مربعاً',
    'square kilometre|square kilometres',
    'كم مربع|كلم مربع|كيلو متر مربع|kilomètre carré|kilomètres carrés|sq km|square kilometers|square km|square kilometer'
  ),
  unit(
    'm2',
    'area',
    1,
    'متر مربع|أمتار مربعة|متراً مربعاً',
    'square metre|square metres',
    'square meter|square meters|sq m|mètre carré|mètres carrés'
  ),
  unit('ft2', 'area', 0.09290304, 'قدم مربعة|أقدام مربعة|قدماً مربعة', 'square foot|square feet', 'قدم مربع|sq ft'),
  unit('mi2', 'area', 2589988.110336, 'ميل مربع|أميال مربعة|ميلاً مربعاً', 'square mile|square miles', 'sq mi'),
  unit('ha', 'area', 1e4, 'هكتار|هكتارات|هكتاراً', 'hectare|hectares', 'ha'),
  unit('acre', 'area', 4046.8564224, 'آكر|آكرات|آكراً', 'acre|acres', 'أكر|إيكر'),
  unit('feddan', 'area', 4200.833333, 'فدان|أفدنة|فداناً', 'feddan|feddans', 'فدادين'),
  unit('dunam', 'area', 1000, 'دونم|دونمات|دونماً', 'dunam|dunams', ''),
  unit(
    'm3',
    'volume',
    1,
    'متر مكعب|أمتار مكعبة|متراً مكعباً',
    'cubic metre|cubic metres',
    'م مكعب|mètre cube|mètres cubes|cubic meter|cubic meters|cu m|cbm'
  ),
  unit(
    'km3',
    'volume',
    1e9,
    'كيلومتر مكعب|كيلومترات مكعبة|كيلومتراً مكعباً',
    'cubic kilometre|cubic kilometres',
    'كم مكعب|كلم مكعب|cubic kilometers|cubic km'
  ),
  unit('ft3', 'volume', 0.028316846592, 'قدم مكعبة|أقدام مكعبة|قدماً مكعبة', 'cubic foot|cubic feet', 'قدم مكعب|cu ft'),
  unit('L', 'volume', 0.001, 'لتر|لترات|لتراً', 'litre|litres', 'ليتر|ليترات|liter|liters'),
  unit('gal', 'volume', 0.003785411784, 'غالون|غالونات|غالوناً', 'gallon|gallons', 'جالون|جالونات'),
  unit('bbl', 'barrels', 1, 'برميل|براميل|برميلاً', 'barrel|barrels', 'بشکه|baril|barils|bbl|bbls'),
  unit('kbbl', 'barrels', 1e3, 'ألف برميل|آلاف برميل|ألف برميل', 'thousand barrels|thousand barrels', 'kbbl'),
  unit(
    'boe',
    'barrels of oil equivalent',
    1,
    'برميل مكافئ نفط|براميل مكافئ نفط|برميل مكافئ نفط',
    'barrel of oil equivalent|barrels of oil equivalent',
    'برميل نفط مكافئ|برميل من المكافئ النفطي|boe'
  ),
  unit('t', 'mass', 1000, 'طن|أطنان|طناً', 'tonne|tonnes', 'طن متري|تن|t|ton|tons|metric tons|metric tonnes|metric ton'),
  unit('kt', 'mass', 1e6, 'كيلوطن|كيلوطن|كيلوطناً', 'kilotonne|kilotonnes', 'kt|kiloton|kilotons'),
  unit('Mt', 'mass', 1e9, 'ميغاطن|ميغاطن|ميغاطناً', 'megatonne|megatonnes', 'megaton|megatons'),
  unit(
    'kg',
    'mass',
    1,
    'كيلوغرام|كيلوغرامات|كيلوغراماً',
    'kilogram|kilograms',
    'كغ|كجم|كلغ|كغم|كيلوجرام|كيلوجرامات|كيلوغرامات|كيلو غرام|كيلو غرامات|كيلو جرام|كيلو جرامات|kg|kgs|kilo|kilos|kilogrammes|kilogramme'
  ),
  unit('g', 'mass', 0.001, 'غرام|غرامات|غراماً', 'gram|grams', 'جرام|جرامات'),
  unit('lb', 'mass', 0.45359237, 'رطل|أرطال|رطلاً', 'lb|lbs', ''),
  unit('oz', 'mass', 0.028349523125, 'أونصة|أونصات|أونصة', 'ounce|ounces', 'oz'),
  unit('ct', 'mass', 0.0002, 'قيراط|قراريط|قيراطاً', 'carat|carats', ''),
  unit('W', 'power', 1, 'واط|واط|واطاً', 'watt|watts', 'وات'),
  unit('kW', 'power', 1e3, 'كيلوواط|كيلوواط|كيلوواط', 'kilowatt|kilowatts', 'كيلووات|كيلو واط|كيلو وات|kW'),
  unit(
    'MW',
    'power',
    1e6,
    'ميغاواط|ميغاواط|ميغاواط',
    'megawatt|megawatts',
    'ميغاوات|ميجاواط|ميجاوات|ميغا واط|ميجا وات|ميغا وات|MW'
  ),
  unit(
    'GW',
    'power',
    1e9,
    'غيغاواط|غيغاواط|غيغاواط',
    'gigawatt|gigawatts',
    'غيغاوات|جيجاواط|جيجاوات|جيغاواط|جيغاوات|غيغا واط|جيجا وات|GW'
  ),
  unit('TW', 'power', 1e12, 'تيراواط|تيراواط|تيراواط', 'terawatt|terawatts', 'تيراوات|TW'),
  unit(
    'kWh',
    'energy',
    3.6e6,
    'كيلوواط ساعة|كيلوواط ساعة|كيلوواط ساعة',
    'kilowatt-hour|kilowatt-hours',
    'كيلووات ساعة|كيلو واط ساعة|kWh|kilowatt hours'
  ),
  unit(
    'MWh',
    'energy',
    3.6e9,
    'ميغاواط ساعة|ميغاواط ساعة|ميغاواط ساعة',
    'megawatt-hour|megawatt-hours',
    'ميغاوات ساعة|ميجاوات ساعة|MWh|megawatt hours'
  ),
  unit(
    'GWh',
    'energy',
    3.6e12,
    'غيغاواط ساعة|غيغاواط ساعة|غيغاواط ساعة',
    'gigawatt-hour|gigawatt-hours',
    'جيجاوات ساعة|غيغاوات ساعة|جيغاواط ساعة|GWh|gigawatt hours'
  ),
  unit(
    'TWh',
    'energy',
    3.6e15,
    'تيراواط ساعة|تيراواط ساعة|تيراواط ساعة',
    'terawatt-hour|terawatt-hours',
    'تيراوات ساعة|TWh|terawatt hours'
  ),
  unit(
    'Btu',
    'energy',
    1055.05585262,
    'وحدة حرارية بريطانية|وحدات حرارية بريطانية|وحدة حرارية بريطانية',
    'British thermal unit|British thermal units',
    'Btu'
  ),
  unit('V', 'voltage', 1, 'فولت|فولت|فولتاً', 'volt|volts', ''),
  unit('kV', 'voltage', 1000, 'كيلوفولت|كيلوفولت|كيلوفولتاً', 'kilovolt|kilovolts', 'kV'),
  unit(
    'TEU',
    'containers',
    1,
    'حاوية نمطية|حاويات نمطية|حاوية نمطية',
    'TEU|TEUs',
    'حاوية قياسية|حاويات قياسية|حاوية مكافئة|حاويات مكافئة|twenty foot equivalent units|twenty foot equivalent unit|20 foot equivalent units'
  ),
  unit('ardeb', 'ardebs', 1, 'أردب|أرادب|أردباً', 'ardeb|ardebs', ''),
  unit('qintar', 'qintars', 1, 'قنطار|قناطير|قنطاراً', 'qintar|qintars', 'كنتال|quintal|quintals'),
  unit('MB', 'data', 1e6, 'ميغابايت|ميغابايت|ميغابايت', 'megabyte|megabytes', 'ميجابايت|ميغا بايت|MB'),
  unit('GB', 'data', 1e9, 'غيغابايت|غيغابايت|غيغابايت', 'gigabyte|gigabytes', 'جيجابايت|غيغا بايت|جيجا بايت|GB'),
  unit('TB', 'data', 1e12, 'تيرابايت|تيرابايت|تيرابايت', 'terabyte|terabytes', 'تيرا بايت|TB'),
  unit(
    'degC',
    'temperature',
    1,
    'درجة مئوية|درجات مئوية|درجة مئوية',
    'degree Celsius|degrees Celsius',
    'مئوية|celsius|degrees C|degrees centigrade'
  ),
  unit(
    'degF',
    'fahrenheit',
    1,
    'درجة فهرنهايت|درجات فهرنهايت|درجة فهرنهايت',
    'degree Fahrenheit|degrees Fahrenheit',
    'فهرنهايت|fahrenheit|degrees F'
  ),
  unit('s', 'time', 1, 'ثانية|ثوانٍ|ثانية', 'second|seconds', 'ثوان|ثواني'),
  unit('min', 'time', 60, 'دقيقة|دقائق|دقيقة', 'minute|minutes', 'min|mins'),
  unit('h', 'time', 3600, 'ساعة|ساعات|ساعة', 'hour|hours', 'ساعت|heures|h|hrs'),
  unit('d', 'time', 86400, 'يوم|أيام|يوماً', 'day|days', 'روز|jours'),
  unit('wk', 'time', 604800, 'أسبوع|أسابيع|أسبوعاً', 'week|weeks', 'هفته|semaines'),
  unit('mo', 'months', 1, 'شهر|أشهر|شهراً', 'month|months', 'شهور|ماه|mois'),
  unit('a', 'months', 12, 'سنة|سنوات|سنة', 'year|years', 'عام|أعوام|سنين|عاما|سال|ساله|ans|années|yrs')
]

/** Written for a multiple of a unit that has a name of its own: 10 bcm. */
export const multiples: readonly (readonly [spelled: string, unit: string, factor: number])[] = [
  ['bcm', 'm3', 1e9],
  ['mcm', 'm3', 1e6],
  ['tcm', 'm3', 1e12],
  ['bcf', 'ft3', 1e9],
  ['tcf', 'ft3', 1e12],
  ['kb', 'bbl', 1e3],
  ['mmbtu', 'Btu', 1e6],
  ['bpd', 'bbl/d', 1],
  ['kbpd', 'bbl/d', 1e3],
  ['mbpd', 'bbl/d', 1e6],
  ['mtpa', 't/a', 1e6]
]

/** Parts of a currency. A bare cent is of the dollar, as a bare dollar is of the United States. */
export const subunits: readonly (readonly [spelled: string, code: string, factor: number])[] = [
  ...['سنت', 'سنتات', 'سنت أمريكي', 'سنت أميركي', 'سنتا أمريكيا', 'سنتا أميركيا', 'سنتات أمريكية', 'سنتات أميركية'].map(
    spelled => [spelled, 'USD', 0.01] as const
  ),
  ...['cent', 'cents', 'US cents'].map(spelled => [spelled, 'USD', 0.01] as const),
  ...['سنت يورو', 'يورو سنت', 'euro cents'].map(spelled => [spelled, 'EUR', 0.01] as const),
  ...['بنس', 'بنسات', 'pence', 'penny'].map(spelled => [spelled, 'GBP', 0.01] as const),
  ...['هللة', 'هللات', 'halalas'].map(spelled => [spelled, 'SAR', 0.01] as const),
  ...['كوبيك', 'كوبيكات', 'kopecks'].map(spelled => [spelled, 'RUB', 0.01] as const),
  ...['kuruş', 'kuruşa', 'kuruştan', 'kuruşluk'].map(spelled => [spelled, 'lira', 0.01] as const)
]

interface Rate extends UnitNames {
  id: string
  spelled: string
}

/** What a measure is counted by: `bbl/d` is barrels a day. */
export const rates: readonly Rate[] = [
  rate('s', 'في الثانية', 'per second', 'a second|ثانية'),
  rate('h', 'في الساعة', 'per hour', 'an hour|بالساعة|hourly'),
  rate('d', 'يومياً', 'per day', 'يوميا|في اليوم|باليوم|كل يوم|a day|daily|each day'),
  rate('wk', 'أسبوعياً', 'per week', 'أسبوعيا|في الأسبوع|a week|weekly'),
  rate('mo', 'شهرياً', 'per month', 'شهريا|في الشهر|a month|monthly'),
  rate(
    'a',
    'سنوياً',
    'per year',
    'سنويا|في السنة|في العام الواحد|كل عام|كل سنة|a year|annually|per annum|yearly|each year'
  )
]

function rate(id: string, ar: string, en: string, spelled: string): Rate {
  return { id, ar: [ar, ar, ar], en: [en, en], spelled }
}

const unitById = new Map(units.map(one => [one.id, one] as const))
const rateById = new Map(rates.map(one => [one.id, one] as const))
const currencyByCode = new Map(currencies.map(one => [one.code, one] as const))

/**
 * The name of a unit as it stands after `value`: طن, أطنان, طناً; `tonne`, `tonnes`; `برميل يومياً` for `bbl/d`. Takes every
 * id a reading may carry: of a measure, of money, `%`, `pp`. A counted noun is its own name.
 */
export function unitName(unit: string, language: 'ar' | 'en', value: number): string {
  if (unit === '%') return '%'
  if (unit === 'pp') return name(percentagePoints, language, value)
  const [id = '', per] = unit.split('/')
  const names = unitById.get(id) ?? currencyByCode.get(id)
  if (!names) return unit
  const by = per === undefined ? undefined : rateById.get(per)
  return by ? `${name(names, language, value)} ${by[language][0]}` : name(names, language, value)
}

const percentagePoints: UnitNames = {
  ar: ['نقطة مئوية', 'نقاط مئوية', 'نقطة مئوية'],
  en: ['percentage point', 'percentage points']
}

function name(names: UnitNames, language: 'ar' | 'en', value: number): string {
  if (language === 'en') return Math.abs(value) === 1 ? names.en[0] : names.en[1]
  const size = Math.abs(value)
  const rest = size % 100
  if (!Number.isInteger(size) || size === 0) return names.ar[0]
  if (rest >= 3 && rest <= 10) return names.ar[1]
  return rest >= 11 ? names.ar[2] : names.ar[0]
}

/**
 * `value` in another unit of the same dimension, where the relation is exact: km to m, kt to t, thousand barrels to
 * barrels, `m3/h` to `m3/d`. Null otherwise, and always between currencies, whose rates no text fixes.
 */
export function convert(value: number, from: string, to: string): number | null {
  if (from === to) return value
  const [fromUnit, fromPer] = from.split('/')
  const [toUnit, toPer] = to.split('/')
  const size = ratio(fromUnit, toUnit)
  const time = fromPer === undefined && toPer === undefined ? 1 : ratio(toPer, fromPer)
  return size === null || time === null ? null : Number((value * size * time).toPrecision(12))
}

function ratio(from: string | undefined, to: string | undefined): number | null {
  if (from !== undefined && from === to) return 1
  const [one, other] = [unitById.get(from ?? ''), unitById.get(to ?? '')]
  return one && other && one.dimension === other.dimension ? one.factor / other.factor : null
}
