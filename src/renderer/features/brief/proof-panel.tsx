import { BookOpen, ShieldCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Passage } from '#core/anchoring/passage'
import type { Briefing } from '#core/briefing/briefing'
import { findGaps } from '#core/briefing/find-gaps'
import { ProofTrouble } from '#core/briefing/proof'
import type { Library } from '#core/library'
import { openOnDesk, revealPassage } from '#state/view'
import { Button } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { EmptyState } from '#ui/empty-state'
import { ShownText } from '#ui/hidden-sign'
import { useSay } from '#ui/say'
import type { BriefingFields } from './drafts'
import { type FindingRow, findingRows, isAccepted } from './findings'
import { PartButtons } from './part-buttons'
import { setAccepted, useProof } from './proof'
import { useScreen } from './screen-view'
import { StandIns } from './stand-ins'
import './proof-panel.css'

interface Props {
  library: Library
  briefing: Briefing
  fields: BriefingFields
}

/** What is not proved, by what it lacks. Each is mended where it stands, or let pass and marked so in the document. */
export function ProofPanel({ library, briefing, fields }: Props) {
  const say = useSay()
  const { of, findings, problem } = useProof()
  const head = useRef<HTMLParagraphElement>(null)
  const isWanted = useScreen(state => state.wanted === 'proof')
  useEffect(() => {
    if (!isWanted) return
    useScreen.setState({ wanted: null })
    head.current?.focus()
  }, [isWanted])
  if (of !== briefing.id) return <p className="brief-none">{say('brief.proof.checking')}</p>
  if (problem) {
    return (
      <p className="brief-proof-head" role="status">
        {say(`problem.${problem.code}`, problem.details)}
      </p>
    )
  }
  const rows = findingRows(findings)
  if (rows.length === 0) {
    return (
      <div className="brief-proof">
        <EmptyState icon={ShieldCheck} title={say('brief.proof.none')} message={say('brief.proof.noneMessage')} />
        <NotReadToEnd library={library} fields={fields} />
        <StandIns briefing={briefing} fields={fields} />
        <Unstated library={library} fields={fields} />
      </div>
    )
  }
  const left = rows.filter(row => !isAccepted(fields.accepted, row)).length
  return (
    <div className="brief-proof">
      <p className="brief-proof-head" role="status" tabIndex={-1} ref={head} data-blocked={left > 0 ? '' : undefined}>
        {left > 0 ? <TriangleAlert size={18} aria-hidden /> : <ShieldCheck size={18} aria-hidden />}
        <span>{left > 0 ? say.count('brief.proof.blocked', left) : say('brief.proof.free')}</span>
      </p>
      {ProofTrouble.options.map(trouble => {
        const own = rows.filter(row => row.trouble === trouble)
        if (own.length === 0) return null
        const open = own.filter(row => !isAccepted(fields.accepted, row))
        return (
          <section key={trouble} className="brief-proof-group" aria-label={say(`brief.trouble.${trouble}`)}>
            <header>
              <h2>
                {say(`brief.trouble.${trouble}`)} <span className="brief-proof-count">{say.number(own.length)}</span>
              </h2>
              {open.length > 0 && (
                <Button
                  variant="quiet"
                  aria-label={say('brief.proof.acceptAllOf', { trouble: say(`brief.trouble.${trouble}`) })}
                  onPress={() => setAccepted(briefing, fields.accepted, open, true)}
                >
                  {say('brief.proof.acceptAll')}
                </Button>
              )}
            </header>
            <p className="brief-proof-help">{say(`brief.troubleHelp.${trouble}`)}</p>
            <ul>
              {own.map(row => (
                <Finding key={row.recordId} library={library} briefing={briefing} fields={fields} row={row} />
              ))}
            </ul>
          </section>
        )
      })}
      <NotReadToEnd library={library} fields={fields} />
      <StandIns briefing={briefing} fields={fields} />
      <Unstated library={library} fields={fields} />
    </div>
  )
}

/** Sources on which the list of sources has a remark. A strict briefing has findings on their statements instead. */
function NotReadToEnd({ library, fields: { documentIds, codeIds, strict } }: Pick<Props, 'library' | 'fields'>) {
  const say = useSay()
  const { unreviewed } = useMemo(() => findGaps(library, { documentIds, codeIds }), [library, documentIds, codeIds])
  if (strict || unreviewed.length === 0) return null
  return (
    <section className="brief-proof-group" aria-label={say('brief.notReadToEnd')}>
      <h2>
        {say('brief.notReadToEnd')} <span className="brief-proof-count">{say.number(unreviewed.length)}</span>
      </h2>
      <p className="brief-proof-help">{say('brief.notReadToEndHelp')}</p>
      <ul>
        {unreviewed.map(({ id, title, direction, language }) => (
          <li key={id}>
            <Button
              variant="quiet"
              className="brief-unstated"
              aria-label={say('brief.openSource', { title })}
              onPress={() => openOnDesk(id)}
            >
              <bdi dir={direction} lang={language}>
                {title}
              </bdi>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Claims that will be printed by their quotes. That keeps nothing from being exported. */
function Unstated({ library, fields: { documentIds, codeIds } }: Pick<Props, 'library' | 'fields'>) {
  const say = useSay()
  const unstated = useMemo(() => findGaps(library, { documentIds, codeIds }).unstated, [library, documentIds, codeIds])
  if (unstated.length === 0) return null
  return (
    <section className="brief-proof-group" aria-label={say('brief.unstated')}>
      <h2>
        {say('brief.unstated')} <span className="brief-proof-count">{say.number(unstated.length)}</span>
      </h2>
      <p className="brief-proof-help">{say('brief.unstatedHelp')}</p>
      <ul>
        {unstated.map(({ id, evidence: [passage] }) => {
          const record = passage && library.documents[passage.documentId]
          if (!passage || !record) return null
          return (
            <li key={id}>
              <Button variant="quiet" className="brief-unstated" onPress={() => revealPassage(passage, id)}>
                <bdi dir={record.direction} lang={record.language}>
                  «<ShownText text={passage.quote} />»
                </bdi>
              </Button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Finding({ library, briefing, fields, row }: Props & { row: FindingRow }) {
  const say = useSay()
  const document = row.documentId ? library.documents[row.documentId] : undefined
  const passage = passageOf(library, row)
  const words = row.statement || say('brief.text.goneClaim')
  return (
    <li className="brief-finding">
      <p dir="auto" className="brief-finding-words">
        {words}
      </p>
      {document && (
        <bdi className="brief-finding-source">
          <ShownText text={document.title} />
        </bdi>
      )}
      <div className="brief-finding-acts">
        <PartButtons blockIds={row.blockIds} fields={fields} />
        {(passage || document) && (
          <Button
            variant="quiet"
            icon={BookOpen}
            aria-label={say('brief.proof.showOnDesk', { statement: words })}
            onPress={() => {
              if (passage) revealPassage(passage, row.table === 'claims' ? row.recordId : null)
              else if (document) openOnDesk(document.id)
            }}
          >
            {say('brief.proof.desk')}
          </Button>
        )}
      </div>
      <Checkbox
        isSelected={isAccepted(fields.accepted, row)}
        onChange={on => setAccepted(briefing, fields.accepted, [row], on)}
        aria-label={say('brief.proof.acceptThis', { statement: words })}
      >
        {say('brief.proof.accept')}
      </Checkbox>
    </li>
  )
}

/** The passage in the source concerned, else the first one. */
function passageOf(library: Library, { table, recordId, documentId }: FindingRow): Passage | undefined {
  const passages =
    table === 'figures'
      ? [library.figures[recordId]?.passage].filter(passage => passage !== undefined)
      : (Object.values(library.claims).find(shard => shard[recordId])?.[recordId]?.evidence ?? [])
  return passages.find(passage => passage.documentId === documentId) ?? passages[0]
}
