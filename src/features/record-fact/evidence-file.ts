import { createHash } from 'node:crypto'
import type { UploadedFile } from '../../platform/http/visit.ts'
import { cleanLine } from '../forms/clean-text.ts'

/** A file that may be kept as evidence. */
export interface EvidenceFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Buffer
  readonly sha256: Buffer
}

export type EvidenceRead =
  | { readonly file: EvidenceFile; readonly error?: undefined }
  | { readonly file?: undefined; readonly error: string }

export const largestFile = 10 * 1024 * 1024
export const mostFiles = 5

interface FileKind {
  readonly endings: readonly string[]
  readonly mediaType: string
  readonly says: string
  /** Do the bytes themselves say so, whatever the name and the sender claim? */
  readonly is: (content: Buffer) => boolean
}

const kinds: readonly FileKind[] = [
  { endings: ['pdf'], mediaType: 'application/pdf', says: 'a PDF', is: (content) => startsWith(content, '%PDF-') },
  { endings: ['jpg', 'jpeg'], mediaType: 'image/jpeg', says: 'a JPEG picture', is: (content) => startsWith(content, '\xff\xd8\xff') },
  { endings: ['png'], mediaType: 'image/png', says: 'a PNG picture', is: (content) => startsWith(content, '\x89PNG\r\n\x1a\n') },
  {
    endings: ['docx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    says: 'a Word document',
    is: isWordDocument,
  },
  { endings: ['txt'], mediaType: 'text/plain', says: 'plain text', is: isPlainText },
]

/** Reads an attached file: kept when its bytes are what its name says, refused with a sentence otherwise. Nothing in it is run or opened. */
export function readEvidenceFile({ name, content }: UploadedFile): EvidenceRead {
  const fileName = nameOf(name)
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''
  const kind = kinds.find(({ endings }) => endings.includes(ending))
  if (!kind) return { error: `“${fileName}” cannot be attached. Attach a PDF, JPEG, PNG, Word document (.docx) or plain text (.txt).` }
  if (content.length === 0) return { error: `“${fileName}” is empty. Choose the file again.` }
  if (content.length > largestFile)
    return { error: `“${fileName}” is ${megabytes(content.length)} MB. A file may have 10 MB: scan it with fewer dots or split it.` }
  if (!kind.is(content))
    return { error: `“${fileName}” is not ${kind.says} inside, whatever its name says. Save it again as a PDF and attach that.` }
  return { file: { fileName, mediaType: kind.mediaType, content, sha256: createHash('sha256').update(content).digest() } }
}

/** Reads all files of a form: every one of them, or the first sentence that says what is wrong. */
export function readEvidenceFiles(uploaded: readonly UploadedFile[]): { readonly files: readonly EvidenceFile[]; readonly error?: string } {
  if (uploaded.length > mostFiles)
    return { files: [], error: `Attach at most ${mostFiles} files at a time, and the others to another entry.` }
  const read = uploaded.map(readEvidenceFile)
  const error = read.find((one) => one.error !== undefined)?.error
  return error === undefined ? { files: read.flatMap(({ file }) => file ?? []) } : { files: [], error }
}

function nameOf(name: string): string {
  const last = cleanLine(name).split(/[/\\]/).at(-1) ?? ''
  const dot = last.lastIndexOf('.')
  const short = last.length <= 120 || dot < 0 ? last.slice(0, 120) : `${last.slice(0, 110)}${last.slice(dot).slice(0, 10)}`
  return short || 'file without a name'
}

function startsWith(content: Buffer, bytes: string): boolean {
  return content.subarray(0, bytes.length).equals(Buffer.from(bytes, 'latin1'))
}

/** A ZIP with the parts of a Word document and no macros. Names of parts stand uncompressed in a ZIP. */
function isWordDocument(content: Buffer): boolean {
  return (
    startsWith(content, 'PK\x03\x04') &&
    content.includes('[Content_Types].xml') &&
    content.includes('word/document.xml') &&
    !content.includes('vbaProject.bin')
  )
}

function isPlainText(content: Buffer): boolean {
  try {
    // oxlint-disable-next-line no-control-regex
    return !/[\x00-\x08\x0e-\x1f]/.test(new TextDecoder('utf-8', { fatal: true }).decode(content))
  } catch {
    return false
  }
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1)
}
