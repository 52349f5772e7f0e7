import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLibrary } from '#state/library'
import { type Notice, type NoticeAction, pushedOut, useNotices } from '#state/notices'
import { isOffered } from '#state/undo-notice'
import { Button, IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import { LostNotice } from './lost-notice'
import './notices.css'

const messageStaysMs = 8000

/**
 * What happened, at the foot of the window: problems until dismissed, messages for a while. They grow upwards, what stays lowest,
 * so that what is read or pressed does not move away when another comes.
 */
export function Notices() {
  const { notices, dismiss } = useNotices()
  const list = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (!isBeingRead(list.current)) for (const id of pushedOut(notices)) dismiss(id)
  }, [notices, dismiss])
  const latestFirst = notices.toReversed()
  // The regions are always there: a live region that comes with its text is not read out.
  return (
    <div ref={list} className="notices" data-react-aria-top-layer="true">
      <div role="status">
        {latestFirst.map(notice => notice.kind === 'message' && <NoticeCard key={notice.id} notice={notice} />)}
      </div>
      <div role="alert">
        {latestFirst.map(notice => notice.kind === 'problem' && <NoticeCard key={notice.id} notice={notice} />)}
        <LostNotice />
      </div>
    </div>
  )
}

/** Nothing goes away under the hand, or while a user is still reading (WCAG 2.2.1), and nothing beside it, which would move it. */
function isBeingRead(notices: Element | null | undefined): boolean {
  return notices?.matches(':hover, :focus-within') ?? false
}

function NoticeCard({ notice }: { notice: Notice }) {
  const say = useSay()
  const dismiss = useNotices(state => state.dismiss)
  const { id, kind, message, details, times, action } = notice
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (kind === 'problem') return
    const timer = setInterval(() => {
      if (!isBeingRead(card.current?.closest('.notices'))) dismiss(id)
    }, messageStaysMs)
    return () => clearInterval(timer)
  }, [id, kind, dismiss])
  const Icon = kind === 'problem' ? CircleAlert : Info
  return (
    <div ref={card} className={`notice notice-${kind}`}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <p className="notice-text">
        {say(message, details)}
        {times > 1 && <span className="notice-times">×{say.number(times)}</span>}
      </p>
      {action && <ActionButton action={action} onDone={() => dismiss(id)} />}
      <IconButton label={say('word.close')} icon={X} onPress={() => dismiss(id)} />
    </div>
  )
}

function ActionButton({ action, onDone }: { action: NoticeAction; onDone: () => void }) {
  const say = useSay()
  const isShown = useLibrary(state => isOffered(action, state))
  if (!isShown) return null
  return (
    <Button
      variant="quiet"
      className="notice-action"
      onPress={() => {
        action.run()
        // What takes an edit back ends with that, and stays if that fails.
        if (action.revision === undefined) onDone()
      }}
    >
      {say(action.label)}
    </Button>
  )
}
