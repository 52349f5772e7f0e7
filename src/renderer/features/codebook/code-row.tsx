import { Lock } from 'lucide-react'
import { memo } from 'react'
import type { Code } from '#core/codebook/code'
import { codeName } from '#core/codebook/order'
import { CodeChip } from '#ui/code-chip'
import { Kbd } from '#ui/kbd'
import { useSay } from '#ui/say'
import type { CodeCount } from './rows'

interface Props {
  code: Code
  count: CodeCount | undefined
  isRoot: boolean
}

/** A code as its row shows it: colour and line, both names, its key, how many claims it has and holds. */
export const CodeRowContent = memo(function CodeRowContent({ code, count, isRoot }: Props) {
  const say = useSay()
  const other = say.language === 'ar' ? 'en' : 'ar'
  const name = codeName(code, say.language)
  const otherName = code.name[other]
  return (
    <>
      <span className="codebook-names">
        <CodeChip code={code} name={name} />
        {otherName && otherName !== name && (
          <span className="codebook-other-name" lang={other} dir="auto">
            {otherName}
          </span>
        )}
      </span>
      <span className="codebook-facts">
        {isRoot && <Lock size={14} strokeWidth={1.75} role="img" aria-label={say('codebook.root')} />}
        {code.key && <Kbd keys={code.key} />}
        <span className="codebook-count">
          {say.count('word.claims', count?.own ?? 0)}
          {count !== undefined && count.nested > 0 && (
            <span className="codebook-count-nested">{say('codebook.nested', { shown: say.number(count.nested) })}</span>
          )}
        </span>
      </span>
    </>
  )
})
