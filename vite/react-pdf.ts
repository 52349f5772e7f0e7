import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

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

/**
 * Steps that @react-pdf/layout takes for what no briefing has: order by `zIndex`, transformations, floats, shares of a height or of
 * a radius, padding in percent, elements for links and bookmarks, pictures that only pagination brings.
 */
const unusedSteps = [
  'resolveZIndex',
  'resolveOrigin',
  'resolveFloats',
  'resolvePercentRadius',
  'resolvePercentHeight',
  'resolvePagesPaddings',
  'resolveLinkSubstitution',
  'resolveBookmarks'
]
const allSteps =
  'resolveZIndex, resolveOrigin, resolveAssets, paginationStep, resolveTextLayout, resolveFloats, resolvePercentRadius, resolveDimensions, resolveSvg, resolveAssets, resolveInheritance, resolvePercentHeight, resolvePagesPaddings, resolveStyles, resolveLinkSubstitution, resolveBookmarks, resolvePageTemplates, resolvePageSizes, resolveYoga'
/** What it does to a page again once it is made up. Styles have been resolved and handed down before. */
const pageSteps = 'resolveTextLayout, resolveFloats, resolvePageDimensions, resolveInheritance, resolvePageStyles'

const layoutFile = /@react-pdf[\\/]layout[\\/]lib[\\/]index\.js/

/** Leaves those steps out: each makes a copy of a section's whole tree. Stops the build of a version that it does not know. */
export const reactPdfSteps: Plugin = {
  name: 'react-pdf-steps',
  transform(code, id) {
    if (!layoutFile.test(id)) return undefined
    const needed = allSteps
      .replace('resolveAssets, paginationStep', 'paginationStep')
      .split(', ')
      .filter(step => !unusedSteps.includes(step))
    return [
      [`asyncCompose(${allSteps})`, `asyncCompose(${needed.join(', ')})`],
      [`compose(${pageSteps})`, 'compose(resolveTextLayout, resolvePageDimensions)']
    ].reduce((source, [whole = '', part = '']) => {
      if (!source.includes(whole)) throw new Error('@react-pdf/layout has other steps than vite/react-pdf.ts knows')
      return source.replace(whole, part)
    }, code)
  },
  // Tests load what they need, and mostly not this; only a build has all modules.
  generateBundle() {
    if (![...this.getModuleIds()].some(id => layoutFile.test(id))) {
      throw new Error('@react-pdf/layout is not where vite/react-pdf.ts looks for it')
    }
  }
}
