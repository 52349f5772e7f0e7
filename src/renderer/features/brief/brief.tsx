import { FileText, Library as LibraryIcon } from 'lucide-react'
import { useEffect } from 'react'
import type { Briefing } from '#core/briefing/briefing'
import { builtInTemplates } from '#core/briefing/templates'
import type { Library } from '#core/library'
import { call } from '#state/bridge'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'
import { ownTemplates, startFrom, startFromOwn } from './briefing-edits'
import { fieldsOf, useDrafts } from './drafts'
import { openBriefing } from './open-briefing'
import { Preview } from './preview'
import { useProving } from './proof'
import { SidePanel } from './side-panel'
import { SplitBorder } from './split-border'
import { TemplatesDialog } from './templates-dialog'
import { Toolbar } from './toolbar'
import './brief.css'

/** The briefing: its parts beside the pages they make. */
export function Brief() {
  const library = useLibrary(state => state.library)
  const openId = useDrafts(state => state.openId)
  const briefing = openBriefing(library, openId)
  // Whoever comes here will want pages.
  useEffect(() => void call('briefings.warm', undefined), [])
  if (!library) return null
  if (!briefing) return <NoBriefing library={library} />
  return <OpenBriefing library={library} briefing={briefing} />
}

function OpenBriefing({ library, briefing }: { library: Library; briefing: Briefing }) {
  const unsaved = useDrafts(state => state.unsaved)
  const fields = fieldsOf(briefing, unsaved)
  useProving(library, briefing)
  return (
    <section className="brief" aria-labelledby="brief-heading">
      <Toolbar library={library} briefing={briefing} fields={fields} />
      <div className="brief-main">
        <SidePanel key={briefing.id} library={library} briefing={briefing} fields={fields} />
        <SplitBorder />
        <Preview library={library} briefing={briefing} />
      </div>
      <TemplatesDialog library={library} fields={fields} />
    </section>
  )
}

function NoBriefing({ library }: { library: Library }) {
  const say = useSay()
  const go = useView(state => state.go)
  if (Object.keys(library.documents).length === 0) {
    return (
      <EmptyState icon={LibraryIcon} title={say('brief.noSources')} message={say('brief.noSourcesMessage')}>
        <Button variant="primary" onPress={() => go('library')}>
          {say('brief.goLibrary')}
        </Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={FileText} title={say('brief.none')} message={say('brief.noneMessage')}>
      {builtInTemplates.map(({ name }, index) => (
        <Button key={name} variant={index === 0 ? 'primary' : 'plain'} onPress={() => startFrom(library, name)}>
          {say(`brief.template.${name}`)}
        </Button>
      ))}
      {ownTemplates(library).map(template => (
        <Button key={template.id} onPress={() => startFromOwn(library, template)}>
          {template.name}
        </Button>
      ))}
    </EmptyState>
  )
}
