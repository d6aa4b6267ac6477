import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { OrganisationKind } from './organisation.ts'
import { findOrganisationByWords, isWrittenWithDoubt, type PartnershipWords } from './organisation-words.ts'

const commissioners: readonly OrganisationKind[] = ['icb', 'ccg', 'pct', 'health-board', 'nhs-england']

/** A partnership around Staffordshire: the bodies its lists name, and two of its own habits. */
const staffordshire: PartnershipWords = {
  aliases: [
    { words: 'our ICB', code: 'QNC' },
    { words: 'the Potteries', code: 'E06000021' },
  ],
  bodies: [
    'E10000028',
    'E06000021',
    'E06000049',
    'E06000051',
    'E06000020',
    'E08000025',
    'E08000031',
    'E10000007',
    'E08000003',
    'W06000023',
    'QNC',
    'QYG',
    'QOC',
    'QHL',
    'QUA',
    'QJ2',
    'QOP',
    '7A7',
    '04Y',
    '05D',
    '05G',
    '05Q',
    '05V',
    '05W',
    'D2P2L',
    'M2L0M',
    '5PH',
    '5PJ',
    '5PK',
    '13Q',
  ],
}

const dorset: PartnershipWords = { aliases: [], bodies: ['E10000009', 'E06000059', 'E06000058', 'QVV', '11J'] }

function councilCode(words: string, partnership?: PartnershipWords) {
  return findOrganisationByWords(words, 'council', partnership)?.code
}

function commissionerCode(words: string, partnership?: PartnershipWords) {
  return findOrganisationByWords(words, commissioners, partnership)?.code
}

test('ST1 the ways in which lists write one council are all that council', () => {
  const spellings = {
    E10000028: [
      'SCC',
      'Staffs',
      'Staffordshire',
      'Staffordshire CC',
      'Staffordshire County Council',
      'staffordshire  county council',
      'E10000028',
      'SCC?',
    ],
    E06000021: [
      'Stoke',
      'SoT',
      'S-o-T CC',
      'Stoke-on-Trent',
      'Stoke on Trent City Council',
      'STOKE ON TRENT CITY COUNCIL',
      'the Potteries',
    ],
    E08000025: ["B'ham CC", 'Birmingham', 'Birmingham City Council'],
    E08000031: ['Wton', "W'ton", 'Wolverhampton', 'Wolverhampton City Council', 'City of Wolverhampton'],
    E06000020: ['T&W', 'Telford & Wrekin'],
    E06000049: ['CEC', 'Cheshire East'],
    W06000023: ['Powys CC (Wales)', 'Powys'],
  }
  for (const [code, written] of Object.entries(spellings)) {
    for (const words of written) assert.equal(councilCode(words, staffordshire), code, words)
  }
})

test('ST1 the ways in which lists write one NHS body are all that body', () => {
  const spellings = {
    QNC: [
      'QNC',
      'qnc ?',
      'S&SoT ICB',
      'SSOT ICB',
      'Staffs & Stoke ICB',
      'Staffordshire & Stoke on Trent ICB',
      'NHS Staffordshire and Stoke-on-Trent Integrated Care Board',
    ],
    QOC: ['STW ICB', 'Shropshire T&W ICB', 'Shropshire T&W ICB ?'],
    QHL: ['BSol ICB'],
    QJ2: ['DDICB', 'Derby & Derbyshire ICB'],
    '05W': ['05W', 'SoT CCG', 'Stoke CCG', 'Stoke-on-Trent CCG'],
    '05Q': ['SESSP', 'SES&SP CCG', 'SE Staffs & Seisdon'],
    '05G': ['N. Staffs CCG', 'North Staffs'],
    '05V': ['S&S CCG', 'Stafford', 'Stafford & Surrounds CCG'],
    '04Y': ['CC CCG', 'Cannock'],
    '5PH': ['North Staffs PCT'],
    D2P2L: ['BCWB CCG', 'Black Country CCG'],
    '7A7': ['BIAP / Powys Health Board', 'Powys THB'],
    '13Q': ['NHSE', 'NHS England'],
  }
  for (const [code, written] of Object.entries(spellings)) {
    for (const words of written) assert.equal(commissionerCode(words, staffordshire), code, words)
  }
})

test('a habit of the house is read only where the partnership says what it means', () => {
  assert.equal(commissionerCode('our ICB'), undefined)
  assert.equal(commissionerCode('our ICB', { ...staffordshire, aliases: [] }), undefined)
  assert.equal(commissionerCode('Our ICB ', staffordshire), 'QNC')
})

test("initials and half names are read only as one of the partnership's own bodies", () => {
  for (const words of ['SCC', 'DCC', 'SoT', 'Stoke']) assert.equal(councilCode(words), undefined, words)
  assert.equal(councilCode('DCC', staffordshire), 'E10000007')
  assert.equal(councilCode('DCC', dorset), 'E10000009')
  assert.equal(councilCode('DCC', { aliases: [], bodies: [...staffordshire.bodies, ...dorset.bodies] }), undefined)
  assert.equal(councilCode('BCP', dorset), 'E06000058')
})

test('full names and codes are read wherever the body is', () => {
  assert.equal(councilCode('Dorset County Council', staffordshire), 'E10000009')
  assert.equal(commissionerCode('Kent & Medway ICB'), 'QKS')
  assert.equal(commissionerCode('Z9B2Z'), 'Z9B2Z')
})

test('the column says which kind is meant', () => {
  assert.equal(findOrganisationByWords('Stafford', 'council', staffordshire), undefined)
  assert.equal(findOrganisationByWords('Manchester', 'council', staffordshire)?.code, 'E08000003')
  assert.equal(findOrganisationByWords('QNC', 'council', staffordshire), undefined)
  assert.equal(findOrganisationByWords('our ICB', 'council', staffordshire), undefined)
})

test('what names nobody, or half of the county, is undefined', () => {
  for (const words of [
    '',
    '  ',
    '?',
    '-',
    'n/k',
    'council',
    'ICB',
    'NHS',
    'CC',
    'tbc',
    '😀',
    'ستافوردشير',
    'x'.repeat(10_000_000),
    '=cmd|x',
  ]) {
    assert.equal(councilCode(words, staffordshire), undefined, words.slice(0, 20))
    assert.equal(commissionerCode(words, staffordshire), undefined, words.slice(0, 20))
  }
})

test('a county that was divided is not one of its halves', () => {
  assert.equal(councilCode('Cheshire', staffordshire), undefined)
  assert.equal(councilCode('Cheshire E', staffordshire), 'E06000049')
})

test('a question mark is a doubt about the body, not another body', () => {
  assert.equal(isWrittenWithDoubt('SCC?'), true)
  assert.equal(isWrittenWithDoubt('SCC'), false)
})

test('no text breaks the reading', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const found = findOrganisationByWords(text, commissioners, staffordshire)
      assert.ok(found === undefined || commissioners.includes(found.kind))
    }),
  )
})
