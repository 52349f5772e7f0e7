import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { reopenLibrary, saveCopy } from './opening'
import { useBusy } from './use-busy'
import './standing-bar.css'

interface Props {
  icon: LucideIcon
  title: string
  /** The reason, and what can be done. */
  children: ReactNode
  /** Offers to open the library again and to save a copy. Once is enough where two bars are shown. */
  hasButtons: boolean
  /** Further buttons, before the others. */
  buttons?: ReactNode
}

/** A bar below the top bar that stays as long as the library is not open as it should be. */
export function StandingBar({ icon: Icon, title, children, hasButtons, buttons }: Props) {
  const say = useSay()
  const titleId = useId()
  const { isBusy, doing } = useBusy()
  return (
    <section className="standing-bar" aria-labelledby={titleId}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <div className="standing-bar-words">
        <h2 id={titleId} className="standing-bar-title">
          {title}
        </h2>
        {children}
      </div>
      {buttons}
      {hasButtons && (
        <>
          <Button isDisabled={isBusy} onPress={doing(reopenLibrary)}>
            {say('lost.openAgain')}
          </Button>
          <Button isDisabled={isBusy} onPress={doing(saveCopy)}>
            {say('lost.saveCopy')}
          </Button>
        </>
      )}
    </section>
  )
}
