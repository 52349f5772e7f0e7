/** Whether the long form of the hostile and durability tests runs (`npm run test:long`). */
const isLongForm = process.env.MUQARIN_LONG_FORM === '1'

/** How often a test tries something: in `npm test`, and in `npm run test:long`. */
export function times(short: number, long: number): number {
  return isLongForm ? long : short
}

/** Number that the random choices of a test begin with; it is printed, and `MUQARIN_SEED` repeats a run. */
export function newSeed(test: string): number {
  const seed = Number(process.env.MUQARIN_SEED ?? Math.floor(Math.random() * 1_000_000) + 1)
  console.log(`${test}: seed ${seed}`)
  return seed
}
