import type { PlainDate } from '../time/plain-date.ts'

/** One kind of time in the picture of a person's history, with its pieces oldest first. */
export interface ChainBand {
  readonly kind: 'hospital' | 'leave' | 'cto' | 'community' | 'aftercare'
  readonly label: string
  readonly pieces: readonly ChainPiece[]
}

export interface ChainPiece {
  /** `detained` and `informal` stand in the hospital band; the others have the band's own kind or tell it apart. */
  readonly kind:
    | 'detained' | 'informal' | 'leave' | 'cto' | 'cto-recall' | 'community' | 'conditional-discharge' | 'prison' | 'abroad'
    | 'prospective' | 'aftercare'
  readonly label: string
  readonly from: PlainDate
  /** Absent while it lasts. */
  readonly until?: PlainDate
  /** Drawn hatched: a day in it was worked out rather than recorded. */
  readonly doubtful: boolean
  readonly facts: readonly string[]
}
