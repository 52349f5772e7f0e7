const ones =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'

/** 0 to 19. */
export const englishOnes: ReadonlyMap<string, number> = new Map(ones.split(' ').map((word, at) => [word, at]))
/** 20 to 90. */
export const englishTens: ReadonlyMap<string, number> = new Map(tens.split(' ').map((word, at) => [word, 20 + at * 10]))
export const englishScales: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  // Spelled out in headlines of other languages: French, Turkish.
  ['mille', 1e3],
  ['millions', 1e6],
  ['lakh', 1e5],
  ['crore', 1e7],
  ['milliard', 1e9],
  ['milliards', 1e9],
  // Turkish, with its endings: bine is "to a thousand", bindi "was a thousand".
  ...withEndings('bin', 1e3, 'e i in de den di dir lik'),
  ...withEndings('milyon', 1e6, 'a u un da dan du dur luk'),
  ...withEndings('milyar', 1e9, 'a ı ın da dan dı dır lık'),
  ...withEndings('trilyon', 1e12, 'a u un da dan du dur luk')
])

function withEndings(scale: string, value: number, endings: string): (readonly [string, number])[] {
  return ['', ...endings.split(' ')].map(ending => [scale + ending, value] as const)
}
export const englishFractions: ReadonlyMap<string, number> = new Map([
  ['half', 1 / 2],
  ['quarter', 1 / 4],
  ['third', 1 / 3]
])

interface ScaleSuffix {
  written: RegExp
  value: number
  /**
   * Only right behind the digits, only after or only before a currency, or only before a unit or people or after words of
   * people or money, where it could not be a unit (10 m).
   */
  needs: 'nothing' | 'glue' | 'currency' | 'money' | 'counted' | 'told'
}

/** As written, since `5M` is five million and `5m` five metres. */
export const scaleSuffixes: readonly ScaleSuffix[] = [
  { written: /^[kK]$/, value: 1e3, needs: 'glue' },
  { written: /^(?:mn|mln|mio|Mn)$/, value: 1e6, needs: 'nothing' },
  { written: /^(?:bn|bln|Bn|BN)$/, value: 1e9, needs: 'nothing' },
  { written: /^(?:tn|trn|Tn)$/, value: 1e12, needs: 'nothing' },
  { written: /^M$/, value: 1e6, needs: 'glue' },
  { written: /^[bB]$/, value: 1e9, needs: 'glue' },
  // French: 12 k€, 2,5 M€, 3,5 Md€.
  ...(['currency', 'money'] as const).flatMap(needs => [
    { written: /^[kK]$/, value: 1e3, needs },
    { written: /^M$/, value: 1e6, needs },
    { written: /^(?:Mds?|Mrd)$/, value: 1e9, needs }
  ]),
  { written: /^m$/, value: 1e6, needs: 'currency' },
  { written: /^m$/, value: 1e6, needs: 'counted' },
  { written: /^[mم]$/, value: 1e6, needs: 'told' }
]
