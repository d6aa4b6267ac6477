import { organisationName } from '../../core/identifiers/organisations.ts'
import { findAmbiguity } from '../../core/law/ambiguities.ts'
import type { Finding } from '../../core/findings/finding.ts'
import type { Fact } from '../../core/timeline/fact.ts'
import { dayInWords, momentInWords } from '../../design/filters.ts'
import {
  type BodyStanding,
  bodyStanding,
  confidenceSentences,
  type Duty,
  factLinks,
  isSameBody,
  type OpenedPerson,
  type WorkedOut,
} from '../person/index.ts'
import { boardSentence, councilSentence } from './answer-sentences.ts'
import { boardLaw, councilLaw } from './law-in-words.ts'
import type { DutyPart, Reliance } from './responsibility.pages.ts'
import { tenseOf } from './tense.ts'
import { wouldChangeBoard, wouldChangeCouncil } from './what-would-change.ts'

/** One of the two duties as the page shows it: what the law gives with every step, and what bodies recorded and relied on beside it. */
export function dutyPart(person: OpenedPerson, duty: Duty, found: WorkedOut): DutyPart {
  const standing = bodyStanding(person.state, duty, found)
  const { question, sentence, rows, wouldChange } =
    duty === 'council' ? aboutCouncil(person, standing, found) : aboutBoard(person, standing, found)
  const finding = duty === 'council' ? found.council : found.nhs
  return {
    duty,
    question,
    answer: sentence,
    finding: steps(finding, standing),
    words: {
      facts: factLinks(person, finding.because),
      doubts: Object.fromEntries(finding.doubts.map((code) => [code, doubtInWords(code)])),
      alternatives: [
        ...aboveAll(finding, standing).map(() => named(standing.workedOut)),
        ...(duty === 'council'
          ? found.council.alternatives.map(({ value }) => named(value.council))
          : found.nhs.alternatives.map(({ value }) => named(value.commissioning ?? value.paying))),
      ],
    },
    rows: [...rows, { key: 'How sure this is', value: confidenceSentences[finding.confidence] }],
    recorded: recordedBeside(person, standing),
    reliance: relianceOf(person, standing),
    wouldChange,
    confirmHref: person.mayConfirm ? `/people/${person.caseId}/responsibility/confirm?question=${duty}` : undefined,
  }
}

function steps(finding: Finding<unknown>, standing: BodyStanding): DutyPart['finding'] {
  const { because, confidence, assumptions, missing, alternatives, doubts } = finding
  return {
    because,
    confidence,
    assumptions,
    missing,
    doubts,
    alternatives: [...aboveAll(finding, standing), ...alternatives.map(({ says }) => ({ says }))],
  }
}

/** Where others can be argued, the answer stands among them, so that all are read side by side. */
function aboveAll({ alternatives, because: [first] }: Finding<unknown>, { workedOut }: BodyStanding): { readonly says: string }[] {
  return alternatives.length > 0 && workedOut !== undefined
    ? [{ says: `The answer worked out. ${first?.rule === 'LA-21' ? 'Its reasons stand above.' : (first?.says ?? '')}`.trim() }]
    : []
}

function aboutCouncil(person: OpenedPerson, standing: BodyStanding, { council }: WorkedOut) {
  const { value } = council
  return {
    question: 'Which council?',
    sentence: councilSentence(council, standing, tenseOf(person.finding.value?.state)),
    wouldChange: wouldChangeCouncil(council),
    rows: [
      ...row('Law in force', value?.regime && councilLaw[value.regime]),
      ...row('Limb of section 117(3)', value?.limb && `(${value.limb})`),
      ...row('Residence counts on', value?.residenceTakenOn && dayInWords(value.residenceTakenOn)),
      ...row(
        'Who acts meanwhile',
        value?.interim && (value.interim.council ? organisationName(value.interim.council) : 'Not known: see the first step below'),
      ),
    ],
  }
}

function aboutBoard(person: OpenedPerson, standing: BodyStanding, { nhs }: WorkedOut) {
  const { value } = nhs
  const former = value?.bodyOfTheTime !== value?.commissioning ? value?.bodyOfTheTime : undefined
  return {
    question: 'Which NHS body?',
    sentence: boardSentence(nhs, standing, tenseOf(person.finding.value?.state), isDisputed(person)),
    wouldChange: wouldChangeBoard(nhs),
    rows: [
      ...row('Commissions', value && (value.commissioning ? organisationName(value.commissioning) : 'Not settled')),
      ...row('Pays', value && (value.paying ? organisationName(value.paying) : 'Not settled')),
      ...row('Law in force', value && boardLaw[value.regime]),
      ...row('GP practice or home counts on', value?.coreTakenOn && dayInWords(value.coreTakenOn)),
      ...row('Body at that time', former && organisationName(former)),
    ],
  }
}

/** Do bodies disagree about the NHS duty? For the council the law itself says what a dispute does. */
function isDisputed({ state }: OpenedPerson): boolean {
  const about = state.current.openDispute?.data.about
  return about !== undefined && about !== 'council'
}

function row(key: string, value: string | undefined): { key: string; value: string }[] {
  return value ? [{ key, value }] : []
}

function named(code: string | undefined): string {
  return code === undefined ? '' : organisationName(code)
}

/** What stands recorded, and plainly whether it is what the law gives. */
function recordedBeside(person: OpenedPerson, { recorded, workedOut, others, recordedDiffers }: BodyStanding): DutyPart['recorded'] {
  if (!recorded) return undefined
  const { organisation } = recorded.data
  const body = organisationName(organisation)
  const says = `${body}, from ${dayInWords(recorded.effectiveOn)}. Recorded ${whenAndWho(person, recorded)}.`
  const link = { says, href: person.hrefToFact(recorded.id) }
  if (workedOut === undefined) {
    const argued = others.some((code) => isSameBody(code, organisation, person.day))
    return {
      ...link,
      differs: false,
      beside: argued
        ? 'It is one of the answers that can be argued.'
        : 'The law leaves the answer open, so this is neither borne out nor contradicted.',
    }
  }
  if (recordedDiffers) {
    const argued = others.some((code) => isSameBody(code, organisation, person.day))
    const then = argued ? 'It is one of the answers that can be argued.' : 'One of the two is wrong: check the facts below, or the record.'
    return { ...link, differs: true, beside: `This differs from what is worked out, ${organisationName(workedOut)}. ${then}` }
  }
  if (isSameBody(organisation, workedOut, person.day)) return { ...link, differs: false, beside: 'This is what is worked out too.' }
  return { ...link, differs: false, beside: `This is the body that pays; ${organisationName(workedOut)} commissions.` }
}

/** What somebody relied on, and whether it would be answered differently now. */
function relianceOf(person: OpenedPerson, { reliance, workedOut, relianceDiffers }: BodyStanding): Reliance | undefined {
  if (!reliance) return undefined
  const { organisation, standing, confidence, rule, pack, reason, authority, because } = reliance.data
  const body = organisationName(organisation)
  const confirmed = standing === 'confirmed'
  return {
    says: `${body}, ${confirmed ? 'confirmed' : 'taken otherwise than worked out,'} ${whenAndWho(person, reliance)}.`,
    reason: reason && `Why: ${reason}`,
    authority: authority && `On the authority of: ${authority}`,
    then: `The answer then rested on rule ${rule} of ${pack}.`,
    confidence,
    because,
    href: person.hrefToFact(reliance.id),
    changed: changedSince(confirmed, workedOut, relianceDiffers),
  }
}

function changedSince(confirmed: boolean, workedOut: string | undefined, differs: boolean): string | undefined {
  if (!confirmed) return undefined
  if (workedOut === undefined) return 'Would be answered differently now: the answer has become open. Somebody should look at it again.'
  return differs
    ? `Would be answered differently now: ${organisationName(workedOut)}. Facts or the law have changed since; somebody should look at it again.`
    : undefined
}

function whenAndWho(person: OpenedPerson, fact: Fact): string {
  const who = person.facts.find(({ id }) => id === fact.id)?.recordedByName
  const body = fact.body && organisationName(fact.body)
  return `on ${momentInWords(fact.recordedAt)}${who ? ` by ${who}` : ''}${body ? ` for ${body}` : ''}`
}

function doubtInWords(code: string): string {
  const known = findAmbiguity(code)
  return known ? `${known.title}. ${known.why} It turns on ${known.turnsOn}` : code
}
