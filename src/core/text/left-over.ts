/** The items that occur oftener than in `others`, in their order; each as often as it does. `key`: by which two are the same. */
export function leftOver<T>(items: readonly T[], others: readonly T[], key: (item: T) => string): T[] {
  const counts = new Map<string, number>()
  for (const other of others) counts.set(key(other), (counts.get(key(other)) ?? 0) + 1)
  return items.filter(item => {
    const count = counts.get(key(item)) ?? 0
    counts.set(key(item), count - 1)
    return count <= 0
  })
}
