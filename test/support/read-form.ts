/** Everything a browser would send with the form of a page that carries `data-draft`, as it stands: typed, ticked, chosen and hidden. */
export function formOn(html: string): Record<string, string> {
  const form = /<form[^>]*data-draft[\s\S]*?<\/form>/.exec(html)?.[0]
  if (!form) throw new Error(`no form on this page: ${/<title>([^<]*)/.exec(html)?.[1]}`)
  const answers: Record<string, string> = {}
  for (const [tag] of form.matchAll(/<input\b[^>]*>/g)) {
    const type = attribute(tag, 'type') ?? 'text'
    const isChosen = !['radio', 'checkbox'].includes(type) || /\bchecked\b/.test(tag)
    const name = attribute(tag, 'name')
    if (name && type !== 'file' && isChosen) answers[name] = attribute(tag, 'value') ?? ''
  }
  for (const [, tag = '', text = ''] of form.matchAll(/(<textarea\b[^>]*>)([\s\S]*?)<\/textarea>/g))
    answers[attribute(tag, 'name') ?? ''] = unescaped(text)
  for (const [, tag = '', options = ''] of form.matchAll(/(<select\b[^>]*>)([\s\S]*?)<\/select>/g)) {
    const chosen = /<option[^>]*\bselected\b[^>]*>/.exec(options)?.[0] ?? /<option[^>]*>/.exec(options)?.[0] ?? ''
    answers[attribute(tag, 'name') ?? ''] = attribute(chosen, 'value') ?? ''
  }
  return answers
}

/** The sentences of the error summary at the top, in their order; none when there is no summary. */
export function errorsOn(html: string): string[] {
  const summary = /<div class="govuk-error-summary"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
  return [...summary.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item = '']) => unescaped(item.replace(/<[^>]*>/g, '')).trim())
}

/** What a page says, without its tags, on one line. */
export function wordsOn(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html
  return unescaped(main.replace(/<[^>]*>/g, ' ')).replace(/\s+/g, ' ')
}

function attribute(tag: string, name: string): string | undefined {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]
  return value === undefined ? undefined : unescaped(value)
}

function unescaped(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}
