import { type Answer, json } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { determine, type Determined, undeterminedAsNull } from '../determine/index.ts'
import { readLawInForce } from '../law/index.ts'
import { openPerson } from '../person/index.ts'
import { readDetermineRequest } from './determine-request.ts'

/** Every finding for facts that a signed-in program sends. Nothing is kept, and nobody on the register is looked at. */
export async function determineByProgram(visit: Visit): Promise<Answer> {
  const read = readDetermineRequest(visit.body, await readLawInForce(visit.db), visit.today)
  if ('refused' in read) return json({ outcome: 'refused', refusals: read.refused }, 422)
  const { question, law, asAt, knownBy } = read.request
  return json(written(determine(question, law, asAt, knownBy, visit.places)))
}

/** Every finding for one person of the register, today or as the record stood (`?as-at=`, `&known-by=`). */
export async function findingsOfPerson(visit: Visit): Promise<Answer> {
  const { facts, law, places, day, timeTravel, mistake } = await openPerson(visit)
  if (mistake) return json({ outcome: 'refused', refusals: [mistake.says] }, 422)
  return json(written(determine({ facts }, law, day, timeTravel?.knownBy, places)))
}

function written(found: Determined): unknown {
  return JSON.parse(JSON.stringify(found, undeterminedAsNull))
}
