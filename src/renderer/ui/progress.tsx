import { X } from 'lucide-react'
import { Label, ProgressBar } from 'react-aria-components'
import { IconButton } from './button'
import { useSay } from './say'
import './progress.css'

export interface ProgressProps {
  label: string
  /** From 0 to 1; `null` while it is not known how much there is to do. */
  value: number | null
  onCancel?: () => void
}

export function Progress({ label, value, onCancel }: ProgressProps) {
  const say = useSay()
  return (
    <div className="progress">
      <ProgressBar className="progress-main" {...(value === null ? { isIndeterminate: true } : { value: value * 100 })}>
        {({ percentage, valueText }) => (
          <>
            <Label className="progress-label">{label}</Label>
            <span className="progress-value">{valueText}</span>
            <span className="progress-track">
              <span
                className={`progress-fill ${value === null ? 'progress-unknown' : ''}`}
                {...(value === null ? {} : { style: { inlineSize: `${percentage ?? 0}%` } })}
              />
            </span>
          </>
        )}
      </ProgressBar>
      {onCancel && <IconButton label={say('word.cancel')} icon={X} onPress={onCancel} />}
    </div>
  )
}
