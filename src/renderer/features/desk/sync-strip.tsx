import { ChevronDown, ChevronUp } from 'lucide-react'
import { memo, useEffect, useRef } from 'react'
import type { DocumentRecord } from '#core/documents/document'
import type { SpeakingPassage } from '#core/propositions/standing'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { StanceMark } from '#ui/stance-mark'
import { currentPassage, registerSyncPane, stepPassage } from './sync-align'
import { useSyncMarks } from './sync-marks'
import { useStanding, useSync } from './sync-state'
import './sync-strip.css'

const noPassages: SpeakingPassage[] = []

/** At the foot of a pane: where its source stands on the proposition at hand, and the way from passage to passage. */
export const SyncStrip = memo(function SyncStrip({ paneKey, record }: { paneKey: number; record: DocumentRecord }) {
  const say = useSay()
  const holder = useRef<HTMLElement>(null)
  const standing = useStanding(record)
  const blocks = useLibrary(state => state.bodies[record.id]?.blocks)
  const passages = standing?.passages ?? noPassages
  useSync(state => state.at[paneKey])
  useView(state => state.claimId)
  const isShown = standing !== null
  useEffect(() => {
    const element = isShown ? holder.current?.closest<HTMLElement>('.desk-pane') : null
    return element ? registerSyncPane(paneKey, { documentId: record.id, element }) : undefined
  }, [isShown, paneKey, record.id])
  useSyncMarks(holder, blocks, passages)
  if (!standing) return null
  const at = currentPassage(paneKey, passages)
  return (
    <section
      ref={holder}
      className="sync-strip"
      aria-label={say('desk.sync.strip', { title: record.title || say('desk.untitled') })}
    >
      <StanceMark state={standing.standing} />
      {passages.length > 0 && (
        <>
          <span className="sync-strip-count">
            {say('desk.sync.position', { at: say.number(at + 1), count: say.number(passages.length) })}
          </span>
          <IconButton
            label={say('desk.sync.previous')}
            icon={ChevronUp}
            kbd="Shift+P"
            onPress={() => stepPassage(paneKey, -1)}
          />
          <IconButton
            label={say('desk.sync.next')}
            icon={ChevronDown}
            kbd="Shift+N"
            onPress={() => stepPassage(paneKey, 1)}
          />
        </>
      )}
    </section>
  )
})
