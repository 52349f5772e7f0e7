import { defineConfig } from 'vitest/config'
import { reactPdfAlias, reactPdfInline } from './vite/react-pdf'

export default defineConfig({
  resolve: { alias: reactPdfAlias },
  test: {
    include: ['tests/{unit,contract,golden}/**/*.test.ts?(x)'],
    server: { deps: { inline: reactPdfInline } }
  }
})
