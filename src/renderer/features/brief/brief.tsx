import { FileDown, FilePlus2, FileText, Library as LibraryIcon } from 'lucide-react'
import type { Briefing } from '#core/briefing/briefing'
import type { Library } from '#core/library'
import { useLibrary } from '#state/library'
import { useView } from '#state/view'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { fieldsOf, saveNow, useDrafts } from './drafts'
import { exportBriefing, stopExport, useExport } from './export-job'
import { BriefForm } from './form'
import { briefingsOf, openBriefing, startBriefing } from './open-briefing'
import { Preview } from './preview'
import './brief.css'

/** The briefing: what goes in beside the pages that come out. */
export function Brief() {
  const library = useLibrary(state => state.library)
  const openId = useDrafts(state => state.openId)
  const briefing = openBriefing(library, openId)
  if (!library) return null
  if (!briefing) return <NoBriefing library={library} />
  return (
    <section className="brief" aria-labelledby="brief-heading">
      <BriefToolbar library={library} briefing={briefing} />
      <div className="brief-main">
        <BriefForm key={briefing.id} library={library} briefing={briefing} />
        <Preview library={library} briefing={briefing} />
      </div>
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
      <Button
        variant="primary"
        icon={FilePlus2}
        onPress={() => void startBriefing(library, say('brief.defaultTitle', { library: library.name }))}
      >
        {say('brief.new')}
      </Button>
    </EmptyState>
  )
}

function BriefToolbar({ library, briefing }: { library: Library; briefing: Briefing }) {
  const say = useSay()
  const unsaved = useDrafts(state => state.unsaved)
  const job = useExport(state => state.job)
  return (
    <div className="brief-tools">
      <h1 id="brief-heading" className="visually-hidden">
        {say('brief.title')}
      </h1>
      <Select
        className="brief-picker"
        label={say('brief.picker')}
        hideLabel
        value={briefing.id}
        onChange={openId => {
          void saveNow()
          useDrafts.setState({ openId })
        }}
        options={briefingsOf(library).map(one => ({
          value: one.id,
          label: fieldsOf(one, unsaved).title.trim() || say('brief.untitled')
        }))}
      />
      <Button
        icon={FilePlus2}
        onPress={() => void startBriefing(library, say('brief.defaultTitle', { library: library.name }))}
      >
        {say('brief.new')}
      </Button>
      <SaveState id={briefing.id} />
      <div className="brief-tools-end">
        {job && <Progress label={say('brief.exporting')} value={job.value} onCancel={stopExport} />}
        <Button
          variant="primary"
          icon={FileDown}
          kbd="Mod+E"
          isDisabled={job !== null}
          onPress={() => void exportBriefing(briefing.id)}
        >
          {say('brief.export')}
        </Button>
      </div>
    </div>
  )
}

function SaveState({ id }: { id: string }) {
  const say = useSay()
  const isUnsaved = useDrafts(state => state.unsaved[id] !== undefined)
  const failed = useDrafts(state => state.failed)
  if (isUnsaved && failed) {
    return (
      <span className="brief-saved brief-not-saved" role="alert">
        {say('brief.notSaved')}
        <Button variant="quiet" onPress={() => void saveNow()}>
          {say('brief.saveAgain')}
        </Button>
      </span>
    )
  }
  return (
    <span className="brief-saved" role="status">
      {say(isUnsaved ? 'brief.unsaved' : 'brief.saved')}
    </span>
  )
}
