import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { type Notice, useNotices } from '#state/notices'
import { Button, IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import './notices.css'

const messageStaysMs = 8000

/** What happened, at the foot of the window: problems until dismissed, messages for a while and as long as somebody is at them. */
export function Notices() {
  const notices = useNotices(state => state.notices)
  // The regions are always there: a live region that comes with its text is not read out.
  return (
    <div className="notices" data-react-aria-top-layer="true">
      <div role="alert">
        {notices.map(notice => notice.kind === 'problem' && <NoticeCard key={notice.id} notice={notice} />)}
      </div>
      <div role="status">
        {notices.map(notice => notice.kind === 'message' && <NoticeCard key={notice.id} notice={notice} />)}
      </div>
    </div>
  )
}

function NoticeCard({ notice }: { notice: Notice }) {
  const say = useSay()
  const dismiss = useNotices(state => state.dismiss)
  const { id, kind, message, details, action } = notice
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (kind === 'problem') return
    const timer = setInterval(() => {
      // Nothing goes away under the hand, or from whoever is still reading (WCAG 2.2.1).
      if (!card.current?.matches(':hover, :focus-within')) dismiss(id)
    }, messageStaysMs)
    return () => clearInterval(timer)
  }, [id, kind, dismiss])
  const Icon = kind === 'problem' ? CircleAlert : Info
  return (
    <div ref={card} className={`notice notice-${kind}`}>
      <Icon size={18} strokeWidth={1.75} aria-hidden />
      <p className="notice-text">{say(message, details)}</p>
      {action && (
        <Button
          variant="quiet"
          className="notice-action"
          onPress={() => {
            action.run()
            dismiss(id)
          }}
        >
          {say(action.label)}
        </Button>
      )}
      <IconButton label={say('word.close')} icon={X} onPress={() => dismiss(id)} />
    </div>
  )
}
