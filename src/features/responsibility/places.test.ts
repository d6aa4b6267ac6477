import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { bodiesOfArea, bodyOfPractice } from '../../core/law/responsible-commissioner/place-directory.ts'
import { plainDate } from '../../core/time/plain-date.ts'
import { noPlaces, readPlaces } from './places.ts'

const demo = readPlaces(fileURLToPath(new URL('../../../demo/places', import.meta.url)))

test('a practice belongs to the group of its time, and to the board after it', () => {
  assert.equal(bodyOfPractice(demo, 'M83901', plainDate('2020-01-01')), '05V')
  assert.equal(bodyOfPractice(demo, 'M83901', plainDate('2024-01-01')), 'QNC')
})

test('a postcode lies in the area of one board', () => {
  assert.deepEqual(bodiesOfArea(demo, { postcode: 'ZS10 1AA' }, plainDate('2024-01-01')), ['QNC'])
})

test('a site without lists knows no practice and no area', () => {
  assert.equal(bodyOfPractice(noPlaces, 'M83901', plainDate('2024-01-01')), undefined)
  assert.deepEqual(bodiesOfArea(noPlaces, { postcode: 'ZS10 1AA', council: 'E10000028' }, plainDate('2024-01-01')), [])
})

test('a list without its columns is refused by a sentence', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'places-'))
  writeFileSync(path.join(folder, 'gp-practices.csv'), 'practice,board\nM83901,QNC\n')
  assert.throws(() => readPlaces(folder), /gp-practices\.csv has no column practice_code, former_ccg_or_sub_icb, icb\./)
})
