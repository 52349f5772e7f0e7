import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** Our text engine in place of the stock one. Holds only where @react-pdf is bundled, hence `reactPdfInline`. */
export const reactPdfAlias: Record<string, string> = {
  '@react-pdf/textkit': fileURLToPath(new URL('../src/main/briefing/textkit/index.ts', import.meta.url))
}

/** Packages to bundle instead of loading them from node_modules: the alias reaches no further than the bundle. */
export const reactPdfInline: RegExp[] = [
  /^(?:@react-pdf\/|yoga-layout)/,
  /[\\/]node_modules[\\/](?:@react-pdf|yoga-layout)[\\/]/
]

/** Packages of the renderer that must go into the bundle with it, or they would find copies of their own. */
export const reactPdfBundled: string[] = ['@react-pdf/renderer', '@react-pdf/layout', '@react-pdf/render', 'react']

/** React's development build checks every element and keeps its stack: half a second of a hundred pages. */
export const reactPdfDefine: Record<string, string> = { 'process.env.NODE_ENV': '"production"' }

/**
 * Packages that the bundled ones load at run time and that must stay outside: pdfkit because our engine patches the one
 * copy in the process and because it finds its standard fonts through its own `imports`, the WebAssembly packages because they find
 * their binaries beside themselves.
 */
export const reactPdfExternal: string[] = ['pdfkit', 'fontkit', 'harfbuzzjs', '@hyzyla/pdfium', 'bidi-js', 'linebreak']

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

/** How it has Yoga lay a page out, and how `page-dimensions.ts` does it. */
const yogaPasses =
  'compose(destroyYogaNodes, freeYogaNodes, persistDimensions, calculateLayout, createYogaNodes(page, fontStore, yoga))(page)'
const onePass = 'layOutPage(createYogaNodes(page, fontStore, yoga)(page), persistDimensions)'
const pageDimensions = fileURLToPath(new URL('../src/main/briefing/page-dimensions.ts', import.meta.url))
/** Tells Yoga of all styles that there are; a node has about five of them. */
const allStyles = /compose\(setNodeHeight\(node\), ((?:set\w+\(node\.style\.\w+\)(?:, )?){36})\)\(node\);/

function ownStyles(setters: string): string {
  return (
    setters
      .split(', ')
      .map(setter => setter.replace(/^(set\w+)\((node\.style\.\w+)\)$/, 'if ($2 !== undefined) $1($2)(node);'))
      // A node that says nothing shrinks, which is not what Yoga begins with.
      .concat('setNodeHeight(node)(node);', 'if (node.style.flexShrink === undefined) setFlexShrink(1)(node);')
      .join('\n')
  )
}

/** Looks in every text for emoji to draw as pictures, and for line separators, of which `printable.ts` has left none. */
const preprocessors = 'const PREPROCESSORS = [ignoreChars, embedEmojis];'

/** Makes every feature of a style a yes or no. What our engine is told is more (`structureRole`). */
const featureSettings = 'fontFeatureSettings: (processFontFeatureSettings),'
const featuresAsTheyAre = 'fontFeatureSettings: (processNoopValue),'
/** Makes an object of each property of a style, and copies what it has so far. */
const mediaQueries = 'const resolveMediaQueries = (container, style) => {'
const mediaQueriesIfAny = `${mediaQueries}
    if (!Object.keys(style).some(key => key.startsWith('@media'))) return style;`
const everyProperty = 'if (!shorthands[key]) {'
const plainProperty = 'if (!shorthands[key] || shorthands[key] === processNoopValue) {'

const layoutFile = /@react-pdf[\\/]layout[\\/]lib[\\/]index\.js/
const styleFile = /@react-pdf[\\/]stylesheet[\\/]lib[\\/]index\.js/
const drawingFile = /@react-pdf[\\/]render[\\/]lib[\\/]index\.js/
const yogaFile = /yoga-layout[\\/]dist[\\/]binaries[\\/]yoga-wasm-base64-esm\.js/

/** How Yoga's binding makes the handle of a node, of which a page has a hundred: as slow as an object can be made. */
const describedHandle = 'Object.create(a,{M:{value:b}})'
const madeHandle = 'handleOf(a, b)'
const handles = `const makers = new Map();
const makerOf = prototype => {
    const Handle = function (value) { this.M = value; };
    Handle.prototype = prototype;
    makers.set(prototype, Handle);
    return Handle;
};
const handleOf = (prototype, value) => new (makers.get(prototype) ?? makerOf(prototype))(value);`

/** Reads a colour, by several patterns, for each run of text; a briefing has a dozen. */
const readColor = 'const parseColor = (hex) => {'
const knownColor = `const knownColors = new Map();
const parseColor = (hex) => {
    const color = knownColors.get(hex) ?? readColor(hex);
    knownColors.set(hex, color);
    return color;
};
const readColor = (hex) => {`
/** Moves to where a line's strokes begin, and back, for lines that mostly have none. */
const strokes = `    ctx.save();
    ctx.translate(line.box.x, line.box.y);
    if (line.decorationLines) {`
const strokesIfAny = `    if (!line.decorationLines?.length) return;
${strokes}`

/** Saves the state of the page, asks the font for two glyphs and restores it for each run of text: for pictures in a line. */
const pictures = 'renderAttachments(ctx, run, glyphs);'
const picturesIfAny = `if (glyphs.length > 0) ${pictures}`

/**
 * Leaves those steps out, each of which makes a copy of a section's whole tree, and what else costs time for what no briefing has.
 * Stops the build of a version that it does not know.
 */
export const reactPdfSteps: Plugin = {
  name: 'react-pdf-steps',
  transform(code, id) {
    if (drawingFile.test(id)) {
      return replaced(code, [
        [readColor, knownColor],
        [strokes, strokesIfAny],
        [pictures, picturesIfAny]
      ])
    }
    if (styleFile.test(id)) {
      return replaced(code, [
        [featureSettings, featuresAsTheyAre],
        [mediaQueries, mediaQueriesIfAny],
        [everyProperty, plainProperty]
      ])
    }
    if (yogaFile.test(id)) return `${replaced(code, [[describedHandle, madeHandle]])}\n${handles}`
    if (!layoutFile.test(id)) return undefined
    const needed = allSteps
      .replace('resolveAssets, paginationStep', 'paginationStep')
      .split(', ')
      .filter(step => !unusedSteps.includes(step))
    const [wholeStyles = allStyles.source, setters = ''] = code.match(allStyles) ?? []
    const source = replaced(code, [
      [`asyncCompose(${allSteps})`, `asyncCompose(${needed.join(', ')})`],
      [`compose(${pageSteps})`, 'compose(resolveTextLayout, resolvePageDimensions)'],
      [yogaPasses, onePass],
      [wholeStyles, ownStyles(setters)],
      [preprocessors, 'const PREPROCESSORS = [];']
    ])
    return `import { layOutPage } from ${JSON.stringify(pageDimensions)}\n${source}`
  },
  // Tests load what they need, and mostly not this; only a build has all modules.
  generateBundle() {
    const ids = [...this.getModuleIds()]
    if (![layoutFile, drawingFile, styleFile, yogaFile].every(file => ids.some(id => file.test(id)))) {
      throw new Error(
        '@react-pdf/layout, its render, its stylesheet or Yoga is not where vite/react-pdf.ts looks for it'
      )
    }
  }
}

function replaced(code: string, pairs: readonly [string, string][]): string {
  return pairs.reduce((source, [whole, part]) => {
    if (!source.includes(whole)) throw new Error('@react-pdf or Yoga has other steps than vite/react-pdf.ts knows')
    return source.replace(whole, () => part)
  }, code)
}
