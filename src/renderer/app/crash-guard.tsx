import { TriangleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { tellUnforeseen } from '#state/unforeseen'
import { Button } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { useSay } from '#ui/say'

/** Keeps a bug in one place of the window from taking the others with it. */
export class CrashGuard extends Component<{ children: ReactNode }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(error: unknown): void {
    void tellUnforeseen(error)
  }

  override render(): ReactNode {
    const { error } = this.state
    if (!error) return this.props.children
    return <Crashed message={error.message} onReopen={() => this.setState({ error: null })} />
  }
}

function Crashed({ message, onReopen }: { message: string; onReopen: () => void }) {
  const say = useSay()
  return (
    <EmptyState icon={TriangleAlert} title={say('app.crashed')} message={say('app.crashedHelp', { message })}>
      <Button variant="primary" onPress={onReopen}>
        {say('app.reopen')}
      </Button>
    </EmptyState>
  )
}
