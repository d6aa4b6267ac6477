import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ifCommenced, type LawInForce, lawInForce, provisions } from './core/law/commencement-table.ts'
import { isPlainDate, londonDay, type Moment, moment, type PlainDate } from './core/time/plain-date.ts'
import { determine, readProvision, readQuestion, undeterminedAsNull } from './features/determine/index.ts'

const usage = `npm run --silent determine -- [FILE.json] [--as-at DAY] [--known-by MOMENT] [--commence PROVISION=DAY]

  FILE.json    { "facts": [ … ] } as docs/timeline.md describes; without a file, standard input is read
  --as-at      the day to answer for, for example 2024-05-03 (today)
  --known-by   what was recorded by this moment, for example 2024-05-03T14:20:00Z, or by the end of a day (everything)
  --commence   suppose that a provision begins on a day, for example MHA2025.s46=2027-04-01; may be given more than once`

/** What was handed in cannot be answered; the message says what to put right. */
class BadInput extends Error {}

/** Prints every finding for the facts handed in, as JSON. Needs no database and keeps nothing. */
function determineFromCommandLine(): void {
  const { values, positionals } = readArguments()
  if (values.help === true) return void process.stdout.write(`${usage}\n`)
  if (positionals.length > 1) throw new BadInput(`Give one file, or none for standard input.\n\n${usage}`)
  const asAt = values['as-at'] === undefined ? londonDay(moment(new Date().toISOString())) : readDay('--as-at', values['as-at'])
  const knownBy = values['known-by'] === undefined ? undefined : readMoment(values['known-by'])
  const law = (values.commence ?? []).reduce(suppose, lawInForce)
  const read = readQuestion(parse(positionals[0]))
  if ('refused' in read) throw new BadInput(read.refused.join('\n'))
  process.stdout.write(`${JSON.stringify(determine(read.question, law, asAt, knownBy), undeterminedAsNull, 2)}\n`)
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        'as-at': { type: 'string' },
        'known-by': { type: 'string' },
        commence: { type: 'string', multiple: true },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new BadInput(`${messageOf(error)}\n\n${usage}`)
  }
}

function parse(file: string | undefined): unknown {
  const text = readText(file)
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new BadInput(`${file ?? 'Standard input'} is not JSON: ${messageOf(error)}`)
  }
}

function readText(file: string | undefined): string {
  try {
    return readFileSync(file === undefined || file === '-' ? process.stdin.fd : file, 'utf8')
  } catch (error) {
    throw new BadInput(`${file ?? 'Standard input'} cannot be read: ${messageOf(error)}`)
  }
}

function readDay(option: string, written: string): PlainDate {
  if (!isPlainDate(written))
    throw new BadInput(`${option}: "${written}" is not a day that exists. Write it as year-month-day, for example 2024-05-03.`)
  return written
}

function readMoment(written: string): Moment {
  try {
    return moment(isPlainDate(written) ? `${written}T23:59:59.999Z` : written)
  } catch {
    throw new BadInput(`--known-by: "${written}" is not a moment. Write it in UTC, for example 2024-05-03T14:20:00Z, or as a day.`)
  }
}

function suppose(law: LawInForce, written: string): LawInForce {
  const [name = '', day = ''] = written.split('=')
  const provision = readProvision(name)
  if (provision === undefined) throw new BadInput(`--commence: "${name}" is not a provision we know. It may be ${provisions.join(', ')}.`)
  return ifCommenced(law, provision, readDay('--commence', day))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

try {
  determineFromCommandLine()
} catch (error) {
  if (!(error instanceof BadInput)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 2
}
