/** Numbers in [0, 1) that look random and are the same in every run (Lehmer's generator, modulus 2^31 - 1). */
export function randomNumbers(seed: number): () => number {
  let state = seed % 2_147_483_647 || 1
  return () => {
    state = (state * 48_271) % 2_147_483_647
    return (state - 1) / 2_147_483_646
  }
}
