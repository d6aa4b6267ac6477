import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { unpackNpmChromium } from './npm-chromium.ts'

/** A browser that may be launched, and from where we have it. */
export interface FoundBrowser {
  readonly executablePath: string
  readonly from: 'CHROME_PATH' | 'this machine' | 'npm'
  readonly env?: Readonly<Record<string, string>>
}

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The browser the tests will try first: the one `CHROME_PATH` names, else an installed Chromium or Chrome, else the one
 * npm brings. Throws one sentence when there is none.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  for await (const found of browsersToTry()) return found
  throw new Error(noBrowser('there is none on this machine, and npm brings one for Linux on x64 only'))
}

/** Launches the first browser that starts. Throws one sentence when none does. */
export async function launchBrowser(): Promise<Browser> {
  const refusals: string[] = []
  for await (const found of browsersToTry()) {
    for (const options of waysToLaunch(found)) {
      try {
        return await chromium.launch(options)
      } catch (error) {
        refusals.push(`${found.executablePath}: ${whyNotLaunched(error)}`)
      }
    }
  }
  throw new Error(noBrowser(refusals.join('; ') || 'there is none on this machine, and npm brings one for Linux on x64 only'))
}

function noBrowser(why: string): string {
  return `The browser tests cannot run because no Chromium could be started (${why}). Install Chromium or Chrome, or set CHROME_PATH to one.`
}

/** What CHROME_PATH names is not replaced by another browser: somebody who set it wants to know that it is wrong. */
async function* browsersToTry(): AsyncGenerator<FoundBrowser> {
  const named = process.env.CHROME_PATH
  if (named) {
    if (!existsSync(named)) throw new Error(noBrowser(`CHROME_PATH names ${named}, which does not exist`))
    yield { executablePath: named, from: 'CHROME_PATH' }
    return
  }
  const installed = placesOfInstalledBrowsers().find((place) => existsSync(place))
  if (installed) yield { executablePath: installed, from: 'this machine' }
  const unpacked = await unpackNpmChromium()
  if (unpacked) yield { ...unpacked, from: 'npm' }
}

function placesOfInstalledBrowsers(): string[] {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean)
  const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? [])
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    path.join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
    ...windows.map((folder) => path.join(folder, 'Google/Chrome/Application/chrome.exe')),
  ]
}

/**
 * With Chromium's sandbox first, except as root, where it refuses. Without it after that: many containers allow no
 * sandbox to an ordinary user either, and these tests visit only pages of our own on this machine.
 */
function waysToLaunch(found: FoundBrowser): LaunchOptions[] {
  const env = { ...definedEnvironment(), ...found.env }
  const plain: LaunchOptions = {
    executablePath: found.executablePath,
    headless: true,
    env,
    args: ['--headless', ...flags],
    chromiumSandbox: true,
  }
  const open: LaunchOptions = { ...plain, args: ['--headless', '--no-sandbox', ...flags], chromiumSandbox: false }
  return process.getuid?.() === 0 ? [open] : [plain, open]
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** The line in which the browser itself says what is wrong, of the long report that Playwright makes of it. */
function whyNotLaunched(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error).split('\n')
  const telling = lines.find((line) => /error while loading|No usable sandbox|EACCES|ENOENT|cannot open/.test(line))
  return (telling ?? lines[0] ?? 'no reason given').replace(/^.*\[err\]\s*/, '').trim()
}
