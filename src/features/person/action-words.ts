const words: Readonly<Record<string, string>> = {
  // Looked at the person
  'view-overview': 'Looked at the overview',
  'view-timeline': 'Looked at the timeline',
  'view-entitlement': 'Looked at the entitlement page',
  'view-access-history': 'Looked at this access history',
  'open-evidence': 'Opened attached evidence',
  'read-person': 'Read the record through a program',
  'view-record-menu': 'Opened the page for recording',
  'view-record-form': 'Opened a form to record something',
  'view-correct-form': 'Opened a form to correct a fact',
  'view-withdraw-form': 'Opened a form to withdraw a fact',
  'view-notify-form': 'Opened the form to notify a detention',
  'view-notices': 'Looked at notices waiting to be recorded',
  // Changed something
  'record-fact': 'Recorded a fact',
  'correct-fact': 'Corrected a fact',
  'withdraw-fact': 'Withdrew a fact',
  'notify-detention': 'Notified a detention',
  'log-notice': 'Logged a notice and started its clock',
  'close-notice': 'Closed a notice without recording',
  'apply-import': 'Imported facts',
  'undo-import': 'Withdrew imported facts',
  // Saw a list with the person in it
  'view-register': 'Saw the person in the register list',
  'export-register': 'Exported the person with the register list',
  'view-home': 'Saw the person on their home page',
  'view-clocks': 'Saw the person in the list of clocks',
  'export-clock-breaches': 'Exported the person with the list of breaches',
  'view-import': 'Saw the person in an import',
}

/** What was done, from the audit name of its route; a name not listed here is shown in its own words. */
export function actionInWords(action: string): string {
  return words[action] ?? action.charAt(0).toUpperCase() + action.slice(1).replaceAll('-', ' ')
}
