import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const packages = createRequire(import.meta.url)

export interface UnpackedChromium {
  readonly executablePath: string
  /** Where it finds the libraries and fonts that came with it. */
  readonly env: Readonly<Record<string, string>>
}

/**
 * Unpacks the Chromium inside `@sparticuz/chromium`, once a machine, version and user, and says how to start it. Undefined
 * where the package is not installed or does not fit: its binary is for Linux on x64.
 */
export async function unpackNpmChromium(): Promise<UnpackedChromium | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined
  const version = await installedVersion()
  if (!version) return undefined
  // Named by version, because the package uses whatever lies there; by user, because another user's files cannot be trusted.
  const home = path.join(tmpdir(), `section-117-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (!existsSync(home)) await unpackInto(home)
  if ((await lstat(home)).uid !== process.getuid?.())
    throw new Error(`${home} belongs to another user. Remove it, or set TMPDIR to a folder of your own.`)
  return {
    executablePath: path.join(home, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(home, 'al2023/lib'), FONTCONFIG_FILE: path.join(home, 'fonts.conf') },
  }
}

async function installedVersion(): Promise<string | undefined> {
  try {
    // The package exports no package.json: it lies two folders above the entry.
    const file = path.join(path.dirname(packages.resolve('@sparticuz/chromium')), '../package.json')
    const { version } = JSON.parse(await readFile(file, 'utf8')) as { version: string }
    return version
  } catch {
    return undefined
  }
}

/**
 * Several test files may come here at once and a run may be killed half-way: each unpacks beside and renames, so the
 * folder is there whole or not at all.
 */
async function unpackInto(home: string): Promise<void> {
  const beside = `${home}.${process.pid}`
  await rm(beside, { recursive: true, force: true })
  await mkdir(beside, { mode: 0o700 })
  // In a process of its own: on import the package changes the environment of the process (library path, fonts), and
  // everything started later from a test, PostgreSQL included, would inherit that. AWS_EXECUTION_ENV makes it bring its NSS libraries.
  const unpack = `import(${JSON.stringify(pathToFileURL(packages.resolve('@sparticuz/chromium')).href)}).then((c) => c.default.executablePath())`
  await promisify(execFile)(process.execPath, ['--eval', unpack], {
    env: { ...process.env, TMPDIR: beside, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' },
  })
  await writeFile(path.join(beside, 'fonts.conf'), fontsConfiguration(home))
  try {
    await rename(beside, home)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (!existsSync(home)) throw error
  }
}

/** The package's own list of fonts names folders of the cloud it was made for. Fonts of the machine come first, where there are any. */
function fontsConfiguration(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>/usr/share/fonts</dir>
  <dir>${home}/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
  <alias binding="strong"><family>Arial</family><prefer><family>Liberation Sans</family><family>Arimo</family><family>Open Sans</family></prefer></alias>
</fontconfig>
`
}
