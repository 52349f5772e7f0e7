import { defineConfig } from 'vitest/config'
import { reactPdfAlias, reactPdfInline, reactPdfSteps } from './vite/react-pdf'
import { orderedBy } from './vite/test-order'

/** Files that replace modules or globals, or whose modules keep state. Each has modules of its own. */
const alone = [
  'tests/durability/**/*.test.ts',
  'tests/hostile/pathological-texts.test.ts',
  'tests/unit/{library-mirror,notices,panes,panes-search,tagging,undo-notice}.test.ts'
]

/** Folders whose files start programs and take longest. */
const slow = ['/durability/', '/contract/', '/hostile/', '/golden/']

export default defineConfig({
  plugins: [reactPdfSteps],
  resolve: { alias: reactPdfAlias },
  test: {
    // Whole programs are started and documents rendered, on two cores that others share: time must decide nothing.
    testTimeout: 120_000,
    // On two cores vitest would use one: most of these tests wait for programs that they have started.
    maxWorkers: 2,
    server: { deps: { inline: reactPdfInline } },
    sequence: {
      sequencer: orderedBy(({ moduleId, project }) => {
        const index = slow.findIndex(folder => moduleId.includes(folder))
        // Files that share modules follow each other, so that a worker keeps its modules.
        return (project.config.isolate ? 0 : slow.length + 1) + (index < 0 ? slow.length : index)
      })
    },
    projects: [
      { extends: true, test: { name: 'alone', include: alone, isolate: true } },
      {
        extends: true,
        test: {
          name: 'together',
          include: ['tests/{unit,contract,golden,hostile}/**/*.test.ts?(x)'],
          exclude: alone,
          // Reading the modules anew for each file took two fifths of the time of the unit tests.
          isolate: false
        }
      }
    ]
  }
})
