import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app'
import { boot } from './app/boot'
import './ui/base.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

await boot()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>
)
