import { inflateRawSync } from 'node:zlib'
import { FileRefused } from './file-refused.ts'
import type { HandedOverFile } from './imported-record.ts'

/** Hard limits on what a ZIP (and so an Excel workbook) may unpack to. */
export interface ArchiveLimits {
  readonly entries: number
  readonly unpackedBytes: number
}

/** An Excel list of 100,000 rows unpacks to about 100 MB; nothing a body keeps is larger. */
export const archiveLimits: ArchiveLimits = { entries: 2_000, unpackedBytes: 200 * 1024 * 1024 }

interface Entry {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 0x03 || bytes[2] === 0x05)
}

/**
 * The files inside a ZIP. The directory is read and held against the limits before one byte is unpacked, and no entry may unpack to
 * more than it declares, so a file made to swell up is refused and not run. Throws FileRefused.
 */
export function readArchive(
  file: HandedOverFile,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits = archiveLimits,
): HandedOverFile[] {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  const entries = listEntries(file.name, buffer, limits)
  return entries
    .filter((entry) => !entry.name.endsWith('/') && wanted(entry.name))
    .map((entry) => ({ name: entry.name, bytes: unpack(file.name, buffer, entry) }))
}

/** Unpacks every part once within the limits and lets it go. Throws FileRefused where a part is damaged or swells up. */
export function checkArchive(file: HandedOverFile, limits: ArchiveLimits = archiveLimits): void {
  const buffer = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength)
  for (const entry of listEntries(file.name, buffer, limits)) if (!entry.name.endsWith('/')) unpack(file.name, buffer, entry)
}

function listEntries(file: string, buffer: Buffer, limits: ArchiveLimits): Entry[] {
  const end = findEnd(buffer)
  if (end === undefined)
    throw new FileRefused(file, 'The file is incomplete: the end of the ZIP or workbook is missing. Copy or save it again.')
  const count = buffer.readUInt16LE(end + 10)
  if (count > limits.entries)
    throw new FileRefused(file, `The file holds ${count} parts inside; at most ${limits.entries} are read. It was not opened.`)
  const entries: Entry[] = []
  let at = buffer.readUInt32LE(end + 16)
  let unpacked = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== directoryEntry) {
      throw new FileRefused(file, 'The file is damaged: its list of contents cannot be read. Copy or save it again.')
    }
    const nameLength = buffer.readUInt16LE(at + 28)
    const entry = {
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    }
    unpacked += entry.unpacked
    if (unpacked > limits.unpackedBytes) throw tooLarge(file, limits)
    entries.push(entry)
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32)
  }
  return entries
}

function findEnd(buffer: Buffer): number | undefined {
  const first = Math.max(0, buffer.length - 22 - 65_535)
  for (let at = buffer.length - 22; at >= first; at--) if (buffer.readUInt32LE(at) === endOfDirectory) return at
  return undefined
}

function unpack(file: string, buffer: Buffer, entry: Entry): Uint8Array {
  if (entry.offset + 30 > buffer.length || buffer.readUInt32LE(entry.offset) !== localHeader) throw damaged(file, entry.name)
  const start = entry.offset + 30 + buffer.readUInt16LE(entry.offset + 26) + buffer.readUInt16LE(entry.offset + 28)
  const packed = buffer.subarray(start, start + entry.packed)
  if (entry.method === 0) return packed
  if (entry.method !== 8)
    throw new FileRefused(file, `"${entry.name}" inside the file is packed in a way that is not read. Save it again as an ordinary ZIP.`)
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) })
  } catch {
    throw damaged(file, entry.name)
  }
}

function tooLarge(file: string, limits: ArchiveLimits): FileRefused {
  return new FileRefused(
    file,
    `The file would unpack to more than ${Math.round(limits.unpackedBytes / 1024 / 1024)} MB. It was not opened. Split the list, or save it as CSV.`,
  )
}

function damaged(file: string, entry: string): FileRefused {
  return new FileRefused(file, `"${entry}" inside the file is damaged or larger than it says. The file was not opened.`)
}
