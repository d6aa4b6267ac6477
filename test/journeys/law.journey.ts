import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import { startTestRegister, type TestRegister } from '../support/register.ts'
import { visit, type Visitor } from '../support/visitor.ts'

const reader = 'Olu Demo-Oversight'
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

const ways = [
  ['on a wide screen', { viewport: { width: 1280, height: 900 } }],
  ['on a phone', { viewport: { width: 390, height: 844 } }],
  ['on a narrow phone without JavaScript', { viewport: { width: 320, height: 640 }, javaScriptEnabled: false }],
] as const

async function addStep(
  { page }: Visitor,
  what: string,
  when: readonly string[],
  answers: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.locator('#step').selectOption({ label: what })
  await page.getByRole('button', { name: 'Go on' }).click()
  const form = page.locator('#entering')
  for (const [at, label] of ['Day', 'Month', 'Year'].entries()) await form.getByLabel(label, { exact: true }).fill(when[at] ?? '')
  for (const [group, answer] of Object.entries(answers)) {
    const choice = form.getByRole('group', { name: group }).getByLabel(answer, { exact: true })
    await ((await choice.count()) > 0 ? choice.check() : form.getByLabel(group).selectOption(answer))
  }
  await page.getByRole('button', { name: 'Add this step' }).click()
}

for (const [how, options] of ways) {
  test(`ST3 “Who is responsible?” from a timeline entered step by step, a mistake put right, another day, a step taken away, ${how}`, async () => {
    const visitor = await visit(browser, register, { ...options, as: reader })
    const { page } = visitor
    await visitor.open('/law')
    await visitor.look()
    await page.locator('main').getByRole('link', { name: 'Who is responsible?' }).click()
    await visitor.look()
    await addStep(visitor, 'Where they live', ['1', '5', '2019'], {
      'What kind of place?': 'Home they own',
      'Council of that area': 'Staffordshire County Council',
    })
    await visitor.look()
    await addStep(visitor, 'Detained, or the section changed', ['31', '2', '2024'], { 'Which section?': '3' })
    await visitor.look()
    assert.match(await page.innerText('.govuk-error-summary'), /There is no day 31\/2\/2024/)
    const form = page.locator('#entering')
    await form.getByLabel('Day', { exact: true }).fill('3')
    await form.getByLabel('Month', { exact: true }).fill('5')
    await page.getByRole('button', { name: 'Add this step' }).click()
    await addStep(visitor, 'A section ended', ['30', '8', '2024'])
    await addStep(visitor, 'Left hospital', ['30', '8', '2024'], { 'Where did they go?': 'Home' })
    await visitor.look()
    const main = await page.innerText('main')
    assert.match(main, /Aftercare is owed since 30 August 2024/)
    assert.match(main, /Staffordshire County Council/)
    await page.getByRole('group', { name: 'Answer for another day' }).getByLabel('Day').fill('1')
    await page.getByRole('group', { name: 'Answer for another day' }).getByLabel('Month').fill('6')
    await page.getByRole('group', { name: 'Answer for another day' }).getByLabel('Year').fill('2024')
    await page.getByRole('button', { name: 'Answer for this day' }).click()
    assert.match(await page.innerText('main'), /Answer for 1 June 2024[\s\S]*Detained since 3 May 2024/)
    await page.getByRole('button', { name: /^Take away ?: 3 May 2024/ }).click()
    assert.doesNotMatch(await page.innerText('main'), /Detained since/)
    await visitor.look()
    await visitor.close()
  })

  test(`a rule with its provisions, and the day of a provision entered and taken back, ${how}`, async () => {
    const visitor = await visit(browser, register, { ...options, as: 'Sysadmin Demo-Root' })
    const { page } = visitor
    await visitor.open('/law/rules/LA-14')
    await visitor.look()
    assert.match(await page.innerText('main'), /Not yet: it waits for section 46/)
    await visitor.open('/law/commencement')
    await visitor.look()
    await page.getByRole('button', { name: 'Enter the day' }).click()
    await visitor.look()
    assert.match(await page.innerText('.govuk-error-summary'), /Choose the provision[\s\S]*Enter the first day in force/)
    await page.getByLabel('Which provision?').selectOption('MHA2025.s46')
    for (const [label, value] of [
      ['Day', '1'],
      ['Month', '4'],
      ['Year', '2027'],
    ] as const)
      await page.getByLabel(label, { exact: true }).fill(value)
    await page.getByLabel('What says so?').fill('SI 2027/100, regulation 2')
    await page.getByLabel('Its address at legislation.gov.uk').fill('https://www.legislation.gov.uk/uksi/2027/100')
    await page.getByRole('button', { name: 'Enter the day' }).click()
    await page.getByText('In force from 1 April 2027').first().waitFor()
    await visitor.look()
    await page.getByRole('button', { name: /^Take back the day entered/ }).click()
    assert.match(await page.innerText('main'), /taken back/)
    await visitor.close()
  })
}
