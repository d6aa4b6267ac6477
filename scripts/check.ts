import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))

/** Everything a change must pass that is not a test of behaviour, each with the sentence said when it does not. */
const checks: readonly (readonly [name: string, command: string, args: readonly string[]])[] = [
  ['types', 'tsc', ['-p', '.']],
  ['types of client scripts', 'tsc', ['-p', 'src/design/client']],
  ['lint', 'oxlint', ['--type-aware', 'src', 'test', 'demo', 'bench', 'scripts']],
  ['format', 'biome', ['format', 'src', 'test', 'demo', 'bench', 'scripts']],
  ['boundaries', 'node', ['--test', 'test/architecture.test.ts']],
  ['duplicates of code', 'jscpd', ['--config', '.jscpd.json', 'src', 'scripts', 'demo', 'bench']],
  ['generated files', 'node', ['scripts/check-generated.ts']],
]

let broken = 0
for (const [name, command, args] of checks) {
  const began = performance.now()
  const bin = path.join(root, 'node_modules/.bin', command)
  const { status, stdout, stderr } = spawnSync(bin, args, { cwd: root, encoding: 'utf8' })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`${status === 0 ? 'passed' : 'NOT PASSED'}  ${name} (${seconds} s)\n`)
  if (status !== 0) {
    broken += 1
    process.stdout.write(`${stdout}${stderr}\n`)
  }
}
process.stdout.write(broken === 0 ? 'Everything passed.\n' : `${broken} of ${checks.length} checks did not pass.\n`)
process.exitCode = broken === 0 ? 0 : 1
