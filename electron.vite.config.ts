import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { reactPdfAlias, reactPdfBundled, reactPdfDefine, reactPdfExternal, reactPdfSteps } from './vite/react-pdf'

/** Oldest Electron the program runs on is 33: Node 20.18, Chromium 130. */
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'
/** Packages of many small modules: read as one file, the program and every command start a third of a second sooner. */
const bundled = ['zod', 'i18next', 'lowdb', 'steno', 'approx-string-match', 'write-excel-file', 'hash-wasm']

export default defineConfig({
  main: {
    plugins: [reactPdfSteps],
    // The file of fflate for Node declares a variable `require`, which the bundle does as well.
    resolve: { alias: { ...reactPdfAlias, fflate: 'fflate/browser' } },
    define: reactPdfDefine,
    oxc: { jsx: { development: false } },
    build: {
      target: nodeTarget,
      externalizeDeps: { exclude: [...reactPdfBundled, ...bundled] },
      rolldownOptions: {
        input: {
          index: resolve('src/main/electron/index.ts'),
          cli: resolve('src/cli/index.ts'),
          'render-worker': resolve('src/main/briefing/render-worker.ts'),
          'text-worker': resolve('src/main/texts/text-worker.ts'),
          'key-worker': resolve('src/main/key-worker.ts')
        },
        external: reactPdfExternal
      }
    }
  },
  preload: {
    build: {
      target: nodeTarget,
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: resolve('src/preload/index.ts') },
        external: ['electron'],
        // A sandboxed preload script must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' }
      }
    }
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: {
      target: chromeTarget,
      // A third of the letters: less to read and to parse at every start.
      minify: true,
      modulePreload: { polyfill: false },
      // The content security policy lets no data: font or script through.
      assetsInlineLimit: 0,
      rolldownOptions: { input: { index: resolve('src/renderer/index.html') } }
    }
  }
})
