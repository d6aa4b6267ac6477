import { daysBetween, type PlainDate, plainDate } from '../core/time/plain-date.ts'

/** The kinds of time of an episode chain, in the order in which their bands are drawn. */
export const chainKinds = ['hospital', 'leave', 'cto', 'community', 'aftercare'] as const
export type ChainKind = (typeof chainKinds)[number]

const kindLabels: Readonly<Record<ChainKind, string>> = {
  hospital: 'In hospital',
  leave: 'On leave',
  cto: 'Community treatment order',
  community: 'In the community',
  aftercare: 'Aftercare owed',
}

/** One stretch of time of one kind. */
export interface ChainPiece {
  readonly kind: ChainKind
  /** What it was, short: "Section 3". */
  readonly label: string
  readonly from: PlainDate
  /** The first day after it; absent while it goes on. */
  readonly until?: PlainDate
  /** The facts leave room for it not having been so. */
  readonly doubtful: boolean
  /** Ids of the facts that show it. */
  readonly facts: readonly string[]
}

interface DrawnPiece {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly href: string
  readonly doubtful: boolean
  /** Goes on past the day of the picture: drawn with an arrow. */
  readonly goesOn: boolean
  /** Set when it fits inside. */
  readonly text: string | undefined
  readonly piece: ChainPiece
}

interface DrawnBand {
  readonly kind: ChainKind
  readonly label: string
  readonly y: number
  readonly pieces: readonly DrawnPiece[]
}

/** Everything the drawing and its table need; lengths in CSS pixels. */
export interface ChainPicture {
  readonly width: number
  readonly height: number
  /** Wider than a screen, so it is not shrunk to fit. */
  readonly isLong: boolean
  readonly bands: readonly DrawnBand[]
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  readonly today: { readonly x: number; readonly label: string; readonly labelEndsThere: boolean }
  readonly anyDoubtful: boolean
  /** The same in words, by first day. */
  readonly rows: readonly { readonly kindLabel: string; readonly href: string; readonly piece: ChainPiece }[]
}

const margin = 12
const arrow = 10
const axis = 26
const todayRow = 20
const bandLabel = 20
const pieceHeight = 26
const laneGap = 4
const bandGap = 12
/** A life of forty years is seen at one glance; a longer one is scrolled. */
const usualWidth = 1100
const pixelsPerYear = usualWidth / 40
/** Narrower than this a piece could not be seen or pressed. */
const narrowestPiece = 4
const pixelsPerLetter = 7.5

/**
 * Lays the pieces of an episode chain out as bands along one axis of time, with the day of the picture marked. Pieces of
 * one kind that overlap stand under one another. Undefined when there is nothing to draw.
 */
export function chainPicture(
  pieces: readonly ChainPiece[],
  options: { readonly today: PlainDate; readonly todayLabel?: string; readonly hrefOf: (piece: ChainPiece) => string },
): ChainPicture | undefined {
  const inOrder = pieces.toSorted((a, b) => a.from.localeCompare(b.from))
  const first = inOrder[0]
  if (!first) return undefined
  const { today, hrefOf } = options
  const days = [today, ...pieces.flatMap((piece) => [piece.from, piece.until ?? today])].toSorted()
  const scale = timeScale(first.from < today ? first.from : today, days.at(-1) ?? today)
  const bands = drawBands(inOrder, scale, today, hrefOf)
  const lowest = bands.flatMap((band) => band.pieces).map((piece) => piece.y + piece.height)
  const todayX = scale.x(today)
  return {
    width: scale.width,
    height: Math.max(...lowest) + bandGap + todayRow,
    isLong: scale.width > usualWidth,
    bands,
    ticks: scale.ticks,
    today: { x: todayX, label: options.todayLabel ?? 'Today', labelEndsThere: todayX > scale.width / 2 },
    anyDoubtful: pieces.some((piece) => piece.doubtful),
    rows: inOrder.map((piece) => ({ kindLabel: kindLabels[piece.kind], href: hrefOf(piece), piece })),
  }
}

interface TimeScale {
  readonly width: number
  readonly ticks: readonly { readonly x: number; readonly label: string }[]
  x(day: PlainDate): number
}

function timeScale(from: PlainDate, until: PlainDate): TimeScale {
  const span = Math.max(daysBetween(from, until), 30)
  const width = Math.round(Math.max(usualWidth, (span / 365.25) * pixelsPerYear))
  const perDay = (width - 2 * margin - arrow) / span
  const x = (day: PlainDate) => round(margin + daysBetween(from, day) * perDay)
  return { width, x, ticks: ticksBetween(from, until, perDay).map(({ day, label }) => ({ x: x(day), label })) }
}

/** First days of months or years, as many as can be labelled side by side. */
function ticksBetween(from: PlainDate, until: PlainDate, pixelsPerDay: number): { day: PlainDate; label: string }[] {
  const step = [1, 3, 6, 12, 24, 60, 120].find((months) => months * 30.4 * pixelsPerDay >= (months < 12 ? 80 : 60)) ?? 240
  const monthOf = (day: PlainDate) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
  const ticks = []
  for (let month = Math.ceil(monthOf(from) / step) * step; month <= monthOf(until); month += step) {
    const day = firstOfMonth(month)
    if (day >= from) ticks.push({ day, label: step < 12 ? `${monthNames[month % 12]} ${Math.floor(month / 12)}` : String(month / 12) })
  }
  return ticks
}

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function firstOfMonth(month: number): PlainDate {
  return plainDate(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}

function drawBands(pieces: readonly ChainPiece[], scale: TimeScale, today: PlainDate, hrefOf: (piece: ChainPiece) => string): DrawnBand[] {
  let y = axis
  return chainKinds.flatMap((kind) => {
    const ofKind = pieces.filter((piece) => piece.kind === kind)
    if (ofKind.length === 0) return []
    const top = y + bandLabel
    const lanes: number[] = []
    const drawn = ofKind.map((piece) => {
      const x = scale.x(piece.from)
      const width = Math.max(scale.x(piece.until ?? laterOf(today, piece.from)) - x, narrowestPiece)
      const lane = freeLane(lanes, x)
      lanes[lane] = x + width
      return drawPiece(piece, { x, y: top + lane * (pieceHeight + laneGap), width: round(width) }, hrefOf(piece))
    })
    const band = { kind, label: kindLabels[kind], y: y + bandLabel - 6, pieces: drawn }
    y = top + lanes.length * (pieceHeight + laneGap) - laneGap + bandGap
    return [band]
  })
}

function drawPiece(piece: ChainPiece, place: { x: number; y: number; width: number }, href: string): DrawnPiece {
  const fits = piece.label.length * pixelsPerLetter + 12 <= place.width
  return {
    ...place,
    height: pieceHeight,
    href,
    doubtful: piece.doubtful,
    goesOn: piece.until === undefined,
    text: fits ? piece.label : undefined,
    piece,
  }
}

/** The first lane whose last piece has ended by here. A hair of overlap is what widening a very short piece makes. */
function freeLane(lanes: readonly number[], x: number): number {
  const free = lanes.findIndex((end) => end <= x + narrowestPiece)
  return free === -1 ? lanes.length : free
}

function laterOf(a: PlainDate, b: PlainDate): PlainDate {
  return a > b ? a : b
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
