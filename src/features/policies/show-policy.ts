import { inForceOn } from '../../core/findings/dated.ts'
import type { Citation } from '../../core/findings/finding.ts'
import { conflictsFor } from '../../core/local-policies/conflicts.ts'
import { type Policy, type PolicyAuthority, type PolicyTerm, termsOf } from '../../core/local-policies/policy.ts'
import type { PolicyConflict } from '../../core/local-policies/policy-conflict.ts'
import { parameterGroups, parameterTitle } from '../../core/local-policies/parameter-groups.ts'
import type { PolicyParameter } from '../../core/local-policies/policy-parameters.ts'
import type { PolicyValue } from '../../core/local-policies/policy-value.ts'
import { findPolicy } from '../../core/local-policies/policies.ts'
import { documentInWords, valueInWords } from '../../core/local-policies/value-in-words.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, notFound, page } from '../../platform/http/answer.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { firstDayInWords } from './first-day-in-words.ts'
import { packRelease } from './pack-release.ts'
import { policyPage, type ShownClause, type ShownConflict, type ShownParameter, type ShownTerm } from './policies.pages.ts'
import { listMyPartnerships } from './policies.repository.ts'

/** One policy, parameter by parameter, with its clauses, first days and conflicts. What it does not set is said. */
export async function showPolicy(visit: Visit): Promise<Answer> {
  const policy = findPolicy(visit.params.key ?? '') ?? notFound()
  const partnerships = await listMyPartnerships(visit.db, visit.actor)
  const { document } = policy
  return page(
    policyPage(
      {
        title: `Local policy: ${policy.name}`,
        name: policy.name,
        partners: policy.partners,
        usedBy: partnerships.filter(({ policyPack }) => policyPack === policy.key).map(({ name }) => name),
        release: packRelease(policy),
        document: {
          title: document.title,
          from: firstDayInWords(document),
          because: document.firstDayBecause,
          ...(document.version !== undefined && { version: document.version }),
          ...(document.url !== undefined && { url: document.url }),
        },
        limits: policy.limits,
        groups: parameterGroups.map(({ id, title, parameters }) => ({
          id,
          title,
          parameters: (Object.keys(parameters) as PolicyParameter[]).map((parameter) => showParameter(policy, parameter, visit.today)),
        })),
        throughout: conflictsFor(policy.key)
          .filter(({ parameter }) => parameter === undefined)
          .map(showConflict),
        conflicts: conflictsFor(policy.key).length,
      },
      visit.page(),
    ),
  )
}

function showParameter(policy: Policy, parameter: PolicyParameter, today: PlainDate): ShownParameter {
  const terms: readonly PolicyTerm<PolicyValue>[] = termsOf(policy, parameter)
  const now = inForceOn(terms, today)
  return {
    id: parameter,
    title: parameterTitle(parameter),
    // The newest first: what holds now is read before what held once.
    terms: terms.toSorted((a, b) => (a.from < b.from ? 1 : -1)).map((term) => showTerm(term, stateOf(term, now, today))),
    conflicts: conflictsFor(policy.key, parameter).map(showConflict),
  }
}

function stateOf(term: PolicyTerm<PolicyValue>, now: PolicyTerm<PolicyValue> | undefined, today: PlainDate): ShownTerm['state'] {
  if (term === now) return 'In force'
  return term.from > today ? 'To come' : 'Earlier'
}

const standings: Readonly<Record<Citation['standing'], string | undefined>> = {
  confirmed: undefined,
  recalled: 'Known from elsewhere; not read in the document itself',
  inference: 'Our reading: the document does not say so outright',
}

function showTerm(term: PolicyTerm<PolicyValue>, state: ShownTerm['state']): ShownTerm {
  const standing = standings[term.standing]
  return {
    ...showClause(term.authority, term.value),
    from: firstDayInWords(term),
    state,
    ...(standing !== undefined && { standing }),
    elsewhere: (term.elsewhere ?? []).map(({ authority, value }) => showClause(authority, value)),
    documents: term.value.kind === 'documents' ? term.value.documents.map(showDocument) : [],
  }
}

function showDocument(document: Parameters<typeof documentInWords>[0]): ShownTerm['documents'][number] {
  const from = document.effectiveOn ? `In effect from ${dayInWords(document.effectiveOn)}` : 'Day of effect: not given'
  return { says: documentInWords(document), from, ...(document.url !== undefined && { url: document.url }) }
}

function showClause(authority: PolicyAuthority, value: PolicyValue): ShownClause {
  const { clause, document, words, url } = authority
  return { clause, document, words, lines: value.kind === 'documents' ? [] : valueInWords(value), ...(url !== undefined && { url }) }
}

const winners: Readonly<Record<PolicyConflict['wins'], string>> = {
  law: 'The law counts',
  earlier: 'The earlier date counts',
  'to be chosen': 'The partnership has to choose',
}

function showConflict({ id, says, clause, law, cites, wins, why, since }: PolicyConflict): ShownConflict {
  return { id, says, clause, law, cites, wins: winners[wins], why, ...(since !== undefined && { since: dayInWords(since) }) }
}
