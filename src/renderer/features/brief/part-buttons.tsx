import type { Id } from '#core/ids'
import { Button } from '#ui/button'
import { useSay } from '#ui/say'
import { kindOf } from './block-list'
import type { BriefingFields } from './drafts'
import { goToBlock } from './screen-view'

/** Parts named for one finding; a claim may stand in a dozen. */
const partsNamed = 4

/** The parts of the briefing in which a finding stands; each leads there. */
export function PartButtons({ blockIds, fields }: { blockIds: readonly Id[]; fields: Pick<BriefingFields, 'blocks'> }) {
  const say = useSay()
  const parts = blockIds.flatMap(blockId => {
    const index = fields.blocks.findIndex(({ id }) => id === blockId)
    const block = fields.blocks[index]
    if (!block) return []
    const name = say('brief.part', { number: say.number(index + 1), kind: say(`brief.block.${kindOf(block)}`) })
    return [{ blockId, name }]
  })
  return parts.slice(0, partsNamed).map(({ blockId, name }) => (
    <Button
      key={blockId}
      variant="quiet"
      aria-label={say('brief.proof.goTo', { part: name })}
      onPress={() => goToBlock(blockId)}
    >
      {name}
    </Button>
  ))
}
