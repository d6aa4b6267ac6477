import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '../../../test/support/a-case.ts'
import { plainDate } from '../time/plain-date.ts'
import { factSentence, factTitle } from './fact-words.ts'

const day = '2024-01-10'

const said = [
  [
    aCase().described(day, { givenName: 'Amira', familyName: 'Example', birthDate: plainDate('1980-02-29') }),
    'Recorded as Amira Example, born 29 February 1980',
  ],
  [aCase().described(day, { gender: 'female' }), 'Personal details recorded'],
  [aCase().fact('NhsNumberRecorded', day, { nhsNumber: '9991234567', traceStatus: '01' }), 'NHS number 999 123 4567 recorded'],
  [aCase().fact('NhsNumberRecorded', day, { traceStatus: '04' }), 'Looked for an NHS number and found none'],
  [
    aCase().fact('CommunicationNeedsRecorded', day, { needs: 'large print', language: 'Polish', interpreter: true }),
    'Communication needs: large print; language Polish; interpreter needed',
  ],
  [aCase().detained('3', day, { hospital: 'Wrenfield Hospital' }), 'Detained under section 3 at Wrenfield Hospital'],
  [aCase().detained('37/41', day), 'Detained under section 37 with restrictions (37/41)'],
  [aCase().detained('7', day), 'Received into guardianship under section 7'],
  [
    aCase().sectionEnded(day, { section: '2', reason: 'discharged by the clinician' }),
    'Detention under section 2 ended: discharged by the clinician',
  ],
  [aCase().leftHospital(day, { destination: 'care-home' }), 'Left hospital for a care home'],
  [aCase().leave('residential-trial', day, '2024-02-01'), 'Leave to try living outside hospital began, until 1 February 2024'],
  [aCase().leave('unknown', day), 'Section 17 leave, pattern not known, began'],
  [aCase().leaveEnded(day, 'revoked'), 'Leave revoked; called back to hospital'],
  [aCase().communityOrder(day, { expiresOn: plainDate('2024-07-09') }), 'Community treatment order made, to 9 July 2024'],
  [aCase().livesAt(day, { kind: 'no-fixed-abode', postcode: 'ZZ99 3VZ' }), 'Has no fixed abode, ZZ99 3VZ'],
  [
    aCase().livesAt(day, { kind: 'care-home', address: '1 Long Lane', arrangedBy: 'council' }),
    'Lives in a care home, 1 Long Lane, arranged by the council',
  ],
  [aCase().registeredWithGp(day, { practice: 'M83940' }), 'Registered with the GP practice M83940'],
  [aCase().claimed('entitled', day), 'A list says entitled to aftercare: “S117: Y”'],
  [aCase().councilSatisfied(day), 'The council was satisfied that aftercare was no longer needed'],
  [aCase().nhsSatisfied(day, false), 'The NHS board (ICB) was not satisfied that aftercare was no longer needed'],
  [aCase().reviewed(day), 'Review held; aftercare goes on'],
  [
    aCase().fact('ResponsibilityDetermined', day, { duty: 'council', organisation: 'E10000028', by: 'secretary-of-state' }),
    'Staffordshire County Council responsible for the council duty, by determination of the Secretary of State',
  ],
  [
    aCase().fact('LookedAfterStatusRecorded', day, { status: 'looked-after', council: 'E10000028' }),
    'Looked after as a child by Staffordshire County Council',
  ],
  [aCase().fact('LookedAfterStatusRecorded', day, { status: 'not-looked-after', council: 'E10000028' }), 'Not looked after by a council'],
  [
    aCase().fact('AftercareServicesRecorded', day, { state: 'provided', words: 'weekly visit' }),
    'Services under section 117 were being given: “weekly visit”',
  ],
  [aCase().fact('AftercareServicesRecorded', day, { state: 'stopped' }), 'Services under section 117 stopped'],
] as const

for (const [told, sentence] of said) {
  test(`said in words: ${sentence}`, () => assert.equal(factSentence(told.facts()[0] ?? assert.fail()), sentence))
}

test('kinds of fact have plain names', () => {
  assert.equal(factTitle('Detained'), 'Detention')
  assert.equal(factTitle('CommunityTreatmentOrderMade'), 'Community treatment order')
})
