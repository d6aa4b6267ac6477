import type { PageModel } from '../../design/page-model.ts'
import { definePage } from '../../platform/http/templates.ts'

export interface ImportsPage extends PageModel {
  readonly body: string
  readonly kinds: readonly { readonly value: string; readonly text: string }[]
  readonly runs: readonly {
    readonly href: string
    readonly what: string
    readonly started: string
    readonly by: string
    readonly state: string
    readonly colour: string
  }[]
}

interface RowSaid {
  readonly file: string
  readonly line: number
  readonly field: string
  readonly says: string
}

interface Figure {
  readonly text: string
  readonly number: string
}

export interface ImportPage extends PageModel {
  readonly state: string
  readonly stateWord: string
  readonly stateColour: string
  readonly working: boolean
  readonly done: number
  readonly of: number
  readonly message?: string
  readonly kind: string
  readonly files: readonly { readonly name: string; readonly size: string }[]
  readonly started: string
  readonly people: readonly Figure[]
  readonly facts: readonly Figure[]
  readonly read: readonly {
    readonly file: string
    readonly table: string
    readonly rows: string
    readonly facts: string
    readonly rejected: string
    readonly skipped: string
  }[]
  readonly rejected: readonly RowSaid[]
  readonly remarks: readonly RowSaid[]
  readonly remarkCount: string
  readonly rejectedCount: string
  readonly rejectedHref: string
  readonly examples: readonly {
    readonly where: string
    readonly does: string
    readonly possibly?: string
    readonly facts: readonly string[]
  }[]
  readonly seconds?: string
  readonly columnsHref?: string
  readonly mayApply: boolean
  readonly mayUndo: boolean
  readonly mayStartAgain: boolean
}

export interface ColumnsPage extends PageModel {
  readonly importHref: string
  readonly listTitle: string
  readonly header: readonly string[]
  readonly firstRows: readonly (readonly string[])[]
  readonly fields: readonly { readonly id: string; readonly label: string; readonly chosen: string; readonly needed: boolean }[]
  readonly columns: readonly string[]
}

export const importsPage = definePage<ImportsPage>('run-import/imports.njk')
export const importPage = definePage<ImportPage>('run-import/import.njk')
export const columnsPage = definePage<ColumnsPage>('run-import/columns.njk')
