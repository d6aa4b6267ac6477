import nunjucks from 'nunjucks'

/** What a template's variables stand in: nunjucks makes one for every loop and macro. Not in its types. */
interface Frame {
  readonly variables: Record<string, unknown>
  resolve(name: string, forWrite?: boolean): Frame | undefined
  set(name: string, value: unknown, resolveUp?: boolean): void
}

const { Frame } = (nunjucks as unknown as { runtime: { Frame: { prototype: Frame } } }).runtime

/**
 * nunjucks sets eight variables in every round of a loop (`loop.index`, `loop.first` …) and takes each name apart at its dots
 * every time; that was a seventh of drawing the register. This does the same, and takes each name apart once.
 */
Frame.prototype.set = function set(this: Frame, name: string, value: unknown, resolveUp?: boolean): void {
  const parts = partsOf(name)
  const above = resolveUp ? this.resolve(parts[0] ?? name, true) : undefined
  if (above) return above.set(name, value)
  let place = this.variables
  for (let level = 0; level < parts.length - 1; level += 1) place = (place[parts[level] ?? ''] ??= {}) as Record<string, unknown>
  place[parts.at(-1) ?? name] = value
}

const taken = new Map<string, readonly string[]>()

function partsOf(name: string): readonly string[] {
  const known = taken.get(name)
  if (known) return known
  const parts = name.split('.')
  // Names stand in templates, so there are only so many.
  taken.set(name, parts)
  return parts
}
