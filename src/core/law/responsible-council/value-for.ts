import { organisationName } from '../../identifiers/organisations.ts'
import type { MissingFact } from '../../findings/finding.ts'
import { spellDay } from '../../time/spell-day.ts'
import type { OrganisationCode } from '../../timeline/fact.ts'
import type { CouncilRegime, OtherCouncil, ResponsibleCouncil } from './council-finding.ts'
import type { Question } from './question.ts'
import { nationOf, nationOfCode, type Residence } from './residence-at.ts'

/** The answer that names the council for the area of a home. Before 2015 there was one limb, whose words are now limb (c). */
export function councilFor(question: Question, regime: CouncilRegime, home: Residence, limb?: 'c'): ResponsibleCouncil {
  const nation = nationOf(home.data)
  return valueOf(question, regime, home.data.council, nation, limb)
}

/** The answer that names a council which is not that of any home: one that placed the person, or owes an earlier duty. */
export function namedCouncil(
  question: Question,
  regime: CouncilRegime,
  council: OrganisationCode | undefined,
  limb?: 'c',
): ResponsibleCouncil {
  return valueOf(question, regime, council, council === undefined ? undefined : nationOfCode(council), limb)
}

function valueOf(
  { moment }: Question,
  regime: CouncilRegime,
  council: OrganisationCode | undefined,
  nation: 'england' | 'wales' | undefined,
  limb: 'c' | undefined,
): ResponsibleCouncil {
  const byNation = nation === 'wales' ? 'b' : 'a'
  return {
    council,
    nation: nation ?? (council === undefined ? undefined : 'england'),
    limb: limb ?? (regime === 'LA-A' ? 'c' : byNation),
    regime,
    residenceTakenOn: moment.takenOn,
    standing: 'computed',
  }
}

/** Another tenable answer, and on what it turns. */
export function instead(value: ResponsibleCouncil, says: string): OtherCouncil {
  return { value, says }
}

/** The council of a home, as sentences name it. */
export function areaWords({ data }: Residence): string {
  return data.council === undefined ? 'an area whose council is not recorded' : `the area of ${organisationName(data.council)}`
}

/** The same at the beginning of a sentence. */
export function areaWordsFirst(home: Residence): string {
  const words = areaWords(home)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`
}

/** "on 3 May 2024, the day before section 2 began" is said as "just before 4 May 2024". */
export function justBefore({ moment }: Question): string {
  return `just before ${spellDay(moment.before)}`
}

/** What is not known, and what would settle it: where the person lived. */
export function homeNotKnown(question: Question): MissingFact {
  return {
    what: `Where the person was living ${justBefore(question)}`,
    settledBy: 'The AMHP’s report, the section papers, or the address the GP or a council held at that time',
  }
}

/** The same, where the place is known and its council is not. */
export function areaNotKnown(question: Question): MissingFact {
  return {
    what: `Which council’s area the place is in where the person lived ${justBefore(question)}`,
    settledBy: 'The address or its postcode',
  }
}
