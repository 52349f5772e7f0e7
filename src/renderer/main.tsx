// First, so that every component's own rules come after it.
import './ui/base.css'

import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { boot } from './app/boot'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await boot()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
