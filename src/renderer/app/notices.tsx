import { CircleAlert, Info, X } from 'lucide-react'
import { useEffect } from 'react'
import { type Notice, useNotices } from '#state/notices'
import { Button, IconButton } from '#ui/button'
import { useSay } from '#ui/say'
import './notices.css'

const messageStaysMs = 8000

/** What happened, at the foot of the window: problems until dismissed, messages for a while. */
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
  useEffect(() => {
    if (kind === 'problem') return
    const timer = setTimeout(() => dismiss(id), messageStaysMs)
    return () => clearTimeout(timer)
  }, [id, kind, dismiss])
  const Icon = kind === 'problem' ? CircleAlert : Info
  return (
    <div className={`notice notice-${kind}`}>
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
