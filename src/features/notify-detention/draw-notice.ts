import { type EntitlementState, wordsFor } from '../../core/law/entitlement-state.ts'
import type { Warning } from '../../core/decisions/may-record.ts'
import { spellNhsNumber } from '../../core/identifiers/nhs-number.ts'
import { ageOn, type Moment } from '../../core/time/plain-date.ts'
import { spellDay } from '../../core/time/spell-day.ts'
import { page } from '../../platform/http/answer.ts'
import type { FieldErrors } from '../../platform/http/page-context.ts'
import type { Visit } from '../../platform/http/visit.ts'
import { describeFields } from '../forms/describe-fields.ts'
import type { Answers, Asked } from '../forms/field.ts'
import type { Fields } from '../forms/read-fields.ts'
import { submissionOf } from '../forms/submission.ts'
import { askToConfirm, residenceChoices, sectionChoices, unconfirmed } from '../record-fact/index.ts'
import type { Duplicate } from './find-duplicates.ts'
import {
  type DetentionTyped,
  homeFields,
  noticeFields,
  personFields,
  type PersonTyped,
  placeFields,
  sectionFields,
} from './notify-detention.form.ts'
import { checkPage, choosePage, detailsPage, findPage, type NoticePage, type ShownDuplicate } from './notify-detention.pages.ts'
import type { OnRegister } from './notify-detention.repository.ts'

/** A page of the notice to be drawn: everything typed so far, and what must be put right. */
export interface Drawing {
  readonly visit: Visit
  readonly asked: Asked
  readonly answers: Answers
  readonly errors?: FieldErrors
  readonly keptAt?: Moment
}

type ForPerson = Drawing & { readonly typed: PersonTyped; readonly known: OnRegister | undefined }

export function drawFind(drawing: Drawing) {
  const { asked, answers } = drawing
  return show(
    drawing,
    findPage(
      { ...common(drawing, 'Notify a detention', personFields), fields: describeFields(personFields, answers, asked) },
      context(drawing),
    ),
  )
}

export function drawChoose(drawing: Drawing, typed: PersonTyped, duplicates: readonly Duplicate[]) {
  drawing.visit.viewed(duplicates.map(({ person }) => person.caseId))
  const model = {
    ...common(drawing, 'Is it one of these people?', {}, ['person']),
    typed: typedInWords(typed),
    duplicates: duplicates.map(shown),
  }
  return show(drawing, choosePage(model, context(drawing)))
}

export function drawDetails(drawing: ForPerson) {
  const { asked, answers, typed, known } = drawing
  const drawn = (fields: Fields) => describeFields(fields, answers, asked)
  const model = {
    ...common(drawing, 'The detention', { ...sectionFields, ...placeFields, ...homeFields, ...noticeFields }, ['time']),
    who: known ? `${nameOf(known)} (${known.reference})` : `${typedInWords(typed)}, new on the register`,
    section: drawn(sectionFields),
    place: drawn(placeFields),
    home: drawn(homeFields),
    notice: drawn(noticeFields),
  }
  return show(drawing, detailsPage(model, context(drawing)))
}

/** Everything once more before others see it; `asked` says that it was sent without a tick that is needed. */
export function drawCheck(notice: ForPerson & { readonly detention: DetentionTyped }, warnings: readonly Warning[], sent: boolean) {
  const { typed, known, detention, answers } = notice
  const birthDate = known?.birthDate ?? typed.birthDate
  const errors = sent ? { confirmed: { text: askToConfirm(warnings) } } : undefined
  const model = {
    ...common(notice, 'Check before it is recorded', {}, ['confirmed']),
    rows: [...personRows(typed, known), ...detentionRows(detention, notice.asked)].filter(({ value }) => value !== ''),
    underEighteen: birthDate ? ageOn(birthDate, detention.began) < 18 : false,
    warnings,
    codes: warnings.map(({ code }) => code).join(' '),
    ticked: warnings.length > 0 && unconfirmed(warnings, answers['confirmed']).length === 0,
  }
  return show({ ...notice, errors }, checkPage(model, context({ ...notice, errors })))
}

function show({ errors }: Drawing, html: string) {
  return page(html, errors ? 422 : 200)
}

function context({ visit, errors }: Drawing) {
  return visit.page({ errors })
}

const notCarried = new Set(['_csrf', 'submission', 'step'])

/** The frame of a page, with every answer it does not ask itself. */
function common({ answers, keptAt }: Drawing, title: string, fields: Fields, more: readonly string[] = []): NoticePage {
  const own = new Set([
    ...Object.entries(fields).flatMap(([name, { control }]) =>
      control.kind === 'day' ? ['day', 'month', 'year'].map((part) => `${name}-${part}`) : [name],
    ),
    ...more,
  ])
  const carried = Object.entries(answers).filter(([name, value]) => value !== '' && !own.has(name) && !notCarried.has(name))
  return {
    title,
    answers,
    keptAt,
    submission: submissionOf(answers),
    afreshHref: '/notify?afresh',
    carried: carried.map(([name, value]) => ({ name, value })),
  }
}

function shown({ person, likely, because, warning }: Duplicate): ShownDuplicate {
  return {
    caseId: person.caseId,
    name: nameOf(person),
    reference: person.reference,
    birthDate: person.birthDate ?? undefined,
    nhsNumber: person.nhsNumber ?? undefined,
    state: wordsFor(person.entitlement as EntitlementState).word,
    diedOn: person.diedOn ?? undefined,
    likely,
    because,
    warning,
  }
}

function nameOf({ givenName, familyName }: { readonly givenName?: string; readonly familyName?: string }): string {
  return [givenName, familyName].filter(Boolean).join(' ') || 'Name not known'
}

function typedInWords(typed: PersonTyped): string {
  return [
    nameOf(typed),
    typed.birthDate && `born ${spellDay(typed.birthDate)}`,
    typed.nhsNumber && `NHS number ${spellNhsNumber(typed.nhsNumber)}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function personRows(typed: PersonTyped, known: OnRegister | undefined) {
  const number = known?.nhsNumber ?? typed.nhsNumber
  const born = known?.birthDate ?? typed.birthDate
  return [
    {
      key: 'Person',
      value: known ? `${nameOf(known)} (${known.reference}, on the register already)` : `${nameOf(typed)} (new on the register)`,
      change: 'person' as const,
    },
    { key: 'Date of birth', value: born ? spellDay(born) : 'Not known', change: 'person' as const },
    { key: 'NHS number', value: number ? spellNhsNumber(number) : 'Not known', change: 'person' as const },
  ]
}

function detentionRows(detention: DetentionTyped, { bodies }: Asked) {
  const bodyName = (code: string | undefined) => bodies.find((body) => body.code === code)?.name ?? ''
  const lived = [
    residenceChoices[detention.residence],
    detention.address?.replaceAll('\n', ', '),
    detention.postcode,
    bodyName(detention.council),
  ].filter(Boolean)
  const rows = [
    ['Section', sectionChoices[detention.section]],
    ['Began', `${spellDay(detention.began)}${detention.time ? `, ${detention.time}` : ''}`],
    ['Hospital', [detention.hospital, bodyName(detention.provider)].filter(Boolean).join(', ')],
    ['Lived before', lived.join(', ')],
    ['GP practice', detention.gp ?? ''],
    ['Communication needs', detention.needs ?? ''],
    ['Notice received', spellDay(detention.told)],
  ]
  return rows.map(([key = '', value = '']) => ({ key, value, change: 'details' as const }))
}
