import { build, type Plugin } from 'vite'
import { expect, test } from 'vitest'
import { reactPdfSteps } from '../../vite/react-pdf'

/** Builds one module that stands in the place of the package's. */
function buildOf(place: string, code: string) {
  const module: Plugin = {
    name: 'module',
    resolveId: id => (id === place ? id : undefined),
    load: id => (id === place ? code : undefined)
  }
  return build({
    configFile: false,
    logLevel: 'silent',
    plugins: [module, reactPdfSteps],
    build: { write: false, ssr: true, rolldownOptions: { input: place } }
  })
}

test('a build without the layout whose steps we know, where we know it, is stopped', async () => {
  await expect(buildOf('/@react-pdf/layout/lib/index.js', 'export const steps = 1')).rejects.toThrow('has other steps')
  await expect(buildOf('/@react-pdf/layout/dist/layout.js', 'export const steps = 1')).rejects.toThrow('is not where')
})
