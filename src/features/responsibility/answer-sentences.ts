import { organisationName } from '../../core/identifiers/organisations.ts'
import type { Finding } from '../../core/findings/finding.ts'
import type { ResponsibleCommissioner } from '../../core/law/responsible-commissioner/responsible-commissioner.ts'
import type { CouncilFinding } from '../../core/law/responsible-council/responsible-council.ts'
import type { BodyStanding } from '../person/index.ts'
import type { Tense } from './tense.ts'

const owes: Readonly<Record<Tense, (name: string) => string>> = {
  now: (name) => `${name} owes the council’s part of aftercare.`,
  'to-come': (name) => `${name} will owe the council’s part of aftercare on leaving hospital.`,
  past: (name) => `${name} owed the council’s part of aftercare until it ended.`,
  'if-owed': (name) => `If aftercare is owed, ${name} owes the council’s part.`,
}

/** Which council, in one or two sentences. Never a bare answer where another can be argued. */
export function councilSentence(finding: CouncilFinding, standing: BodyStanding, tense: Tense): string {
  const { workedOut } = standing
  const disputed = finding.value?.disputed ? ['It is disputed; care must continue meanwhile.'] : []
  if (workedOut === undefined) return [notSettled(finding, standing), ...disputed].join(' ')
  return [owes[tense](organisationName(workedOut)), ...weight(finding.value?.standing), ...orElse(standing), ...disputed].join(' ')
}

interface Verbs {
  readonly commissions: string
  readonly pays: string
  readonly begin: string
}

const verbs: Readonly<Record<Tense, Verbs>> = {
  now: { commissions: 'commissions', pays: 'pays', begin: '' },
  'to-come': { commissions: 'will commission', pays: 'will pay', begin: '' },
  past: { commissions: 'commissioned', pays: 'paid', begin: 'Until aftercare ended, ' },
  'if-owed': { commissions: 'commissions', pays: 'pays', begin: 'If aftercare is owed, ' },
}

/** Which NHS body: commissioning and paying are two answers where the law makes them so. */
export function boardSentence(
  finding: Finding<ResponsibleCommissioner>,
  standing: BodyStanding,
  tense: Tense,
  isDisputed: boolean,
): string {
  const disputed = isDisputed ? ['It is disputed; care must continue meanwhile.'] : []
  const commissioning = finding.value?.commissioning
  const paying = finding.value?.paying
  if (commissioning === undefined && paying === undefined) return [notSettled(finding, standing), ...disputed].join(' ')
  const { commissions, pays, begin } = verbs[tense]
  const who = commissioning === undefined ? undefined : organisationName(commissioning)
  const payer = paying === undefined ? undefined : organisationName(paying)
  const said =
    who === payer
      ? `${begin}${who} ${commissions} and ${pays}.`
      : who === undefined
        ? `${begin}${payer} ${pays}. Which body ${commissions} is not settled.`
        : payer === undefined
          ? `${begin}${who} ${commissions}. Which body ${pays} is not settled.`
          : `${begin}${who} ${commissions}, and ${payer} ${pays}.`
  return [said, ...weight(finding.value?.standing), ...orElse(standing), ...disputed].join(' ')
}

/** Undetermined is an answer too: between which bodies it lies, or that something is missing. */
function notSettled({ because, confidence }: Finding<unknown>, { others }: BodyStanding): string {
  if (others.length > 1) return `Not settled: ${inWords(others)}.`
  if (others.length === 1) return `Not settled. One answer that can be argued: ${inWords(others)}.`
  const [first] = because
  if (confidence === 'CERTAIN' && first) return first.says
  return 'Not settled: the record does not say enough.'
}

function weight(standing: 'computed' | 'determined' | 'agreed' | undefined): string[] {
  if (standing === 'determined') return ['So it was determined, which stands above what the rules give.']
  return standing === 'agreed' ? ['So the bodies agreed, which is not law.'] : []
}

function orElse({ others }: BodyStanding): string[] {
  return others.length > 0 ? [`Another answer can be argued: ${inWords(others)}.`] : []
}

function inWords(codes: readonly string[]): string {
  return codes.map((code) => organisationName(code)).join(' or ')
}
