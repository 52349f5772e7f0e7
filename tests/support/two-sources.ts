import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright'
import type { Claim } from '#core/claims/claim'
import type { Library } from '#core/library'
import { answerOpenDialog, launch } from './app'
import { cli, cliJson } from './cli'
import { textOf } from './desk'
import { madeOnce } from './made-once'
import { temporaryFolder } from './temporary-folder'

/** Enough around a passage that its text can be scrolled either way. */
function around(passages: readonly string[], before: number): string {
  const days = (from: number, count: number) =>
    Array.from(
      { length: count },
      (_, day) =>
        `في اليوم ${from + day} دوّن أمين الورشة ما جرى من أعمال، وعدّ الألواح التي وصلت، وكتب أسماء من حضروا ومن غابوا من العمال.`
    )
  return [...days(1, before), ...passages, ...days(before + 1, 14)].join('\n\n')
}

const north = `مصنع الشمال وحسابه

${around(['يرى المهندس أن المصنع الجديد يوفّر ألف وظيفة في السنة الأولى.', 'والمصنع وحده لا يكفي، فبالمصنع تُشترى الآلات لا الخبرة.'], 5)}
`
const south = `سجل الجنوب وشكوكه

${around(['ينفي المحاسب أن يوفّر المشروع ألف وظيفة، ويقول إن نصفها قائم أصلًا.', 'أما مصنعهم القديم فقد أُغلق.'], 11)}
`

export interface Desk {
  app: ElectronApplication
  page: Page
  north: Locator
  south: Locator
  inspector: Locator
  library: () => Promise<Library>
}

/** A library with the two texts. Resolves to their titles. */
const madeLibrary = madeOnce(async folder => {
  const library = join(folder, 'library')
  await cli('init', '--library', library, '--name', 'ورشة')
  const titles: string[] = []
  for (const [name, text] of [
    ['north', north],
    ['south', south]
  ] as const) {
    const file = join(folder, `${name}.txt`)
    writeFileSync(file, text)
    const [imported] = await cliJson<{ title: string }[]>('import', file, '--library', library)
    titles.push(imported?.title ?? '')
  }
  return titles
})

/** The two texts side by side, in a library of their own. */
export async function openDesk(): Promise<Desk> {
  const folder = temporaryFolder()
  const library = join(folder, 'library')
  const [first = '', second = ''] = await madeLibrary(folder)
  const { app, page } = await launch()
  await answerOpenDialog(app, [library])
  await page.keyboard.press('Control+Shift+O')
  await page.getByRole('row', { name: first }).dblclick()
  await textOf(page, first).waitFor()
  await page.keyboard.press('Control+1')
  await page.getByRole('row', { name: second }).getByRole('rowheader').click()
  await page.keyboard.press('Shift+Enter')
  await textOf(page, second).waitFor()
  return {
    app,
    page,
    north: textOf(page, first),
    south: textOf(page, second),
    inspector: page.getByRole('complementary', { name: 'تفاصيل الادعاء' }),
    library: () =>
      page.evaluate(async () => {
        const snapshot = await window.muqarin.call('library.snapshot', undefined)
        if (!snapshot.ok) throw new Error(snapshot.problem.code)
        return snapshot.value.library
      })
  }
}

/** All claims of a library, whichever source they are of. */
export function claimsOf(library: Library): Claim[] {
  return Object.values(library.claims).flatMap(shard => Object.values(shard))
}
