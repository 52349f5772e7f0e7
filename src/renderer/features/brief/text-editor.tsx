import { useCallback, useMemo } from 'react'
import type { Block } from '#core/briefing/block'
import type { BriefingLanguage } from '#core/briefing/look'
import type { Id } from '#core/ids'
import type { Library } from '#core/library'
import { useSay } from '#ui/say'
import { claimSearch, claimWords } from './claim-choice'
import { RichEditor } from './rich-editor'
import type { DescribeNote } from './rich-notes'

interface Props {
  library: Library
  block: Extract<Block, { kind: 'text' }>
  /** Which part of the briefing it is, from 1: the name of the field says so. */
  number: number
  languages: readonly BriefingLanguage[]
  firstNotes: Record<BriefingLanguage, number>
  documentIds: readonly Id[] | null
  onChange: (block: Block) => void
  onLeave: () => void
}

/** A written text in the languages that are printed, beside each other where there are two. */
export function TextEditor({ languages, ...props }: Props) {
  return (
    <div className="brief-bilingual">
      {languages.map(language => (
        <OneText key={language} {...props} language={language} isOne={languages.length === 1} />
      ))}
    </div>
  )
}

interface OneProps extends Omit<Props, 'languages'> {
  language: BriefingLanguage
  isOne: boolean
}

function OneText({ library, block, number, firstNotes, documentIds, onChange, onLeave, language, isOne }: OneProps) {
  const say = useSay()
  const first = firstNotes[language]
  const claims = library.claims
  const describe = useMemo<DescribeNote>(() => {
    const shards = Object.values(claims)
    return (claimId, index) => {
      const claim = shards.find(shard => shard[claimId])?.[claimId]
      return {
        mark: say.number(first + index),
        words: claim ? claimWords(claim) : say('brief.text.goneClaim'),
        isGone: !claim
      }
    }
  }, [claims, first, say])
  const search = useCallback(
    () => claimSearch(library, { documentIds: documentIds && [...documentIds] }, say.language),
    [library, documentIds, say]
  )
  const what = say('brief.textOf', { number: say.number(number) })
  return (
    <RichEditor
      label={isOne ? what : say('brief.inLanguage', { what, language: say(`word.language.${language}`) })}
      placeholder={isOne ? say('brief.text.hint') : say(`word.language.${language}`)}
      language={language}
      value={block.text[language]}
      onChange={text => onChange({ ...block, text: { ...block.text, [language]: text } })}
      onLeave={onLeave}
      describe={describe}
      searchClaims={search}
    />
  )
}
