import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isTraceStatus, traceStatusWords, traceWarning } from './nhs-number-trace.ts'

test('each of the eight trace codes has words of its own', () => {
  const codes = ['01', '02', '03', '04', '05', '06', '07', '08']
  assert.ok(codes.every(isTraceStatus))
  assert.equal(new Set(codes.map(traceStatusWords)).size, 8)
  assert.match(traceStatusWords('01'), /checked/)
})

test('a code outside the list is shown, not guessed', () => {
  assert.equal(isTraceStatus('9'), false)
  assert.equal(isTraceStatus('toString'), false)
  assert.match(traceStatusWords('9'), /"9" is not in the national list/)
})

test('a number beside a status that denies it is a warning, as MHSDS rule MHS00117 has it', () => {
  assert.match(traceWarning({ nhsNumber: '9434765919', traceStatus: '07' }) ?? '', /Check the number/)
  assert.match(traceWarning({ traceStatus: '01' }) ?? '', /no NHS number is given/)
  assert.match(traceWarning({ traceStatus: '77' }) ?? '', /national list/)
  assert.equal(traceWarning({ nhsNumber: '9434765919', traceStatus: '01' }), undefined)
  assert.equal(traceWarning({ traceStatus: '07' }), undefined)
})
