import { wordDistance } from '../../core/matching/name-distance.ts'

/** The known word that was probably meant; undefined where none comes near. */
export function nearestWord(written: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((word) => ({ word, slips: wordDistance(written.toLowerCase(), word.toLowerCase()) }))
    .toSorted((a, b) => a.slips - b.slips)
  return best && best.slips <= Math.max(2, Math.floor(best.word.length / 4)) ? best.word : undefined
}
