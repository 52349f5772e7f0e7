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
  return (
    <nav className="rail" aria-label={say('app.places')}>
      {places.map(({ place, icon }) => (
        <RailPlace key={place} place={place} icon={icon} />
      ))}
    </nav>
  )
}

/** Asks itself whether it is open, so that going elsewhere draws two of them anew and not all. */
function RailPlace({ place, icon: Icon }: { place: Place; icon: LucideIcon }) {
  const say = useSay()
  const isOpen = useView(state => state.place === place)
  const action = actionById(`go.${place}`)
  const keys = action.keys ?? ''
  return (
    <TooltipTrigger delay={700} closeDelay={60}>
      <Button
        className="rail-place"
        onPress={action.run}
        aria-keyshortcuts={ariaKeys(keys)}
        {...(isOpen ? { 'aria-current': 'page' } : {})}
      >
        <Icon size={20} strokeWidth={1.6} aria-hidden />
        <span>{say(action.label)}</span>
      </Button>
      <Tooltip className="tooltip" offset={6} placement="end">
        <Kbd keys={keys} />
      </Tooltip>
    </TooltipTrigger>
  )
}
