import { organisationName } from '../../core/identifiers/organisations.ts'
import { factSentence } from '../../core/timeline/fact-words.ts'
import type { Fact } from '../../core/timeline/fact.ts'

/** A step with the bodies it names, on which the answers turn: whose area a place is in, who commissions a bed, whose practice it is. */
export function stepSentence(fact: Fact): string {
  const says = factSentence(fact)
  switch (fact.type) {
    case 'ResidenceRecorded':
      return naming(says, fact.data.council, 'in the area of')
    case 'Detained':
    case 'AdmittedToHospital':
      return naming(says, fact.data.commissioner, 'in a bed commissioned by')
    case 'GpRegistered': {
      const { practice, practiceName, icb } = fact.data
      if (practice === undefined && practiceName === undefined && icb !== undefined)
        return `Registered with a GP practice of ${organisationName(icb)}`
      return naming(says, icb, 'which belongs to')
    }
    default:
      return says
  }
}

function naming(says: string, body: string | undefined, how: string): string {
  return body === undefined || says.includes(organisationName(body)) ? says : `${says}, ${how} ${organisationName(body)}`
}
