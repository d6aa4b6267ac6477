/** A row that cannot be taken, with the sentence for its sender. Caught where rows are read, never beyond. */
export class RowRefused extends Error {
  readonly field?: string
  readonly rule?: string

  constructor(says: string, about: { readonly field?: string; readonly rule?: string } = {}) {
    super(says)
    this.name = 'RowRefused'
    this.field = about.field
    this.rule = about.rule
  }
}
