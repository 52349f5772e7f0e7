/**
 * How alike two texts are, from 0 (nothing in common) to 1 (equal): one minus their edit distance (Levenshtein: letters
 * put in, taken out or replaced) over the length of the longer. Two empty texts are equal. Time: product of the lengths.
 */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer
}

function editDistance(a: string, b: string): number {
  let from = 0
  let toA = a.length
  let toB = b.length
  // What both begin and end with costs nothing: most candidates differ in a word.
  while (from < toA && from < toB && a.charCodeAt(from) === b.charCodeAt(from)) from += 1
  while (toA > from && toB > from && a.charCodeAt(toA - 1) === b.charCodeAt(toB - 1)) {
    toA -= 1
    toB -= 1
  }
  const width = toB - from
  const row = new Int32Array(width + 1).map((_, column) => column)
  for (let i = from; i < toA; i += 1) {
    let diagonal = row[0] ?? 0
    row[0] = diagonal + 1
    for (let column = 1; column <= width; column += 1) {
      const above = row[column] ?? 0
      const replaced = diagonal + (a.charCodeAt(i) === b.charCodeAt(from + column - 1) ? 0 : 1)
      row[column] = Math.min(replaced, above + 1, (row[column - 1] ?? 0) + 1)
      diagonal = above
    }
  }
  return row[width] ?? 0
}
