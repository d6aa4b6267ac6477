import type { EndingBar, FundingModel, GuidanceDocument, Panel, PolicyValue, ReviewTrigger } from './policy-value.ts'

/** A value as short lines for a reader; none where the policy's summary says it all. */
export function valueInWords(value: PolicyValue): readonly string[] {
  switch (value.kind) {
    case 'words':
      return []
    case 'points':
      return value.points
    case 'months':
      return [counted(value.months, 'month')]
    case 'weeks':
      return [counted(value.weeks, 'week')]
    case 'working-days':
      return [counted(value.workingDays, 'working day')]
    case 'acknowledgement':
      return [counted(value.workingDays, 'working day')]
    case 'register-entry':
      return [
        value.on === 'admission-under-qualifying-section'
          ? 'On admission under a qualifying section'
          : 'On detention under a qualifying section',
      ]
    case 'triggers':
      return value.triggers.map((trigger) => triggers[trigger])
    case 'panels':
      return value.panels.map(panelInWords)
    case 'ending-decision':
      return [`For the council: ${value.council}`, `For the NHS: ${value.nhs}`, ...(value.panel ? [panelsPart[value.panel]] : [])]
    case 'ending-bars':
      return value.bars.map(
        (bar) => `${bars[bar.while]} (${bar.basis === 'statute' ? 'barred by section 117(2)' : 'barred by this policy only'})`,
      )
    case 'ladder':
      return ladderInWords(value)
    case 'fixed-split':
    case 'by-element':
    case 'panel-decides':
      return [fundingInWords(value)]
    case 'oversight-group':
      return [
        value.name,
        `Meets at least every ${counted(value.everyMonths, 'month')}`,
        `Chair: ${value.chair}`,
        `Quorum: ${listed(value.quorum)}`,
        `Members: ${listed(value.members)}`,
        `Reports to: ${value.reportsTo}`,
        `Terms of reference reviewed every ${counted(value.termsReviewedEveryMonths, 'month')}`,
      ]
    case 'documents':
      return value.documents.map((document) => documentInWords(document))
    case 'forms':
      return value.forms.map((form) => `${form.name}: ${form.use}`)
    default:
      return value satisfies never
  }
}

/** How two bodies share the cost, in one line. */
export function fundingInWords(model: FundingModel): string {
  switch (model.kind) {
    case 'fixed-split':
      return `Council ${model.councilPercent}%, NHS ${model.nhsPercent}%${model.includesFundedNursingCare ? ', funded nursing care included' : ''}; for earlier people from their next annual review`
    case 'by-element':
      return 'Each body pays for the whole of what it commissions, unless agreed otherwise for a case'
    case 'panel-decides':
      return `Set by the ${model.panel}`
    default:
      return model satisfies never
  }
}

const triggers: Readonly<Record<ReviewTrigger, string>> = {
  'move-to-another-council': 'The person moves to another council’s area',
  'plan-not-meeting-needs': 'The plan does not seem to meet the person’s mental health needs',
  'request-of-person-or-representative': 'The person or their formal representative asks',
  'ending-considered': 'Ending is being considered',
  'needs-changed': 'The person’s needs change',
  'disengaged-or-wishes-to-leave': 'The person loses touch with services or wishes to leave section 117',
  'left-specialist-services': 'The person leaves specialist mental health services',
}

const bars: Readonly<Record<EndingBar['while'], string>> = {
  'community-treatment-order': 'On a community treatment order',
  'section-17-leave': 'On section 17 leave from a qualifying section',
  'conditional-discharge': 'Conditionally discharged under section 37/41',
}

const panelsPart = {
  decides: 'The panel makes the final decision',
  'on-disagreement': 'A panel looks again where there is disagreement or objection',
} as const

const panelFor: Readonly<Record<Panel['for'], string>> = {
  'mental-health': 'mental health',
  'learning-disability': 'learning disability',
  everybody: 'everybody',
}

function panelInWords(panel: Panel): string {
  const members = panel.members ? listed(panel.members) : 'not set in the policy'
  const quorum = panel.quorum ? listed(panel.quorum) : 'not set in the policy'
  return `${panel.name} (for ${panelFor[panel.for]}). ${panel.does}. Members: ${members}. Quorum: ${quorum}.`
}

function ladderInWords(ladder: Extract<PolicyValue, { kind: 'ladder' }>): readonly string[] {
  const steps = ladder.steps.map((step, index) => {
    const within = step.workingDays === undefined ? 'no deadline set' : `within ${counted(step.workingDays, 'working day')}`
    return `Step ${index + 1}: ${step.at} (${within})`
  })
  return [
    ...steps,
    ...(ladder.meanwhile ? [`Meanwhile: ${ladder.meanwhile}`] : []),
    ...(ladder.afterwards ? [`Afterwards: ${ladder.afterwards}`] : []),
  ]
}

/** Title, readers, version: an absent version or day is said, so that nobody takes a document for current unseen. */
export function documentInWords({ title, for: readers, version }: GuidanceDocument): string {
  return `${title} (for ${readers.charAt(0).toLowerCase()}${readers.slice(1)}). Version: ${version ?? 'not given'}`
}

function counted(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

function listed(items: readonly string[]): string {
  return items.join('; ')
}
