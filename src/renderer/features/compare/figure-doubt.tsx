import { Eye } from 'lucide-react'
import type { FigureDoubt } from '#core/figures/reading'
import { useSay } from '#ui/say'
import './figure-doubt.css'

/** Says that a reading needs the analyst's eye, and why; nothing for a sure one. */
export function FigureDoubtMark({ doubtful }: { doubtful: FigureDoubt | null | undefined }) {
  const say = useSay()
  if (!doubtful) return null
  return (
    <span className="figure-doubt">
      <Eye size={13} aria-hidden />
      {say('figures.doubtful', { reason: say(`figures.doubt.${doubtful}`) })}
    </span>
  )
}
