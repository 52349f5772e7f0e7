import { Label, Radio, RadioGroup } from 'react-aria-components'
import { CodeColor, CodeLine } from '#core/codebook/code'
import { codeStyle } from './code-chip'
import { useSay } from './say'
import './field.css'
import './code-look.css'

export interface CodeColorPickerProps {
  value: CodeColor
  /** The line that the samples are underlined with. */
  line: CodeLine
  onChange: (color: CodeColor) => void
}

/** The colours of the codebook, each as it lies on text. */
export function CodeColorPicker({ value, line, onChange }: CodeColorPickerProps) {
  const say = useSay()
  return (
    <LookPicker
      label={say('codebook.color')}
      value={value}
      onChange={onChange}
      options={CodeColor.options.map(color => ({
        value: color,
        name: say(`codebook.color.${color}`),
        look: { color, line }
      }))}
    />
  )
}

export interface CodeLinePickerProps {
  value: CodeLine
  /** The colour of the samples. */
  color: CodeColor
  onChange: (line: CodeLine) => void
}

/** The lines of the codebook: they tell codes apart where colours do not. */
export function CodeLinePicker({ value, color, onChange }: CodeLinePickerProps) {
  const say = useSay()
  return (
    <LookPicker
      label={say('codebook.line')}
      value={value}
      onChange={onChange}
      options={CodeLine.options.map(line => ({
        value: line,
        name: say(`codebook.line.${line}`),
        look: { color, line }
      }))}
    />
  )
}

interface LookPickerProps<Value extends string> {
  label: string
  value: Value
  onChange: (value: Value) => void
  options: readonly { value: Value; name: string; look: { color: CodeColor; line: CodeLine } }[]
}

function LookPicker<Value extends string>({ label, value, onChange, options }: LookPickerProps<Value>) {
  return (
    <RadioGroup
      className="field"
      orientation="horizontal"
      value={value}
      onChange={chosen => {
        const option = options.find(candidate => candidate.value === chosen)
        if (option) onChange(option.value)
      }}
    >
      <Label className="field-label">{label}</Label>
      <div className="code-looks">
        {options.map(option => (
          <Radio key={option.value} value={option.value} className="code-look" style={codeStyle(option.look)}>
            <span className="code-look-sample">{option.name}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
