import { CircleAlert, CircleCheck } from 'lucide-react'
import { useState } from 'react'
import type { Problem } from '#core/problem'
import { useLibrary } from '#state/library'
import { Button } from '#ui/button'
import { Dialog } from '#ui/dialog'
import { Progress } from '#ui/progress'
import { useSay } from '#ui/say'
import { closeVerification, repairLibrary, useVerification } from './verification-view'
import './verification.css'

/** Findings that are listed at once: there may be thousands. */
const listedAtOnce = 100

/** Reads all files of a library, lists what is wrong with them, and repairs it. */
export function VerificationDialog() {
  const say = useSay()
  const phase = useVerification(state => state.phase)
  return (
    <Dialog
      title={say('verification.title')}
      isOpen={phase !== null}
      onClose={closeVerification}
      closesOutside={false}
      footer={<Buttons />}
    >
      <div className="verification">
        <Content />
      </div>
    </Dialog>
  )
}

function Content() {
  const say = useSay()
  const { phase, job, verification, repair } = useVerification()
  if (phase === 'verifying')
    return <Progress label={say('verification.reading')} value={job?.value ?? null} onCancel={closeVerification} />
  if (phase === 'repairing') return <Progress label={say('verification.repairing')} value={null} />
  if (phase === 'repaired' && repair) {
    const { steps, setAside, after } = repair
    return (
      <>
        <Outcome isSound={after.findings.length === 0}>
          {say(after.findings.length === 0 ? 'verification.repaired' : 'verification.notAllRepaired')}
        </Outcome>
        <Problems label={say('verification.done')} problems={steps} />
        {setAside !== null && <p className="verification-help">{say('repair.keptIn', { folder: setAside })}</p>}
        <Problems label={say('verification.left')} problems={after.findings} />
      </>
    )
  }
  if (!verification) return null
  const { files, records, findings } = verification
  if (findings.length === 0)
    return <Outcome isSound>{say('verify.sound', { files: say.number(files), records: say.number(records) })}</Outcome>
  return (
    <>
      <Outcome isSound={false}>{say.count('verification.found', findings.length)}</Outcome>
      <Problems label={say('verification.findings')} problems={findings} />
      <RepairHelp />
    </>
  )
}

function RepairHelp() {
  const say = useSay()
  const readOnly = useLibrary(state => state.readOnly)
  const which = useVerification(state => state.which)
  if (which === 'open' && readOnly)
    return <p className="verification-help">{say(`problem.${readOnly.code}`, readOnly.details)}</p>
  return <p className="verification-help">{say('verification.repairHelp')}</p>
}

function Outcome({ isSound, children }: { isSound: boolean; children: string }) {
  const Icon = isSound ? CircleCheck : CircleAlert
  return (
    <p className={`verification-outcome ${isSound ? 'verification-sound' : ''}`} role="status">
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      {children}
    </p>
  )
}

function Problems({ label, problems }: { label: string; problems: readonly Problem[] }) {
  const say = useSay()
  const [shown, setShown] = useState(listedAtOnce)
  if (problems.length === 0) return null
  const left = problems.length - shown
  return (
    <section aria-label={label} className="verification-part">
      <h3>{label}</h3>
      <ul className="verification-list">
        {problems.slice(0, shown).map(({ code, details }, index) => (
          // Two findings may read alike.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>{say(`problem.${code}`, details)}</li>
        ))}
      </ul>
      {left > 0 && (
        <Button onPress={() => setShown(shown + listedAtOnce)}>
          {say('backups.more', { left: say.number(left) })}
        </Button>
      )}
    </section>
  )
}

function Buttons() {
  const say = useSay()
  const { phase, which, verification } = useVerification()
  const readOnly = useLibrary(state => state.readOnly)
  const mayRepair = which === 'refused' || readOnly === null
  const isUnsound = phase === 'verified' && (verification?.findings.length ?? 0) > 0
  return (
    <>
      {isUnsound && mayRepair && (
        <Button variant="primary" onPress={() => void repairLibrary()}>
          {say('verification.repair')}
        </Button>
      )}
      {phase !== 'repairing' && (
        <Button onPress={closeVerification}>{say(phase === 'verifying' ? 'word.cancel' : 'word.close')}</Button>
      )}
    </>
  )
}
