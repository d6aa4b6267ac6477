/**
 * The accent colours a partnership can choose from, by name. Each reads as text on white and carries white text
 * with a contrast of at least 7 to 1, so no choice can make a page unreadable.
 */
export const accents = {
  blue: '#1d4f91',
  teal: '#00566b',
  green: '#1b5740',
  purple: '#5b3a8c',
  plum: '#7a2252',
  slate: '#3c4a5a',
} as const

export type Accent = keyof typeof accents

/** Is this the name of an accent colour? */
export function isAccent(name: string): name is Accent {
  return Object.hasOwn(accents, name)
}

/** The style rules that give a page its accent: `<body class="brand-teal">` sets `--brand`, and the colour of official parts. */
export function accentRules(): string {
  return Object.entries(accents)
    .map(([name, colour]) => `.brand-${name}{--brand:${colour};--govuk-brand-colour:${colour}}`)
    .join('')
}
