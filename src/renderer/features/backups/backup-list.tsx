import { ChevronRight, DatabaseBackup } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { BackupPlaces } from './backup-places'
import { compareWith, type ListedBackup, makeBackup, useBackups } from './backups-view'

/** The dated copies, the newest first, and where and in what space they are kept. */
export function BackupList() {
  const say = useSay()
  const backups = useBackups(state => state.backups)
  const isMaking = useBackups(state => state.isMaking)
  if (!backups) return <Progress label={say('backups.reading')} value={null} />
  return (
    <>
      {backups.backups.length === 0 ? <NoBackups /> : <Backups backups={backups.backups} />}
      {isMaking && <Progress label={say('backups.making')} value={null} />}
      <BackupPlaces backups={backups} />
    </>
  )
}

function NoBackups() {
  const say = useSay()
  const canMake = useLibrary(state => state.readOnly === null)
  return (
    <div className="backups-none">
      <EmptyState icon={DatabaseBackup} title={say('backups.none')} message={say('backups.noneHelp')}>
        {canMake && (
          <Button variant="primary" autoFocus onPress={() => void makeBackup()}>
            {say('backups.make')}
          </Button>
        )}
      </EmptyState>
    </div>
  )
}

function Backups({ backups }: { backups: readonly ListedBackup[] }) {
  const say = useSay()
  const canMake = useLibrary(state => state.readOnly === null)
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // The rows come with a second rendering.
    const frame = requestAnimationFrame(() => {
      const rows = [...(list.current?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
      const { lastCompared } = useBackups.getState()
      const row = rows.find(({ dataset }) => dataset.key === lastCompared) ?? rows[0]
      row?.focus()
    })
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <section className="backups-part" aria-labelledby="backups-list">
      <header className="backups-head">
        <h3 id="backups-list">{say.count('backups.count', backups.length)}</h3>
        {canMake && (
          <Button variant="primary" onPress={() => void makeBackup()}>
            {say('backups.make')}
          </Button>
        )}
      </header>
      <p className="backups-help">{say('backups.help')}</p>
      <ListBox
        ref={list}
        className="options backups-list"
        aria-labelledby="backups-list"
        items={backups}
        onAction={name => {
          const chosen = backups.find(backup => backup.name === name)
          if (chosen) void compareWith(chosen)
        }}
      >
        {({ name, at }) => {
          const isNewest = name === backups[0]?.name
          const moment = say('backups.at', { at })
          return (
            <ListBoxItem
              id={name}
              className="option backups-row"
              textValue={moment}
              aria-label={isNewest ? say('backups.newestAt', { at }) : moment}
            >
              <span className="backups-moment">{moment}</span>
              {isNewest && <span className="backups-newest">{say('backups.newest')}</span>}
              <ChevronRight size={16} strokeWidth={1.75} aria-hidden className="icon-directional" />
            </ListBoxItem>
          )
        }}
      </ListBox>
    </section>
  )
}
