import { type HiddenSign, hiddenSigns, partsWithHidden } from '#core/text/hidden-signs'
import { type Say, useSay } from './say'
import './hidden-sign.css'

/** The properties of the element of one hidden sign. Its text is the sign itself; the style keeps it from having any effect. */
export function hiddenSignAttributes({ name, code }: Pick<HiddenSign, 'name' | 'code'>, say: Say) {
  const title = say('hidden.sign', { name: say(`hidden.${name}`), code })
  // Names in capitals are Unicode's own abbreviations.
  return { 'data-sign': /^[A-Z]/.test(name) ? name : code, title }
}

/** A text of a stranger, in which hidden signs are marked and have no effect on the direction of their surroundings. */
export function ShownText({ text }: { text: string | undefined }) {
  const say = useSay()
  if (text === undefined || hiddenSigns(text).length === 0) return text
  return partsWithHidden(text).map(({ start, end, name, code }) =>
    name && code ? (
      <span key={start} className="hidden-sign" {...hiddenSignAttributes({ name, code }, say)}>
        {text.slice(start, end)}
      </span>
    ) : (
      <span key={start}>{text.slice(start, end)}</span>
    )
  )
}

/** The note below an editable field that names its hidden signs, each once; `undefined` where it has none. */
export function hiddenInField(value: string, say: Say): string | undefined {
  const names = [
    ...new Set(hiddenSigns(value).map(({ name, code }) => `${say(`hidden.${name}`)} (\u2066${code}\u2069)`))
  ]
  return names.length === 0
    ? undefined
    : say('hidden.inField', { names: names.join(say.language === 'ar' ? '، ' : ', ') })
}
