import type { KeyboardEvent } from 'react'
import {
  TextField as AriaTextField,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
  TextArea
} from 'react-aria-components'
import { fold } from '#core/text/fold'
import { hiddenInField } from './hidden-sign'
import { useSay } from './say'
import './field.css'

export interface TextFieldProps {
  label: string
  /** The label is read out but not shown. */
  hideLabel?: boolean
  value: string
  onChange: (value: string) => void
  /** On Enter (not in a multiline field) and on leaving the field, with what it holds then. */
  onCommit?: (value: string) => void
  multiline?: boolean
  placeholder?: string
  dir?: 'rtl' | 'ltr' | 'auto'
  lang?: string
  description?: string
  error?: string | undefined
  /** Completions; matched as Arabic readers spell, without diacritics and hamzas. Any other text may be written too. */
  suggestions?: readonly string[]
  /** `password`: its letters are not shown. */
  type?: 'text' | 'search' | 'password'
  autoFocus?: boolean
  isDisabled?: boolean
  className?: string
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, onCommit, suggestions, multiline, error, autoFocus, isDisabled } = props
  const say = useSay()
  const commitOnEnter = (event: KeyboardEvent) => {
    // On a suggestion, Enter takes the suggestion; what was typed so far is not meant.
    const isChoosing = event.currentTarget.hasAttribute('aria-activedescendant')
    if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isChoosing) onCommit?.(value)
  }
  const shared = {
    className: `field ${props.className ?? ''}`,
    isInvalid: error !== undefined,
    ...(props.hideLabel ? { 'aria-label': label } : {}),
    ...(autoFocus === undefined ? {} : { autoFocus }),
    ...(isDisabled === undefined ? {} : { isDisabled })
  }
  const box = {
    className: 'field-box',
    // An empty field has no direction of its own: the caret waits where the interface begins.
    ...(value === '' && !props.dir ? {} : { dir: props.dir ?? 'auto' }),
    ...(props.lang ? { lang: props.lang } : {}),
    ...(props.placeholder ? { placeholder: props.placeholder } : {})
  }
  const hidden = props.type === 'password' ? null : hiddenInField(value, say)
  const below = (
    <>
      {hidden && <p className="field-help field-hidden">{hidden}</p>}
      {props.description && (
        <Text slot="description" className="field-help">
          {props.description}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
    </>
  )
  const caption = !props.hideLabel && <Label className="field-label">{label}</Label>

  if (suggestions) {
    return (
      <ComboBox
        {...shared}
        allowsCustomValue
        inputValue={value}
        onInputChange={onChange}
        onSelectionChange={key => {
          if (key !== null) onCommit?.(String(key))
        }}
        onBlur={() => onCommit?.(value)}
        defaultItems={suggestions.map(text => ({ id: text }))}
        defaultFilter={matches}
      >
        {caption}
        <Input {...box} onKeyDown={commitOnEnter} />
        {below}
        <Popover className="popover" offset={4}>
          <ListBox className="options">
            {(item: { id: string }) => (
              <ListBoxItem className="option" textValue={item.id}>
                <span dir="auto">{item.id}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    )
  }
  return (
    <AriaTextField
      {...shared}
      value={value}
      onChange={onChange}
      onBlur={() => onCommit?.(value)}
      {...(props.type ? { type: props.type } : {})}
    >
      {caption}
      {multiline ? <TextArea {...box} rows={2} /> : <Input {...box} onKeyDown={commitOnEnter} />}
      {below}
    </AriaTextField>
  )
}

/** React Aria's own filter does not see past diacritics. */
function matches(text: string, typed: string): boolean {
  return fold(text).includes(fold(typed))
}
