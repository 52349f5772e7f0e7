import { FilePlus2, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Library } from '#core/library'
import { Button, IconButton } from '#ui/button'
import { Checkbox } from '#ui/checkbox'
import { Dialog } from '#ui/dialog'
import { useSay } from '#ui/say'
import { TextField } from '#ui/text-field'
import { ownTemplates, removeTemplate, saveTemplate, startFromOwn } from './briefing-edits'
import type { BriefingFields } from './drafts'
import { useScreen } from './screen-view'

/** Keeps the make-up of the open briefing under a name, and lists what is kept already. */
export function TemplatesDialog({ library, fields }: { library: Library; fields: BriefingFields }) {
  const say = useSay()
  const isOpen = useScreen(state => state.dialog === 'templates')
  const [name, setName] = useState('')
  const [keepsWords, setKeepsWords] = useState(false)
  const close = () => useScreen.setState({ dialog: null })
  const save = async () => {
    if (await saveTemplate(fields, name.trim(), keepsWords)) setName('')
  }
  const templates = ownTemplates(library)
  return (
    <Dialog title={say('brief.templates')} isOpen={isOpen} onClose={close}>
      <div className="brief-templates">
        <form
          className="brief-template-new"
          onSubmit={event => {
            event.preventDefault()
            if (name.trim()) void save()
          }}
        >
          <TextField label={say('brief.templateName')} value={name} onChange={setName} autoFocus />
          <Checkbox isSelected={keepsWords} onChange={setKeepsWords}>
            {say('brief.templateWords')}
          </Checkbox>
          <Button variant="primary" type="submit">
            {say('brief.saveTemplate')}
          </Button>
        </form>
        {templates.length === 0 ? (
          <p className="brief-none">{say('brief.noTemplates')}</p>
        ) : (
          <ul aria-label={say('brief.ownTemplates')}>
            {templates.map(template => (
              <li key={template.id} className="brief-template">
                <bdi className="brief-template-name">{template.name}</bdi>
                <IconButton
                  label={say('brief.startFrom', { name: template.name })}
                  icon={FilePlus2}
                  onPress={() => {
                    startFromOwn(library, template)
                    close()
                  }}
                />
                <IconButton
                  label={say('brief.removeTemplate', { name: template.name })}
                  icon={Trash2}
                  onPress={() => void removeTemplate(template)}
                />
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
