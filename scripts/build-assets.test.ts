import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { assetsFolder, buildAssetsWhenStale } from './build-assets.ts'

const manifest = await buildAssetsWhenStale()
const fileOf = (address: string) => path.join(assetsFolder, path.basename(address))
const css = readFileSync(fileOf(manifest.css), 'utf8')
const compressed = (address: string) => gzipSync(readFileSync(fileOf(address))).length

test('what a first visit loads is small: styles at most 30 KB, scripts at most 15 KB, compressed', () => {
  assert.ok(compressed(manifest.css) <= 30 * 1024, `${compressed(manifest.css)} bytes of styles`)
  assert.ok(compressed(manifest.js) + compressed(manifest.beginJs) <= 15 * 1024, `${compressed(manifest.js)} bytes of scripts`)
})

test('no font and no crown of the government is used', () => {
  assert.doesNotMatch(css, /@font-face|GDS Transport/)
  assert.ok(css.includes('Arial'))
  for (const name of ['govuk-crest.svg', 'moj-logotype-crest-2024.svg', 'govuk-logotype-crown.png'])
    assert.equal(existsSync(path.join(assetsFolder, 'images', name)), false)
})

test('every image that the styles name is there, except the crest of a footer we do not use', () => {
  const names = [...css.matchAll(/url\("?\/assets\/images\/([\w.-]+)"?\)/g)]
    .map(([, name = '']) => name)
    .filter((name) => name !== 'govuk-crest.svg')
  assert.ok(names.length > 0)
  for (const name of names) assert.ok(existsSync(path.join(assetsFolder, 'images', name)), name)
})

test('what is current is not built again', async () => {
  const before = statSync(path.join(assetsFolder, 'manifest.json')).mtimeMs
  assert.deepEqual(await buildAssetsWhenStale(), manifest)
  assert.equal(statSync(path.join(assetsFolder, 'manifest.json')).mtimeMs, before)
})
