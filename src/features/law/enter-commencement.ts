import { type Commencement, type LawInForce, lawInForce, type Provision } from '../../core/law/commencement-table.ts'
import { commencementOf } from '../../core/law/rules/commencement-of.ts'
import { rules } from '../../core/law/rules/rules.ts'
import { organisationName } from '../../core/identifiers/organisations.ts'
import type { PlainDate } from '../../core/time/plain-date.ts'
import { dayInWords } from '../../design/filters.ts'
import { type Answer, notFound, page, redirect } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { readCommencement } from './commencement.form.ts'
import { withEntries } from './law-in-force.ts'
import { type CommencementLine, commencementPage } from './law.pages.ts'
import { addCommencement, type CommencementEntry, listCommencements } from './law.repository.ts'
import { linkRule } from './show-law.ts'
import { nameOf } from './show-rule.ts'
import { stateInWords } from './state-in-words.ts'

const path = '/law/commencement'

/** Only what was delivered without a day may be given one: a day that the table has from the Act itself is not for a form to change. */
const open: readonly Provision[] = lawInForce.commencements.filter(({ state }) => state !== 'in-force').map(({ provision }) => provision)

/** Every provision whose start decides an answer: its state, the evidence, who checked it and when. */
export async function showCommencement(visit: Visit, errors?: FieldErrors): Promise<Answer> {
  const entries = await listCommencements(visit.db)
  const law = withEntries(lawInForce, entries)
  const model = {
    title: 'When provisions began',
    lines: law.commencements.map((line) => lineOf(line, law, visit.today)),
    mayEnter: visit.may('law:commence'),
    waiting: law.commencements
      .filter(({ provision }) => open.includes(provision))
      .map(({ provision, title }) => ({
        value: provision,
        text: `${capital(nameOf(provision))}: ${title}`,
        selected: provision === visit.form['provision'],
      })),
    answers: visit.form,
    history: entries.toReversed().map((entry) => ({ says: inWords(entry), evidence: entry.evidence, url: entry.evidenceUrl })),
  }
  return page(commencementPage(model, visit.page({ errors })), errors ? 422 : 200)
}

function lineOf(line: Commencement, law: LawInForce, today: PlainDate): CommencementLine {
  const { provision, title, evidence, checkedBy, checkedOn } = line
  const resting = rules.filter(
    ({ cites, waitsFor, untilProvision }) =>
      waitsFor === provision || untilProvision === provision || cites.some((cite) => commencementOf(cite, law)?.provision === provision),
  )
  return {
    provision,
    title: `${capital(nameOf(provision))}: ${title}`,
    state: stateInWords(line, today),
    evidence,
    checked: checkedBy && checkedOn && `${checkedBy}, ${dayInWords(checkedOn)}`,
    rules: resting.map(linkRule),
    entered: checkedBy !== undefined,
  }
}

/** Adds the day on which a provision began, with what says so; or takes back what was added. Counts at once for every answer. */
export async function enterCommencement(visit: Visit): Promise<Answer> {
  if (visit.form['takeBack'] !== undefined) return takeBack(visit, visit.form['takeBack'])
  const { typed, errors } = readCommencement(visit.form, open, visit.today)
  if (!typed) return showCommencement(visit, errors)
  const { provision, from, evidence, evidenceUrl } = typed
  await write(visit, { provision, inForceFrom: from, evidence, evidenceUrl })
  return redirect(path, { kind: 'success', text: `${capital(nameOf(provision))} counts as in force from ${dayInWords(from)}.` })
}

async function takeBack(visit: Visit, provision: string): Promise<Answer> {
  const entered = (await listCommencements(visit.db)).findLast((entry) => entry.provision === provision)
  const line = lawInForce.commencements.find((known) => known.provision === provision)
  if (!entered?.inForceFrom || !line) return notFound()
  const { evidenceUrl } = entered
  await write(visit, {
    provision,
    inForceFrom: null,
    evidence: `Taken back: ${dayInWords(entered.inForceFrom)} no longer counts.`,
    evidenceUrl,
  })
  return redirect(path, { kind: 'success', text: `The day entered for ${nameOf(line.provision)} was taken back.` })
}

async function write(visit: Visit, entry: Omit<CommencementEntry, 'checkedBy' | 'checkedOn'>): Promise<void> {
  const { name, organisation } = visit.actor
  const checkedBy = `${name}, ${organisationName(organisation)}`
  await addCommencement(visit.db, { ...entry, checkedBy, checkedOn: visit.today }, visit.now)
  await visit.changed(undefined, { provision: entry.provision, from: entry.inForceFrom, evidence: entry.evidence, url: entry.evidenceUrl })
}

function inWords({ provision, inForceFrom, checkedBy, checkedOn }: CommencementEntry): string {
  const line = lawInForce.commencements.find((known) => known.provision === provision)
  const what = line ? capital(nameOf(line.provision)) : provision
  const says = inForceFrom ? `in force from ${dayInWords(inForceFrom)}` : 'taken back'
  return `${what}: ${says}. Entered by ${checkedBy}, on ${dayInWords(checkedOn)}.`
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
