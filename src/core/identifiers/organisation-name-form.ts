import type { OrganisationKind } from './organisation.ts'

/** A body's name, or what a list writes for it, taken apart. */
export interface NameForm {
  /** All letters and figures without spaces, small, after `NHS` and brackets are taken away: `ssoticb`. */
  readonly letters: string
  /** The words that tell one body from another of its kind, joined: `staffordshire stoke trent`. */
  readonly core: string
  /** The same words one by one with the linking words between them, for initials. */
  readonly words: readonly string[]
  /** The words that only say what kind of body it is: `county council`. */
  readonly kindWords: readonly string[]
  /** Kinds that those words allow; undefined when they say nothing about it. */
  readonly kinds?: readonly OrganisationKind[]
}

const linking = new Set(['and', 'of', 'on', 'upon', 'the', 'in', 'n'])

/** Short forms of counties and quarters that are the same all over England. */
const spelledOut: Readonly<Record<string, string>> = {
  staffs: 'staffordshire',
  derbys: 'derbyshire',
  shrops: 'shropshire',
  salop: 'shropshire',
  worcs: 'worcestershire',
  herefs: 'herefordshire',
  warks: 'warwickshire',
  lancs: 'lancashire',
  yorks: 'yorkshire',
  notts: 'nottinghamshire',
  leics: 'leicestershire',
  lincs: 'lincolnshire',
  northants: 'northamptonshire',
  cambs: 'cambridgeshire',
  beds: 'bedfordshire',
  bucks: 'buckinghamshire',
  berks: 'berkshire',
  oxon: 'oxfordshire',
  wilts: 'wiltshire',
  glos: 'gloucestershire',
  hants: 'hampshire',
  herts: 'hertfordshire',
  ches: 'cheshire',
  n: 'north',
  s: 'south',
  e: 'east',
  w: 'west',
  ne: 'north east',
  nw: 'north west',
  se: 'south east',
  sw: 'south west',
}

const kindOfWords: readonly (readonly [RegExp, readonly OrganisationKind[]])[] = [
  [/\b(?:integrated care board|icb)$/, ['icb']],
  [/\b(?:clinical commissioning group|ccg)$/, ['ccg']],
  [/\b(?:teaching )?(?:primary care trust|pct)$/, ['pct']],
  [/\b(?:teaching |local )*(?:health board|lhb|thb|hb|uhb)$/, ['health-board']],
  [/\b(?:university )?(?:hospitals? )?(?:foundation trust|trust|ft)$/, ['trust']],
  [/\b(?:metropolitan |county |city |borough |district |unitary )*council$/, ['council']],
  [/\b(?:metropolitan |county |city |london )?(?:borough|authority)$/, ['council']],
  [/\b(?:cc|mbc|bc|mdc|rbc|lbc)$/, ['council']],
]

/** Small letters without accents, `&` as `and`, brackets and doubt marks gone, every other sign a space. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/['\u2018\u2019`\u02bc\p{M}]/gu, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z\d]+/g, ' ')
    .trim()
}

/** Takes apart what a list writes. Quarters (`N. Staffs`) and counties are spelled out. */
export function writtenForm(text: string): NameForm {
  return takeApart(plainWords(text))
}

const forms = new Map<string, NameForm>()

/** Takes apart a body's own name; kept, since the same names are asked for at every row. */
export function formOfName(name: string): NameForm {
  const known = forms.get(name)
  if (known) return known
  const made = takeApart(plainWords(name))
  forms.set(name, made)
  return made
}

function takeApart(plain: string): NameForm {
  const withoutNhs = plain.replace(/^nhs(?: (?!england)|$)/, '').replace(/\bnhs (?=foundation|trust|pct)/, '')
  const ofKind = kindOfWords.find(([pattern]) => pattern.test(withoutNhs))
  const kindPart = ofKind ? (ofKind[0].exec(withoutNhs)?.[0] ?? '') : ''
  const rest = withoutNhs
    .slice(0, withoutNhs.length - kindPart.length)
    .replace(/^(?:city|county|borough|london borough|royal borough) of /, '')
    .trim()
  const words = rest === '' ? [] : rest.split(' ')
  const told = words.length > 1 || words.some((word) => word.length > 2)
  const spelled = words.flatMap((word) => (told ? (spelledOut[word] ?? word).split(' ') : [word]))
  return {
    letters: withoutNhs.replace(/ and | /g, ''),
    core: spelled.filter((word) => !linking.has(word)).join(' '),
    words: spelled,
    kindWords: kindPart === '' ? [] : kindPart.split(' '),
    ...(ofKind ? { kinds: ofKind[1] } : {}),
  }
}

/**
 * Do the letters written stand for this name: `ssot`, `stw icb`, `scc`, `bsol`, `b'ham cc`? Each word gives one to three of its
 * first letters, or itself.
 */
export function initialsStandFor(written: NameForm, name: NameForm): boolean {
  if (name.words.length === 0 || written.letters.length > 30) return false
  const said = written.letters
  const kindEndings = [
    '',
    ...name.kindWords.map((_, from) => name.kindWords.slice(from).join('')),
    initials(name.kindWords),
    abbreviation(name),
  ]
  const distinct = name.words.filter((word) => !linking.has(word)).length
  return [...new Set(kindEndings)].some((ending) => {
    if (!said.endsWith(ending) || (ending === '' && distinct < 2 && !isContraction(said, name))) return false
    return stands(said.slice(0, said.length - ending.length), name.words)
  })
}

function initials(words: readonly string[]): string {
  return words.map((word) => word[0] ?? '').join('')
}

function abbreviation(name: NameForm): string {
  return name.kinds?.includes('icb') ? 'icb' : name.kinds?.includes('ccg') ? 'ccg' : ''
}

/** Can the letters be cut into one piece for each word, in order, linking words being free to be left out? */
function stands(letters: string, words: readonly string[]): boolean {
  const [word, ...rest] = words
  if (word === undefined) return letters === ''
  if (linking.has(word) && stands(letters, rest)) return true
  if (letters.startsWith(word) && stands(letters.slice(word.length), rest)) return true
  for (let length = Math.min(3, word.length); length >= 1; length -= 1) {
    if (letters.startsWith(word.slice(0, length)) && stands(letters.slice(length), rest)) return true
  }
  return contractionsOf(word).some((short) => letters.startsWith(short) && stands(letters.slice(short.length), rest))
}

/** `bham` and `wton`: the first letter and the ending of a place name. */
function contractionsOf(word: string): string[] {
  const ending = /.(ham|ton|pool|mouth|bury|ford|chester|field)$/.exec(word)?.[1]
  return ending ? [`${word[0]}${ending}`] : []
}

function isContraction(letters: string, name: NameForm): boolean {
  return name.words.some((word) => contractionsOf(word).includes(letters))
}

/**
 * Is the writing the beginning of this name, whole words only (`Stoke`, `SE Staffs & Seisdon`)? Not when only a quarter is left
 * out: "Cheshire" is not Cheshire East.
 */
export function startOfName(written: NameForm, name: NameForm): boolean {
  if (written.core === '' || !`${name.core} `.startsWith(`${written.core} `)) return false
  const leftOut = name.core.slice(written.core.length).trim().split(' ')
  return !leftOut.some((word) => ['north', 'south', 'east', 'west'].includes(word)) || leftOut.length > 1
}
