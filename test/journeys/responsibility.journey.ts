import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { aCase } from '../support/a-case.ts'
import { launchBrowser } from '../support/browser.ts'
import { startTestRegister, type TestRegister } from '../support/register.ts'
import { visit } from '../support/visitor.ts'

const lead = 'Lena Demo-Lead'
let register: TestRegister
let browser: Browser

before(async () => {
  register = await startTestRegister(undefined, { listen: true })
  browser = await launchBrowser()
})
after(async () => {
  await browser.close()
  await register.close()
})

/** Recorded under one council, worked out as another's, and argued over. */
async function disputed(): Promise<string> {
  const history = aCase()
    .described('2024-04-30', { familyName: 'Søndergård', givenName: 'Zoë' })
    .livesAt('2019-04-30', { council: 'E06000021', kind: 'own-home', address: '1 Demo Road' })
    .livesAt('2024-01-03', { council: 'E10000028', kind: 'temporary', settled: 'unclear', address: '2 Demo Road' })
    .registeredWithGp('2020-01-04', { icb: 'QNC', practiceName: 'Demo Surgery' })
    .detained('3', '2024-05-01', { commissioner: 'QNC' })
    .dischargedAndLeft('2024-07-01')
    .fact('ResponsibleBodyRecorded', '2024-08-05', { duty: 'council', organisation: 'E06000021' })
    .fact('DisputeOpened', '2025-02-03', { about: 'both', words: 'Which council?' })
  return (await register.person(history.newFacts(), lead)).caseId
}

async function settled(): Promise<string> {
  const history = aCase()
    .described('2024-04-30', { familyName: 'Plainly', givenName: 'Demo' })
    .livesAt('2019-04-30', { council: 'E10000028' })
    .registeredWithGp('2020-01-04', { icb: 'QNC' })
    .detained('3', '2024-05-01', { commissioner: 'QNC' })
    .dischargedAndLeft('2024-07-01')
  return (await register.person(history.newFacts(), lead)).caseId
}

const ways = [
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 800 } }],
  ['on a narrow phone without JavaScript', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
] as const

for (const [how, options] of ways) {
  test(`HE4c an answer is read, departed from with a reason, and shown with who and when, ${how}`, async () => {
    const caseId = await settled()
    const visitor = await visit(browser, register, { ...options, as: lead })
    const { page } = visitor
    await visitor.open(`/people/${caseId}`)
    await page.getByRole('link', { name: 'Worked out: Staffordshire County Council' }).first().click()
    assert.equal(await visitor.heading(), 'Responsibility on 21 November 2026')
    await visitor.look()
    await page.getByRole('button', { name: /Confirm or depart.*Which council/ }).click()
    await visitor.look()
    await page.getByRole('button', { name: 'Record what is relied on' }).click()
    assert.match(await page.innerText('.govuk-error-summary'), /Choose whether you confirm the answer or depart from it/)
    await visitor.look()
    await page.getByLabel('Depart: take another body').check()
    await page.selectOption('#organisation', 'E06000021')
    await page.fill('#reason', 'Stoke placed them there')
    await page.fill('#authority', 'Panel of 3 May 2026')
    await page.getByRole('button', { name: 'Record what is relied on' }).click()
    await page.waitForURL(/\/responsibility$/)
    assert.match(
      await page.innerText('main'),
      /Stoke-on-Trent City Council, taken otherwise than worked out, on 21 November 2026, 09:30 by Lena Demo-Lead/,
    )
    await visitor.look()
    await visitor.close()
  })

  test(`HE4c a disputed, doubtful answer is read with both sides, ${how}`, async () => {
    const caseId = await disputed()
    const visitor = await visit(browser, register, { ...options, as: lead })
    await visitor.open(`/people/${caseId}/responsibility`)
    const text = await visitor.page.innerText('main')
    assert.match(text, /Care must continue meanwhile/)
    assert.match(text, /Answers that can be argued/)
    await visitor.look()
    await visitor.page.emulateMedia({ media: 'print' })
    assert.equal(await visitor.page.getByRole('button', { name: /Confirm or depart/ }).count(), 0, 'nothing to press on paper')
    await visitor.page.emulateMedia({ media: 'screen' })
    await visitor.open(`/people/${caseId}`)
    await visitor.look()
    await visitor.close()
  })
}
