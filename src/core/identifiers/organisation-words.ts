import type { Organisation, OrganisationKind } from './organisation.ts'
import { formOfName, initialsStandFor, type NameForm, plainWords, startOfName, writtenForm } from './organisation-name-form.ts'
import { bundledDirectory, findOrganisation, type OrganisationDirectory } from './organisations.ts'

/** One way in which this partnership's lists write a body. These win over everything read from the words themselves. */
export interface OrganisationAlias {
  readonly words: string
  readonly code: string
}

/** What a partnership knows about how its lists are written. */
export interface PartnershipWords {
  readonly aliases: readonly OrganisationAlias[]
  /**
   * Codes of the bodies its lists are likely to name: itself, its neighbours, those before them. Short forms ("SCC", "Stoke") are
   * read only as one of these.
   */
  readonly bodies: readonly string[]
}

const noWords: PartnershipWords = { aliases: [], bodies: [] }
const longestRead = 120

/**
 * Which body do these words of a list mean? Codes and full names are read against every body known; initials, shortened and
 * half names only against the partnership's own bodies, since "SCC" is a different council in every county. Where words fit
 * bodies of several kinds ("North Staffs"), the kind named first in `kinds` is meant; where they fit two bodies of one kind, or
 * none ("our ICB"), the answer is undefined and a person or an alias must say.
 */
export function findOrganisationByWords(
  text: string,
  kinds: OrganisationKind | readonly OrganisationKind[],
  partnership: PartnershipWords = noWords,
  directory: OrganisationDirectory = bundledDirectory,
): Organisation | undefined {
  const wanted = typeof kinds === 'string' ? [kinds] : kinds
  const written = text.slice(0, longestRead)
  const answers = answersOf(partnership, directory)
  const question = `${wanted.join()}|${written}`
  if (!answers.has(question)) answers.set(question, readParts(written, wanted, partnership, directory))
  return answers.get(question)
}

/** A list says the same few dozen words in thousands of rows, so answers are kept while the partnership's words are in use. */
const kept = new WeakMap<OrganisationDirectory, WeakMap<PartnershipWords, Map<string, Organisation | undefined>>>()
const mostKept = 2000

function answersOf(partnership: PartnershipWords, directory: OrganisationDirectory) {
  const ofDirectory = kept.get(directory) ?? new WeakMap<PartnershipWords, Map<string, Organisation | undefined>>()
  kept.set(directory, ofDirectory)
  const answers = ofDirectory.get(partnership)
  if (answers && answers.size < mostKept) return answers
  const fresh = new Map<string, Organisation | undefined>()
  ofDirectory.set(partnership, fresh)
  return fresh
}

function readParts(written: string, kinds: readonly OrganisationKind[], partnership: PartnershipWords, directory: OrganisationDirectory) {
  const whole = readWords(written, kinds, partnership, directory)
  if (whole || !written.includes('/')) return whole
  const parts = new Set(written.split('/').map((part) => readWords(part, kinds, partnership, directory)))
  parts.delete(undefined)
  return parts.size === 1 ? [...parts][0] : undefined
}

/** Did the writer put a question mark to it ("SCC?")? The body is read all the same; the doubt belongs beside it. */
export function isWrittenWithDoubt(text: string): boolean {
  return text.slice(0, longestRead).includes('?')
}

function readWords(text: string, kinds: readonly OrganisationKind[], partnership: PartnershipWords, directory: OrganisationDirectory) {
  const form = writtenForm(text)
  if (form.letters === '') return undefined
  const ofKind = (organisation: Organisation | undefined) => (organisation && kinds.includes(organisation.kind) ? organisation : undefined)
  const alias = partnership.aliases.find((each) => plainWords(each.words) === plainWords(text))
  if (alias) return ofKind(findOrganisation(alias.code, directory))
  const byCode = ofKind(findOrganisation(text.replace(/[^A-Za-z\d]/g, ''), directory))
  if (byCode) return byCode

  const candidates = directory.organisations.filter((each) => kinds.includes(each.kind) && (!form.kinds || form.kinds.includes(each.kind)))
  const own = candidates.filter((each) => partnership.bodies.includes(each.code))
  return (
    onlyOne(candidates, kinds, (name) => name.letters === form.letters) ??
    onlyOne(
      candidates,
      kinds,
      (name) => name.core !== '' && name.core === form.core && (form.kinds !== undefined || name.words.length > 1),
    ) ??
    onlyOne(own, kinds, (name) => name.core !== '' && name.core === form.core) ??
    onlyOne(own, kinds, (name) => initialsStandFor(form, name)) ??
    onlyOne(own, kinds, (name) => startOfName(form, name))
  )
}

/** The one body that fits, of the first kind that has any; undefined when that kind has two. */
function onlyOne(candidates: readonly Organisation[], kinds: readonly OrganisationKind[], fits: (name: NameForm) => boolean) {
  const fitting = candidates.filter((each) =>
    [each.name, each.shortName, ...(each.alsoKnownAs ?? [])].some((name) => name && fits(formOfName(name))),
  )
  for (const kind of kinds) {
    const ofKind = fitting.filter((each) => each.kind === kind)
    if (ofKind.length > 0) return ofKind.length === 1 ? ofKind[0] : undefined
  }
  return undefined
}
