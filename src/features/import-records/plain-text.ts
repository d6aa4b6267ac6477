/** More than any list holds in one cell, less than would choke a page. */
export const longestCell = 10_000

/** A cell as it can be stored: no surrounding space, no control characters, no half letters. */
export function plainText(cell: string): string {
  return /[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]/.test(cell)
    ? cell
        .toWellFormed()
        .replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
        .trim()
    : cell.trim()
}
