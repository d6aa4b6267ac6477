/** One statement of an SQL file: the line it starts on, and its words outside quotes and comments, in lower case. */
export interface SqlStatement {
  readonly line: number
  readonly words: readonly string[]
}

/** A comment, a quoted thing, a word, a semicolon or any other mark, in the order PostgreSQL would take them. */
const token =
  /(?<comment>--[^\n]*|\/\*(?:[^*/]|\*(?!\/)|\/(?!\*)|\/\*(?:[^*]|\*(?!\/))*\*\/)*\*\/)|(?<quoted>\$(?<tag>\w*)\$[^]*?\$\k<tag>\$|\be'(?:[^'\\]|\\[^]|'')*'|'(?:[^']|'')*'|"(?:[^"]|"")*")|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|(?<end>;)|(?<mark>[^\s])/giu

/**
 * The statements of an SQL file. Used to say where something went wrong and to refuse what may not be in a migration;
 * never to run them: PostgreSQL itself divides the file it is given.
 */
export function listStatements(sql: string): SqlStatement[] {
  const statements: SqlStatement[] = []
  let words: string[] = []
  let startsAt: number | undefined
  let openBlocks = 0
  for (const found of sql.matchAll(token)) {
    const { comment, word, end } = found.groups ?? {}
    if (comment !== undefined) continue
    if (end !== undefined && openBlocks === 0) {
      if (startsAt !== undefined) statements.push({ line: lineAt(sql, startsAt), words })
      words = []
      startsAt = undefined
      continue
    }
    startsAt ??= found.index
    if (word === undefined) continue
    const lower = word.toLowerCase()
    openBlocks = blocksOpenAfter(lower, words.at(-1), openBlocks)
    words.push(lower)
  }
  if (startsAt !== undefined) statements.push({ line: lineAt(sql, startsAt), words })
  return statements
}

/** The line, from 1, on which this character stands. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** A function body may be written unquoted between `begin atomic` and `end`, with semicolons (and `case … end`) inside. */
function blocksOpenAfter(word: string, previous: string | undefined, open: number): number {
  if (word === 'atomic' && previous === 'begin') return open + 1
  if (open > 0 && word === 'case') return open + 1
  if (open > 0 && word === 'end') return open - 1
  return open
}
