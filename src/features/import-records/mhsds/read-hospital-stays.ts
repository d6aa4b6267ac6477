import type { FactData } from '../../../core/timeline/fact.ts'
import { addFact, daysOf, getPerson, type MhsdsExtract, type SpellInExtract } from './extract.ts'
import { RowRefused } from '../row-refused.ts'
import type { MhsdsRow } from './row.ts'

type Destination = NonNullable<FactData['LeftHospital']['destination']>

// DESTINATION OF DISCHARGE of the NHS Data Dictionary. 79 is a death and no leaving.
const destinations: Readonly<Record<string, Destination>> = {
  '19': 'home',
  '29': 'other',
  '30': 'other-hospital',
  '37': 'other',
  '40': 'prison',
  '42': 'other',
  '48': 'other-hospital',
  '49': 'other-hospital',
  '50': 'other-hospital',
  '51': 'other-hospital',
  '52': 'other-hospital',
  '53': 'other-hospital',
  '54': 'care-home',
  '55': 'care-home',
  '56': 'care-home',
  '65': 'care-home',
  '66': 'other',
  '84': 'other-hospital',
  '85': 'care-home',
  '87': 'other-hospital',
  '88': 'other',
}
const died = '79'

/** MHS101Referral: which request belongs to whom. Spells reach their person through it. */
export function readReferral(extract: MhsdsExtract, row: MhsdsRow): void {
  extract.personOfRequest.set(row.required('ServiceRequestID'), getPerson(extract, row))
}

/** MHS501HospProvSpell: one stay in hospital. Its facts are added once its commissioner is known. */
export function readSpell(extract: MhsdsExtract, row: MhsdsRow): void {
  const id = row.required('HospProvSpellID')
  const request = row.required('ServiceRequestID')
  const person = extract.personOfRequest.get(request)
  if (!person)
    throw new RowRefused(`No request ${request} is in table MHS101Referral, so the person of this hospital stay is not known.`, {
      field: 'ServiceRequestID',
    })
  const { from, until } = daysOf(extract, row, { from: 'StartDateHospProvSpell', until: 'DischDateHospProvSpell' })
  extract.spells.set(id, { id, row, person, from, until })
}

/** MHS502WardStay: ties leave to a stay, and may carry the end of a trial leave. */
export function readWardStay(extract: MhsdsExtract, row: MhsdsRow): void {
  const spell = getSpell(extract, row)
  daysOf(extract, row, { from: 'StartDateWardStay', until: 'EndDateWardStay' })
  extract.wardStays.set(row.required('WardStayID'), { spell, trialLeaveUntil: row.day('EndDateMHTrialLeave') })
}

/** MHS512HospSpellCommAssPer: who commissioned the stay. The first one is kept: later ones are mostly renamings. */
export function readSpellCommissioner(extract: MhsdsExtract, row: MhsdsRow): void {
  const spell = getSpell(extract, row)
  const { from } = daysOf(extract, row, { from: 'StartDateOrgCodeComm', until: 'EndDateOrgCodeComm' })
  const code = row.required('OrgIDComm')
  if (!spell.commissioner || from < spell.commissioner.from) spell.commissioner = { code, from }
}

function getSpell(extract: MhsdsExtract, row: MhsdsRow): SpellInExtract {
  const id = row.required('HospProvSpellID')
  const spell = extract.spells.get(id)
  if (!spell)
    throw new RowRefused(`The hospital stay ${id} is not in table MHS501HospProvSpell, or its row there was not imported.`, {
      field: 'HospProvSpellID',
    })
  return spell
}

/** The facts of every stay, after all tables were read. */
export function addStays(extract: MhsdsExtract): void {
  for (const spell of extract.spells.values()) addStay(extract, spell)
}

function addStay(extract: MhsdsExtract, { id, row, person, from, until, commissioner }: SpellInExtract): void {
  addFact(extract, person, row, id, 'AdmittedToHospital', {
    effectiveOn: from,
    effectiveTime: row.time('StartTimeHospProvSpell'),
    data: { spell: id, provider: extract.provider, ...(commissioner && { commissioner: commissioner.code }) },
  })
  if (!until) return
  const code = row.text('DestOfDischHospProvSpell')
  if (code === died) {
    if (!person.identity.diedOn) addFact(extract, person, row, id, 'Died', { effectiveOn: until, data: {} })
    return
  }
  addFact(extract, person, row, id, 'LeftHospital', {
    effectiveOn: until,
    effectiveTime: row.time('DischTimeHospProvSpell'),
    data: { spell: id, destination: destinations[code] ?? 'unknown' },
  })
}
