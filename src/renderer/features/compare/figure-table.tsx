import { EllipsisVertical, FolderInput, Pencil, Trash2, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { placeInQuote } from '#core/figures/candidates'
import type { LedgerEntry, LedgerQuantity } from '#core/figures/ledger'
import { unitName } from '#core/figures/units'
import { revealPassage } from '#state/view'
import { IconButton } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { ShownText } from '#ui/hidden-sign'
import { Menu } from '#ui/menu'
import { useSay } from '#ui/say'
import { SourceFacts } from '#ui/source-facts'
import { MarkedQuote } from './figure-candidate'
import { FigureDialog } from './figure-dialog'
import { FigureDoubtMark } from './figure-doubt'
import { figureWords } from './figure-words'
import { moveFigure, removeFigure } from './ledger-choice'
import { dragProps } from './ledger-drag'
import { QuantityPicker } from './quantity-picker'
import './figure-table.css'

/** The values of one quantity, a source a row, each with the words that prove it. */
export function FigureTable({ line }: { line: LedgerQuantity }) {
  const say = useSay()
  const { quantity, unit, entries, apart, conflicts } = line
  const inConflict = new Set(conflicts.flatMap(({ figureIds }) => figureIds))
  if (entries.length + apart.length === 0) {
    return <EmptyState title={say('figures.none')} message={say('figures.noneMessage')} />
  }
  return (
    <div className="figure-scroller">
      <table className="figure-table" aria-label={say('figures.table', { name: quantity.name })}>
        <thead>
          <tr>
            <th scope="col">{say('figures.source')}</th>
            <th scope="col">{say('figures.value')}</th>
            <th scope="col">{say('figures.asOf')}</th>
            <th scope="col">{say('figures.attribution')}</th>
            <th scope="col">{say('figures.quote')}</th>
            <th scope="col">
              <span className="visually-hidden">{say('figures.actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {entries.map(entry => (
            <FigureRow key={entry.figure.id} entry={entry} unit={unit} isInConflict={inConflict.has(entry.figure.id)} />
          ))}
        </tbody>
        {apart.length > 0 && (
          <tbody>
            <tr>
              <th scope="rowgroup" colSpan={6} className="figure-apart">
                {say('figures.apart', { unit: unit ? unitName(unit, say.language, 100) : say('figures.bareUnit') })}
              </th>
            </tr>
            {apart.map(entry => (
              <FigureRow key={entry.figure.id} entry={entry} unit={entry.figure.unit} isInConflict={false} />
            ))}
          </tbody>
        )}
      </table>
    </div>
  )
}

function FigureRow({ entry, unit, isInConflict }: { entry: LedgerEntry; unit: string; isInConflict: boolean }) {
  const say = useSay()
  const [open, setOpen] = useState<'edit' | 'move' | null>(null)
  const { figure, document, value, low, high, isConverted, newerVersionId } = entry
  const place = placeInQuote(figure)
  return (
    <tr {...dragProps({ figureId: figure.id })}>
      <th scope="row">
        <bdi className="figure-source" lang={document.language}>
          <ShownText text={document.title} />
        </bdi>
        <small>
          <SourceFacts record={document} />
          {newerVersionId !== null && <span className="figure-older">{say('figures.older')}</span>}
        </small>
      </th>
      <td>
        <span className="figure-value">
          {isInConflict && <TriangleAlert size={14} role="img" aria-label={say('figures.conflict')} />}
          <bdi>{figureWords({ value, low, high, unit, bound: figure.bound }, say)}</bdi>
        </span>
        {isConverted && (
          <small>
            <bdi>{say('figures.converted', { written: figureWords(figure, say) })}</bdi>
          </small>
        )}
        <FigureDoubtMark doubtful={figure.doubtful} />
        {figure.note && <small dir="auto">{figure.note}</small>}
      </td>
      <td className={figure.asOf ? '' : 'figure-unsaid'}>{say.date(figure.asOf) || '—'}</td>
      <td className={figure.attribution ? '' : 'figure-unsaid'}>
        <bdi>{figure.attribution || '—'}</bdi>
      </td>
      <td>
        <AriaButton
          className="figure-quote"
          aria-label={`${figure.passage.quote} (${say('figures.showOnDesk')})`}
          onPress={() => revealPassage(figure.passage, null)}
        >
          <span dir={document.direction} lang={document.language}>
            {place ? <MarkedQuote quote={figure.passage.quote} {...place} /> : figure.passage.quote}
          </span>
        </AriaButton>
      </td>
      <td className="figure-menu">
        <Menu
          label={say('figures.actions')}
          trigger={<IconButton label={say('figures.actions')} icon={EllipsisVertical} />}
          groups={[
            {
              entries: [
                { id: 'edit', label: say('figures.edit'), icon: Pencil, onAction: () => setOpen('edit') },
                { id: 'move', label: say('figures.move'), icon: FolderInput, onAction: () => setOpen('move') },
                {
                  id: 'remove',
                  label: say('figures.remove'),
                  icon: Trash2,
                  isDangerous: true,
                  onAction: () => void removeFigure(figure.id)
                }
              ]
            }
          ]}
        />
        {open === 'edit' && <FigureDialog figure={figure} document={document} onClose={() => setOpen(null)} />}
        {open === 'move' && (
          <QuantityPicker
            title={say('figures.takeInto')}
            initialId={null}
            except={figure.quantityId}
            makes
            onChoose={choice => void moveFigure(figure.id, choice)}
            onClose={() => setOpen(null)}
          />
        )}
      </td>
    </tr>
  )
}
