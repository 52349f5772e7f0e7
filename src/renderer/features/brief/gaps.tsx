import { ChevronRight, TriangleAlert } from 'lucide-react'
import { type ReactNode, useMemo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Briefing } from '#core/briefing/briefing'
import { findGaps } from '#core/briefing/find-gaps'
import type { Library } from '#core/library'
import { openOnDesk, revealPassage } from '#state/view'
import { useSay } from '#ui/say'
import './gaps.css'

/** What should be looked at before the briefing goes out, each a click away from where it is mended. */
export function Gaps({ library, briefing }: { library: Library; briefing: Briefing }) {
  const say = useSay()
  const { unstated, unreviewed } = useMemo(() => findGaps(library, briefing), [library, briefing])
  if (unstated.length + unreviewed.length === 0) return null
  return (
    <section className="brief-gaps" aria-label={say('brief.gaps')}>
      {unstated.length > 0 && (
        <Gap title={say.count('brief.gaps.unstated', unstated.length)}>
          {unstated.map(claim => {
            const [passage] = claim.evidence
            const record = passage && library.documents[passage.documentId]
            if (!passage || !record) return null
            return (
              <li key={claim.id}>
                <AriaButton className="brief-gap-item" onPress={() => revealPassage(passage, claim.id)}>
                  <bdi dir={record.direction} lang={record.language}>
                    «{passage.quote}»
                  </bdi>
                </AriaButton>
              </li>
            )
          })}
        </Gap>
      )}
      {unreviewed.length > 0 && (
        <Gap title={say.count('brief.gaps.unreviewed', unreviewed.length)}>
          {unreviewed.map(document => (
            <li key={document.id}>
              <AriaButton className="brief-gap-item" onPress={() => openOnDesk(document.id)}>
                <bdi dir={document.direction} lang={document.language}>
                  {document.title}
                </bdi>
              </AriaButton>
            </li>
          ))}
        </Gap>
      )}
    </section>
  )
}

function Gap({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="brief-gap">
      <summary>
        <ChevronRight size={16} className="brief-gap-chevron icon-directional" aria-hidden />
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        {title}
      </summary>
      <ul className="brief-gap-list">{children}</ul>
    </details>
  )
}
