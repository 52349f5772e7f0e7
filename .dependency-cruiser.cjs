// The walls between the layers (docs/ARCHITECTURE.md, "Layers"). tests/unit/layers.test.ts plants a breach of each kind and
// sees it refused here.

/**
 * One wall: files of a layer may depend on nothing but what is listed.
 * @param {string} layer name in the report
 * @param {string} from pattern of the layer's files
 * @param {string[]} allowed patterns of what they may import
 * @param {string} [fromNot] files below `from` that belong to another layer
 */
function wall(layer, from, allowed, fromNot) {
  return {
    name: `${layer}-imports`,
    severity: 'error',
    from: fromNot ? { path: from, pathNot: fromNot } : { path: from },
    // What cannot be found is the business of no-unresolved.
    to: { pathNot: allowed, couldNotResolve: false }
  }
}

const zod = '^node_modules/zod/'
const packages = '^node_modules/'
/** Built-in modules carry no folder: `node:fs` is `fs`. */
const builtIns = '^[^/]+(/promises|/posix|/win32|/web)?$'
const electronPackage = '^node_modules/electron/|^electron(/|$)'
const styles = '\\.css$'
const shell = '^src/main/electron/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Files that import each other are one file in two places; types count, they show where an idea belongs.',
      from: {},
      to: { circular: true }
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'A wall cannot judge what it cannot find.',
      from: {},
      to: { couldNotResolve: true, pathNot: electronPackage }
    },
    {
      name: 'figures-fold',
      severity: 'error',
      comment: 'Readers of figures fold by core/figures/fold, since units are stored in that form.',
      from: { path: '^src/core/figures/', pathNot: '^src/core/figures/(candidates|edit-quantities)\\.ts$' },
      to: { path: '^src/core/text/fold' }
    },
    wall('core', '^src/core/', ['^src/core/', zod, '^node_modules/approx-string-match/']),
    wall('shared', '^src/shared/', ['^src/(shared|core)/', packages]),
    wall('main', '^src/main/', ['^src/(main|shared|core)/', packages, builtIns, '^resources/'], shell),
    wall('cli', '^src/cli/', ['^src/(cli|main|shared|core)/', packages, builtIns]),
    wall('preload', '^src/preload/', ['^src/(preload|shared)/', electronPackage]),
    wall('renderer-ui', '^src/renderer/ui/', ['^src/renderer/ui/', '^src/(shared|core)/', packages, styles]),
    wall('renderer-state', '^src/renderer/state/', ['^src/renderer/state/', '^src/(shared|core)/', packages]),
    wall('renderer-features', '^src/renderer/features/', [
      '^src/renderer/(features|ui|state)/',
      '^src/(shared|core)/',
      packages,
      styles
    ]),
    wall('renderer', '^src/renderer/', ['^src/(renderer|shared|core)/', packages, styles, '\\.(svg|png|woff2|ttf)$']),
    {
      name: 'no-feature-imports-another',
      severity: 'error',
      comment: 'What two features share belongs into ui, state or core.',
      from: { path: '^src/renderer/features/([^/]+)/' },
      to: { path: '^src/renderer/features/', pathNot: '^src/renderer/features/$1/' }
    },
    {
      name: 'no-renderer-part-imports-app',
      severity: 'error',
      from: { path: '^src/renderer/(ui|state|features)/' },
      to: { path: '^src/renderer/app/' }
    },
    {
      name: 'no-shell-from-outside',
      severity: 'error',
      comment: 'The services run without a window, in the command line as well.',
      from: { path: '^src/', pathNot: shell },
      to: { path: shell }
    },
    {
      name: 'only-shell-knows-electron',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/main/electron/', '^src/preload/'] },
      to: { path: electronPackage }
    },
    {
      name: 'shared-without-node',
      severity: 'error',
      comment: 'The window imports it too.',
      from: { path: '^src/(core|shared|renderer|preload)/' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'preload-takes-types-only',
      severity: 'error',
      comment:
        'What it imports is bundled into every window: types vanish, and the names of the channels are a few words.',
      from: { path: '^src/preload/' },
      to: { path: '^src/shared/', pathNot: '^src/shared/channels\\.ts$', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'no-development-package-shipped',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        pathNot: ['^node_modules/@types/', electronPackage]
      }
    }
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    // Paths are judged as the project writes them, wherever node_modules really lies.
    preserveSymlinks: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css', '.d.ts'],
      conditionNames: ['import', 'types', 'node', 'default'],
      exportsFields: ['exports'],
      mainFields: ['module', 'main', 'types']
    }
  }
}
