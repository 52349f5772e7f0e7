import type { Direction, Language } from '../document'

interface Script {
  letters: RegExp
  direction: Direction
  /** The languages told apart by their commonest words; the first one where no word decides. */
  languages: readonly { language: Language; words: ReadonlySet<string>; letters?: RegExp }[]
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

const scripts: readonly Script[] = [
  {
    letters: /\p{Script=Arabic}/gu,
    direction: 'rtl',
    languages: [
      {
        language: 'ar',
        words: words('في من على إلى الى أن ان التي الذي عن مع هذا هذه كان كما بين بعد وفي ومن قد ما لا')
      },
      {
        language: 'fa',
        words: words('است که این در به از را با برای آن شد شده کرد کرده می های خود یک تا بود هم نیز ها یا'),
        letters: /[پچژگ]/g
      },
      {
        language: 'ur',
        words: words('ہے ہیں کے کی کا میں سے اور نے کو پر کہ تھا تھی گیا ایک بھی اس یہ نہیں کیا'),
        letters: /[ٹڈڑںےہھ]/g
      }
    ]
  },
  {
    letters: /\p{Script=Latin}/gu,
    direction: 'ltr',
    languages: [
      {
        language: 'en',
        words: words('the of and to in is that for on was with it as by at from are has said be have')
      },
      {
        language: 'fr',
        words: words('le la les des du et en une est que dans pour qui sur au par avec ce plus ne aux sont été'),
        letters: /[çèêàùœ]/gi
      },
      {
        language: 'tr',
        words: words('ve bir bu için ile olarak da de olan daha çok sonra kadar gibi ise en ne göre oldu dedi'),
        letters: /[şğıİ]/g
      },
      {
        language: 'de',
        words: words('der die das und ist den von zu mit im für auf dem nicht ein eine des sich auch als werden'),
        letters: /[äöüß]/gi
      },
      {
        language: 'es',
        words: words('el la los las de que y en un una por con para del se su al es lo como más pero'),
        letters: /[ñ¿¡áí]/gi
      },
      {
        language: 'it',
        words: words('il di che la e in un per non una del è con le dei della sono anche gli più'),
        letters: /[òì]/g
      },
      {
        language: 'pt',
        words: words('o a de que e do da em um para com não uma os no se na por mais as dos'),
        letters: /[ãõ]/g
      }
    ]
  },
  { letters: /\p{Script=Hebrew}/gu, direction: 'rtl', languages: [{ language: 'he', words: words('') }] },
  { letters: /\p{Script=Cyrillic}/gu, direction: 'ltr', languages: [{ language: 'ru', words: words('') }] }
]

/** Characters at the start of a text that suffice to find its language. */
const longestSample = 40_000

/**
 * Language and direction. The script is that of the majority of letters; the first strong character would mislead
 * (`C5+1 …` opens Arabic sentences). Languages that share a script are told apart by how often their commonest words and
 * their own letters occur. A text without letters counts as Arabic.
 */
export function readLanguage(text: string): { language: Language; direction: Direction } {
  const counted = scripts.map(script => ({ ...script, count: text.match(script.letters)?.length ?? 0 }))
  const [most] = counted.sort((a, b) => b.count - a.count)
  if (!most || most.count === 0) return { language: 'ar', direction: 'rtl' }
  const sample = text.slice(0, longestSample)
  const tokens = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const scored = most.languages.map(({ language, words: common, letters }) => {
    const own = letters ? (sample.match(letters)?.length ?? 0) : 0
    return { language, score: tokens.filter(token => common.has(token)).length + own / 2 }
  })
  const best = Math.max(...scored.map(each => each.score))
  return { language: scored.find(each => each.score === best)?.language ?? 'ar', direction: most.direction }
}
