import {
  ChevronDown,
  Copy,
  EllipsisVertical,
  FileDown,
  FilePlus2,
  LayoutTemplate,
  PencilLine,
  ShieldAlert,
  Trash2
} from 'lucide-react'
import type { Briefing } from '#core/briefing/briefing'
import { lineIn } from '#core/briefing/parts'
import { builtInTemplates } from '#core/briefing/templates'
import type { Library } from '#core/library'
import { BriefingFormat } from '#shared/api'
import { Button, IconButton } from '#ui/button'
import { Menu } from '#ui/menu'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { Select } from '#ui/select'
import { duplicate, ownTemplates, removeBriefing, startFrom, startFromOwn } from './briefing-edits'
import { type BriefingFields, fieldsOf, saveNow, useDrafts } from './drafts'
import { exportBriefing, stopExport, useExport } from './export-job'
import { unresolved } from './findings'
import { briefingsOf } from './open-briefing'
import { useProof } from './proof'
import { goToProof, goToTitle, useScreen } from './screen-view'

interface Props {
  library: Library
  briefing: Briefing
  fields: BriefingFields
}

/** Which briefing is open, whether it is saved, and how it leaves the house. */
export function Toolbar({ library, briefing, fields }: Props) {
  const say = useSay()
  const unsaved = useDrafts(state => state.unsaved)
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
          useScreen.setState({ current: null, wanted: null })
        }}
        options={briefingsOf(library).map(one => {
          const { title, look } = fieldsOf(one, unsaved)
          return { value: one.id, label: lineIn(title, look.language) || say('brief.untitled') }
        })}
      />
      <Menu
        label={say('brief.menu')}
        trigger={<IconButton label={say('brief.menu')} icon={EllipsisVertical} />}
        groups={[
          {
            entries: [
              { id: 'rename', label: say('brief.rename'), icon: PencilLine, onAction: goToTitle },
              { id: 'copy', label: say('brief.duplicate'), icon: Copy, onAction: () => duplicate(briefing, fields) },
              {
                id: 'templates',
                label: say('brief.templatesMenu'),
                icon: LayoutTemplate,
                onAction: () => useScreen.setState({ dialog: 'templates' })
              }
            ]
          },
          {
            entries: [
              {
                id: 'remove',
                label: say('brief.remove'),
                icon: Trash2,
                isDangerous: true,
                onAction: () => void removeBriefing(briefing)
              }
            ]
          }
        ]}
      />
      <NewMenu library={library} />
      <SaveState id={briefing.id} />
      <div className="brief-tools-end">
        <ExportTools briefing={briefing} fields={fields} />
      </div>
    </div>
  )
}

/** A new briefing from one of the make-ups. */
export function NewMenu({ library }: { library: Library }) {
  const say = useSay()
  const own = ownTemplates(library)
  return (
    <Menu
      label={say('brief.new')}
      trigger={<Button icon={FilePlus2}>{say('brief.new')}</Button>}
      groups={[
        {
          entries: builtInTemplates.map(({ name }) => ({
            id: name,
            label: say(`brief.template.${name}`),
            onAction: () => startFrom(library, name)
          }))
        },
        ...(own.length === 0
          ? []
          : [
              {
                title: say('brief.ownTemplates'),
                entries: own.map(template => ({
                  id: template.id,
                  label: template.name,
                  onAction: () => startFromOwn(library, template)
                }))
              }
            ])
      ]}
    />
  )
}

function ExportTools({ briefing, fields }: Pick<Props, 'briefing' | 'fields'>) {
  const say = useSay()
  const job = useExport(state => state.job)
  const { of, findings } = useProof()
  const left = of === briefing.id ? unresolved(findings, fields.accepted).length : 0
  return (
    <>
      {job && <Progress label={say('brief.exporting')} value={job.value} onCancel={stopExport} />}
      {left > 0 && !job && (
        <Button variant="danger" icon={ShieldAlert} onPress={goToProof}>
          {say.count('brief.proof.left', left)}
        </Button>
      )}
      <div className="brief-export">
        <Button
          variant="primary"
          icon={FileDown}
          kbd="Mod+E"
          isDisabled={job !== null}
          onPress={() => void exportBriefing(briefing, 'pdf')}
        >
          {say('brief.export')}
        </Button>
        <Menu
          label={say('brief.exportAs')}
          trigger={<IconButton label={say('brief.exportAs')} icon={ChevronDown} isDisabled={job !== null} />}
          groups={[
            {
              entries: BriefingFormat.options.map(format => ({
                id: format,
                label: say(`brief.format.${format}`),
                onAction: () => void exportBriefing(briefing, format)
              }))
            }
          ]}
        />
      </div>
    </>
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
