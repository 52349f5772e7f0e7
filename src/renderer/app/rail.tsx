import { BookOpenText, Columns3, FileText, LibraryBig, type LucideIcon, Tags } from 'lucide-react'
import { Button, Tooltip, TooltipTrigger } from 'react-aria-components'
import { type Place, useView } from '#state/view'
import { ariaKeys, Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import { actionById } from './actions'
import './rail.css'

const places: readonly { place: Place; icon: LucideIcon }[] = [
  { place: 'library', icon: LibraryBig },
  { place: 'desk', icon: BookOpenText },
  { place: 'compare', icon: Columns3 },
  { place: 'brief', icon: FileText },
  { place: 'codebook', icon: Tags }
]

/** The places of the window, in the order of the work. */
export function Rail() {
  const say = useSay()
  const present = useView(state => state.place)
  return (
    <nav className="rail" aria-label={say('app.places')}>
      {places.map(({ place, icon: Icon }) => {
        const action = actionById(`go.${place}`)
        const keys = action.keys ?? ''
        return (
          <TooltipTrigger key={place} delay={700} closeDelay={60}>
            <Button
              className="rail-place"
              onPress={action.run}
              aria-keyshortcuts={ariaKeys(keys)}
              {...(place === present ? { 'aria-current': 'page' } : {})}
            >
              <Icon size={20} strokeWidth={1.6} aria-hidden />
              <span>{say(action.label)}</span>
            </Button>
            <Tooltip className="tooltip" offset={6} placement="end">
              <Kbd keys={keys} />
            </Tooltip>
          </TooltipTrigger>
        )
      })}
    </nav>
  )
}
