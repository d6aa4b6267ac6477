const words: Readonly<Record<string, string>> = {
  'view-overview': 'Looked at the overview',
  'view-timeline': 'Looked at the timeline',
  'view-entitlement': 'Looked at the entitlement page',
  'view-access-history': 'Looked at this access history',
  'read-person': 'Read the record through a program',
  'open-evidence': 'Opened attached evidence',
  'view-register': 'Saw the person in the register list',
  'export-register': 'Exported the person with the register list',
  'view-home': 'Saw the person on their home page',
}

/** What was done, from the audit name of its route; a name not listed here is shown in its own words. */
export function actionInWords(action: string): string {
  return words[action] ?? action.charAt(0).toUpperCase() + action.slice(1).replaceAll('-', ' ')
}
