import { fileURLToPath } from 'node:url'

/** Our text engine in place of the stock one. Holds only where @react-pdf is bundled, hence `reactPdfInline`. */
export const reactPdfAlias: Record<string, string> = {
  '@react-pdf/textkit': fileURLToPath(new URL('../src/main/briefing/textkit/index.ts', import.meta.url))
}

/** Packages to bundle instead of loading them from node_modules: the alias reaches no further than the bundle. */
export const reactPdfInline: RegExp[] = [/^@react-pdf\//, /[\\/]node_modules[\\/]@react-pdf[\\/]/]

/** Packages of the renderer that must go into the bundle with it, or they would find copies of their own. */
export const reactPdfBundled: string[] = ['@react-pdf/renderer', '@react-pdf/layout', '@react-pdf/render', 'react']

/** React's development build checks every element and keeps its stack: half a second of a hundred pages. */
export const reactPdfDefine: Record<string, string> = { 'process.env.NODE_ENV': '"production"' }

/**
 * Packages that the bundled ones load at run time and that must stay outside: pdfkit because our engine patches the one
 * copy in the process and because it finds its standard fonts through its own `imports`, the WebAssembly packages because they find
 * their binaries beside themselves.
 */
export const reactPdfExternal: string[] = [
  'pdfkit',
  'fontkit',
  'harfbuzzjs',
  'yoga-layout',
  '@hyzyla/pdfium',
  'bidi-js',
  'linebreak'
]
