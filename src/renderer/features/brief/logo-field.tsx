import { ImagePlus, Trash2 } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { type Logo, logoFrom, logoLimit } from './logo-file'

interface Props {
  logo: Logo | null
  onChange: (logo: Logo | null) => void
}

/** A picture for the head of the briefing, read here from a file of the analyst's. */
export function LogoField({ logo, onChange }: Props) {
  const say = useSay()
  const labelId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [wrong, setWrong] = useState<'tooBig' | 'notPicture' | null>(null)
  const read = async (file: File | undefined) => {
    if (!file) return
    // A file of gigabytes is refused before it is read.
    const found = file.size > logoLimit * 4 ? 'tooBig' : logoFrom(new Uint8Array(await file.arrayBuffer()))
    setWrong(typeof found === 'string' ? found : null)
    if (typeof found !== 'string') onChange(found)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column in every engine.
    <div className="field" role="group" aria-labelledby={labelId}>
      <span id={labelId} className="field-label">
        {say('brief.field.logo')}
      </span>
      <div className="brief-logo">
        {logo && <img src={`data:${logo.mime};base64,${logo.base64}`} alt={say('brief.field.logo')} />}
        <Button icon={ImagePlus} onPress={() => input.current?.click()}>
          {say(logo ? 'brief.logo.change' : 'brief.logo.choose')}
        </Button>
        {logo && (
          <Button variant="quiet" icon={Trash2} onPress={() => onChange(null)}>
            {say('brief.logo.remove')}
          </Button>
        )}
        <input
          ref={input}
          type="file"
          accept="image/png,image/jpeg"
          hidden
          aria-label={say('brief.field.logo')}
          onChange={event => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {wrong ? (
        <span className="field-error" role="alert">
          {say(`brief.logo.${wrong}`)}
        </span>
      ) : (
        <span className="field-help">{say('brief.logo.help')}</span>
      )}
    </div>
  )
}
