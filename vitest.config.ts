import { defineConfig } from 'vitest/config'
import { reactPdfAlias, reactPdfInline, reactPdfSteps } from './vite/react-pdf'

export default defineConfig({
  plugins: [reactPdfSteps],
  resolve: { alias: reactPdfAlias },
  test: {
    include: ['tests/{unit,contract,golden,hostile,durability}/**/*.test.ts?(x)'],
    // Whole programs are started and documents rendered, on two cores that others share: time must decide nothing.
    testTimeout: 120_000,
    // On two cores vitest would use one: most of these tests wait for programs that they have started.
    maxWorkers: 2,
    server: { deps: { inline: reactPdfInline } }
  }
})
