import { aftercareDuties } from '../law/aftercare-duties.ts'
import { isDefinite, qualifyingRuns } from '../law/qualifying-run.ts'
import type { PlainDate } from '../time/plain-date.ts'
import type { CaseState, Detention, TimeInHospital } from './case-state.ts'
import { sectionWords } from './section-words.ts'

/** One kind of time in the picture of a person's history, with its pieces oldest first. */
export interface ChainBand {
  readonly kind: 'hospital' | 'leave' | 'cto' | 'community' | 'aftercare'
  readonly label: string
  readonly pieces: readonly ChainPiece[]
}

export interface ChainPiece {
  readonly kind: ChainBand['kind']
  /** What it was, short: "Section 3". */
  readonly label: string
  readonly from: PlainDate
  /** The first day after it; absent while it lasts. */
  readonly until?: PlainDate
  /** A day of it was worked out rather than recorded, or the law leaves doubt whether it was so. */
  readonly doubtful: boolean
  readonly facts: readonly string[]
}

/** The five bands of the picture, in the order drawn; a band without pieces is there too. Nothing is drawn after death. */
export function episodeChain(state: CaseState): readonly ChainBand[] {
  const bands: ChainBand[] = [
    { kind: 'hospital', label: 'In hospital', pieces: inHospital(state) },
    { kind: 'leave', label: 'On leave', pieces: onLeave(state) },
    { kind: 'cto', label: 'Community treatment order', pieces: onCommunityOrder(state) },
    { kind: 'community', label: 'In the community', pieces: inCommunity(state) },
    { kind: 'aftercare', label: 'Aftercare owed', pieces: aftercare(state) },
  ]
  return bands.map((band) => ({ ...band, pieces: inLifetime(state, band.pieces.toSorted(byFirstDay)) }))
}

function inHospital(state: CaseState): ChainPiece[] {
  const detained = state.detentions.map((detention) => pieceOfDetention(detention))
  const informal = state.timesInHospital.flatMap((time) => notDetained(state, time))
  return [...detained, ...informal]
}

function pieceOfDetention({ period, from, until, origin }: Detention): ChainPiece {
  const inferred = period.endInferred
  const guessed =
    until !== undefined && until === period.until && (inferred === 'left-hospital' || inferred === 'later-record' || inferred === 'lapsed')
  const how = origin === 'revoked' ? ', after revocation' : origin === 'recalled' ? ', after recall' : ''
  return {
    kind: 'hospital',
    label: `${capital(sectionWords(period.section))}${how}`,
    from,
    until,
    doubtful: guessed || period.startUnknown,
    facts: period.facts,
  }
}

/** What is left of a time in hospital when the detentions in it are taken away. */
function notDetained(state: CaseState, time: TimeInHospital): ChainPiece[] {
  const pieces: ChainPiece[] = []
  let from: PlainDate | undefined = time.from
  for (const detention of state.detentions) {
    if (from === undefined) break
    const overlaps =
      (detention.until === undefined || detention.until >= from) && (time.until === undefined || detention.from <= time.until)
    if (!overlaps) continue
    if (detention.from > from) pieces.push(withoutDetention(state, time, from, detention.from))
    from = detention.until === undefined || detention.until > from ? detention.until : from
  }
  if (from !== undefined && (time.until === undefined || time.until > from)) pieces.push(withoutDetention(state, time, from, time.until))
  return pieces
}

function withoutDetention(state: CaseState, time: TimeInHospital, from: PlainDate, until: PlainDate | undefined): ChainPiece {
  const recall = state.communityOrders
    .flatMap((order) => order.recalls)
    .find((known) => known.from <= from && (known.until === undefined || known.until > from))
  const informal = state.informalPeriods.find((known) => known.from <= from && (known.until === undefined || known.until > from))
  const endGuessed = time.endInferred && until === time.until
  return {
    kind: 'hospital',
    label: recall ? 'Recalled from community treatment order' : 'Not detained',
    from,
    until,
    doubtful: endGuessed || (!recall && !informal && time.implied),
    facts: [...(recall?.facts ?? informal?.facts ?? []), ...time.facts],
  }
}

const leaveWords = {
  escorted: 'Escorted leave',
  day: 'Day leave',
  overnight: 'Overnight leave',
  'residential-trial': 'Trial leave in a home',
  unknown: 'Leave, pattern not known',
} as const

function onLeave(state: CaseState): ChainPiece[] {
  return state.leaves.map((leave) => {
    const overdue = leave.until === undefined && leave.dueBack !== undefined && leave.dueBack < state.day
    return {
      kind: 'leave',
      label: leaveWords[leave.kind],
      from: leave.from,
      until: leave.until,
      doubtful: overdue || leave.kind === 'unknown',
      facts: leave.facts,
    }
  })
}

function onCommunityOrder(state: CaseState): ChainPiece[] {
  return state.communityOrders.map((order) => {
    const expired = order.until === undefined && order.expiresOn !== undefined && order.expiresOn < state.day
    const doubtful = order.startUnknown || expired || order.endedBy === 'section-ended'
    return { kind: 'cto', label: 'Community treatment order', from: order.from, until: order.until, doubtful, facts: order.facts }
  })
}

/** Between hospital stays, and after the last: told apart where the person was in prison, abroad or conditionally discharged. */
function inCommunity(state: CaseState): ChainPiece[] {
  return state.timesInHospital.flatMap((time, at) => {
    if (time.until === undefined) return []
    const next = state.timesInHospital[at + 1]
    if (next && next.from <= time.until) return []
    return [outside(state, time, time.until, next?.from)]
  })
}

function outside(state: CaseState, time: TimeInHospital, from: PlainDate, until: PlainDate | undefined): ChainPiece {
  const within = (known: { readonly from: PlainDate; readonly until?: PlainDate }) =>
    known.from >= from && (until === undefined || known.from < until)
  const prison = state.timesInPrison.find(within)
  const abroad = state.timesAbroad.find(within)
  const discharge = state.conditionalDischarges.find(within)
  const lost = time.destination === 'other-hospital'
  const label = lost
    ? 'Another hospital, not known'
    : prison
      ? 'In prison at first'
      : abroad
        ? 'In part outside England and Wales'
        : discharge
          ? 'Conditionally discharged'
          : 'In the community'
  const facts = [...time.facts, ...((prison ?? abroad ?? discharge)?.facts ?? [])]
  return { kind: 'community', label, from, until, doubtful: lost || time.endInferred, facts }
}

/** A duty is drawn hatched where a detention inside it may have ended it, or the person went abroad. */
function aftercare(state: CaseState): ChainPiece[] {
  const unsettled = [...qualifyingRuns(state).filter((run) => !isDefinite(run)), ...state.timesAbroad]
  return aftercareDuties(state).map(({ from, until, doubtful, facts }) => {
    const questioned = unsettled.some((known) => known.from >= from && (until === undefined || known.from < until))
    return { kind: 'aftercare', label: 'Aftercare owed', from, until, doubtful: doubtful || questioned, facts }
  })
}

function inLifetime(state: CaseState, pieces: readonly ChainPiece[]): readonly ChainPiece[] {
  const died = state.death?.effectiveOn
  if (died === undefined) return pieces
  return pieces
    .filter((piece) => piece.from <= died)
    .map((piece) => (piece.until === undefined || piece.until > died ? { ...piece, until: died } : piece))
}

function byFirstDay(one: ChainPiece, other: ChainPiece): number {
  if (one.from === other.from) return 0
  return one.from < other.from ? -1 : 1
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}
