// First, so that every component's own rules come after it.
import './ui/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { tellUnforeseen } from '#state/unforeseen'
import { App } from './app/app'
import { boot } from './app/boot'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

// A bug outside of rendering would otherwise show nowhere but in a console nobody has open.
window.addEventListener('unhandledrejection', event => void tellUnforeseen(event.reason))
// Without an error object it is the browser's own note that a size observer needs one more frame.
window.addEventListener('error', event => event.error && void tellUnforeseen(event.error))

try {
  await boot()
} catch (error) {
  // The window is drawn all the same: it shows the error.
  void tellUnforeseen(error)
}
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
