import { fileURLToPath } from 'node:url'

/** Our text engine in place of the stock one. Holds only where @react-pdf is bundled, hence `reactPdfInline`. */
export const reactPdfAlias: Record<string, string> = {
  '@react-pdf/textkit': fileURLToPath(new URL('../src/main/briefing/textkit/index.ts', import.meta.url))
}

/** Packages to bundle instead of loading them from node_modules: the alias reaches no further than the bundle. */
export const reactPdfInline: RegExp[] = [/^@react-pdf\//, /[\\/]node_modules[\\/]@react-pdf[\\/]/]

/**
 * Packages that the bundled ones load at run time and that must stay outside: pdfkit because our engine patches the one
 * copy in the process and because it finds its standard fonts through its own `imports`, the WebAssembly packages because they find
 * their binaries beside themselves, React because it is one.
 */
export const reactPdfExternal: string[] = [
  'pdfkit',
  'fontkit',
  'harfbuzzjs',
  'yoga-layout',
  '@hyzyla/pdfium',
  'bidi-js',
  'linebreak',
  'react'
]
