/** NHS NUMBER STATUS INDICATOR CODE of the NHS Data Dictionary: how far the number has been checked with the national service. */
export type TraceStatus = '01' | '02' | '03' | '04' | '05' | '06' | '07' | '08'

/** The codes in our words. 07 was read in the MHSDS rules (MHS00117); the others are recalled from the Data Dictionary. */
const words: Readonly<Record<TraceStatus, string>> = {
  '01': 'Number present and checked with the national service',
  '02': 'Number present but not yet checked',
  '03': 'Number still to be found',
  '04': 'Looked for: no match, or more than one',
  '05': 'Looked for: the match still has to be settled by a person',
  '06': 'Being looked for now',
  '07': 'Number not present and not needed',
  '08': 'Search put off',
}

export function isTraceStatus(code: string): code is TraceStatus {
  return Object.hasOwn(words, code)
}

/** The trace status in words for a page. A code that is not in the national list is shown as it came. */
export function traceStatusWords(code: string): string {
  return isTraceStatus(code) ? words[code] : `Status "${code.slice(0, 10)}" is not in the national list`
}

/** What is odd about a number beside its trace status, as a sentence; undefined when nothing is. MHSDS rule MHS00117 is the first. */
export function traceWarning(trace: { readonly nhsNumber?: string; readonly traceStatus: string }): string | undefined {
  if (trace.nhsNumber && trace.traceStatus === '07')
    return 'An NHS number is given although its status says that none is present. Check the number.'
  if (!trace.nhsNumber && trace.traceStatus === '01') return 'The status says that the number was checked, but no NHS number is given.'
  if (!isTraceStatus(trace.traceStatus)) return `${traceStatusWords(trace.traceStatus)}.`
  return undefined
}
