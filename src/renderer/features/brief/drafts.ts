import { create } from 'zustand'
import type { Block } from '#core/briefing/block'
import type { Briefing } from '#core/briefing/briefing'
import type { Id } from '#core/ids'
import type { Edit } from '#shared/api'
import { edit, useLibrary } from '#state/library'
import { replaceBlock } from './block-list'

/** What the analyst writes and chooses; the rest is main's. */
export type BriefingFields = Omit<Briefing, 'id' | 'updatedAt'>

interface Drafts {
  /** The briefing on the screen; `null`: the one worked on last. */
  openId: Id | null
  /** What is typed and not yet on disk, by briefing. */
  unsaved: Readonly<Record<Id, BriefingFields>>
  /** Saving failed and the text is held here alone; the next change or "save again" tries anew. */
  failed: boolean
}

export const useDrafts = create<Drafts>(() => ({ openId: null, unsaved: {}, failed: false }))

/** Long enough to hold a word back while it is typed, short enough for the pages to follow within a second. */
const saveDelayMs = 400
/** Who pauses longer than this begins anew. */
const runBreakMs = 20_000
/** The run of typing that is going on: where, since when it was last heard of, and its name for main. */
let run: { where: string; at: number; id: string } | null = null
let timer: ReturnType<typeof setTimeout> | undefined
let saving: Promise<Edit | undefined> = Promise.resolve(undefined)

/** The fields as the screen shows them: what is typed, else what is stored. */
export function fieldsOf(briefing: Briefing, unsaved: Drafts['unsaved']): BriefingFields {
  const { id, updatedAt: _, ...stored } = briefing
  return unsaved[id] ?? stored
}

/**
 * Changes fields of a briefing on the screen at once and on disk soon. What is typed into one field (`where`) without leaving
 * it is one step to undo, however often it is saved on the way.
 */
export function writeBriefing(briefing: Briefing, change: Partial<BriefingFields>, where?: string): void {
  const now = Date.now()
  const goesOn = run !== null && run.where === where && now - run.at < runBreakMs
  run = where === undefined ? null : { where, at: now, id: goesOn && run ? run.id : crypto.randomUUID() }
  useDrafts.setState(({ unsaved }) => ({
    unsaved: { ...unsaved, [briefing.id]: { ...fieldsOf(briefing, unsaved), ...change } },
    failed: false
  }))
  clearTimeout(timer)
  timer = setTimeout(() => void saveNow(), saveDelayMs)
}

/**
 * Saves whatever is unsaved; resolves when it is on disk, to the edit that it came with, which may be an earlier save's, or has
 * failed (which has been shown).
 */
export function saveNow(): Promise<Edit | undefined> {
  clearTimeout(timer)
  // One at a time: two saves of one briefing on their way at once could land in either order. One that threw does not
  // keep the next from trying.
  saving = saving.then(saveAll, () => saveAll())
  return saving
}

async function saveAll(before?: Edit): Promise<Edit | undefined> {
  let last = before
  for (const [id, fields] of Object.entries(useDrafts.getState().unsaved)) {
    const done = await edit('briefings.save', { ...fields, id, ...(run ? { run: run.id } : {}) })
    last = done
    if (!done) {
      useDrafts.setState({ failed: true })
      continue
    }
    // What was typed meanwhile stays unsaved, and its own timer is running.
    useDrafts.setState(({ unsaved }) => (unsaved[id] === fields ? { unsaved: without(unsaved, id) } : {}))
  }
  return last
}

/** Changes a block as the screen shows it. Does nothing when it is gone. `isTyped`: letter by letter. */
export function writeBlock(briefing: Briefing, block: Block, isTyped: boolean): void {
  const { blocks } = fieldsOf(briefing, useDrafts.getState().unsaved)
  writeBriefing(briefing, { blocks: replaceBlock(blocks, block) }, isTyped ? block.id : undefined)
}

/** A field was left: what is typed next is another step to undo. */
export async function leaveField(): Promise<void> {
  const left = run?.id
  await saveNow()
  if (run?.id === left) run = null
}

/** Makes a briefing and opens it. */
export async function createBriefing(fields: BriefingFields): Promise<void> {
  await saveNow()
  const done = await edit('briefings.save', { ...fields, id: null })
  const id = done && savedId(done)
  if (id) useDrafts.setState({ openId: id })
}

function savedId({ change }: Edit): Id | null {
  for (const { table, record } of change.added) if (table === 'briefings') return record.id
  return null
}

function without(unsaved: Drafts['unsaved'], id: Id): Drafts['unsaved'] {
  const { [id]: _, ...rest } = unsaved
  return rest
}

// A briefing taken back by undo, or left behind in another library, has nowhere to be saved to.
useLibrary.subscribe(({ library }) => {
  const { unsaved, openId } = useDrafts.getState()
  const known = library?.briefings ?? {}
  if (Object.keys(unsaved).some(id => !known[id])) {
    useDrafts.setState({ unsaved: Object.fromEntries(Object.entries(unsaved).filter(([id]) => known[id])) })
  }
  if (openId && !known[openId]) useDrafts.setState({ openId: null })
})

// Dialogs of the system and other windows take the focus first.
window.addEventListener('blur', () => void saveNow())

/**
 * Saves what is unsaved before the window or its library goes; resolves to whether it may go. Who asks again after saving has
 * failed, and been shown to have failed, means it.
 */
export async function settleDrafts(): Promise<boolean> {
  if (!holdsDrafts()) return true
  await saveNow()
  return !useDrafts.getState().failed
}

function holdsDrafts(): boolean {
  const { unsaved, failed } = useDrafts.getState()
  return !failed && Object.keys(unsaved).length > 0
}

// What was typed a moment ago goes with the window unless the window waits for it.
window.addEventListener('beforeunload', event => {
  if (!holdsDrafts()) return
  event.preventDefault()
  void settleDrafts().then(mayGo => {
    if (mayGo) window.close()
  })
})
