// First, so that every component's own rules come after it.
import './ui/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { showProblem } from '#state/notices'
import { App } from './app/app'
import { boot } from './app/boot'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// A bug outside of rendering would otherwise show nowhere but in a console nobody has open.
const tell = (reason: unknown) =>
  showProblem({
    code: 'program.failed',
    details: { reason: reason instanceof Error ? reason.message : String(reason) }
  })
window.addEventListener('unhandledrejection', event => tell(event.reason))
// Without an error object it is the browser's own note that a size observer needs one more frame.
window.addEventListener('error', event => event.error && tell(event.error))

await boot()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
