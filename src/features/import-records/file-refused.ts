/** The whole file cannot be read. The message is a sentence for the person who handed it over. */
export class FileRefused extends Error {
  readonly file: string

  constructor(file: string, says: string) {
    super(says)
    this.name = 'FileRefused'
    this.file = file
  }
}
