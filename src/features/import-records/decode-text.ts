import { isUtf8 } from 'node:buffer'

/** Text of a file and how it was written. `doubt` says, in a sentence, what may be wrong with the letters. */
export interface DecodedText {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
  readonly doubt?: string
}

/**
 * The text of a file that does not say how its letters are stored. Byte-order marks decide; then the pattern of UTF-16; then
 * UTF-8 where it fits; else Windows-1252, which is what older office programs write. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, 'utf-16be')
  const zeros = zeroBytes(bytes)
  if (zeros !== undefined) return utf16(bytes, zeros === 'odd' ? 'utf-16le' : 'utf-16be')
  if (isUtf8(bytes)) return { text: decode(bytes, 'utf-8'), encoding: 'utf-8' }
  return almostUtf8(bytes) ?? { text: decode(bytes, 'windows-1252'), encoding: 'windows-1252' }
}

function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const even = bytes.length - (bytes.length % 2)
  const text = decode(bytes.subarray(0, even), encoding)
  return even === bytes.length
    ? { text, encoding }
    : { text, encoding, doubt: 'The file stops in the middle of a letter. It may have been cut short.' }
}

/** Latin text in UTF-16 has a zero in nearly every second byte: which half holds them? */
function zeroBytes(bytes: Uint8Array): 'odd' | 'even' | undefined {
  const look = Math.min(bytes.length, 4096)
  if (look < 4) return undefined
  let odd = 0
  let even = 0
  for (let at = 0; at < look; at++) {
    if (bytes[at] !== 0) continue
    if (at % 2 === 1) odd++
    else even++
  }
  if (odd > look * 0.3 && even < look * 0.1) return 'odd'
  if (even > look * 0.3 && odd < look * 0.1) return 'even'
  return undefined
}

/** UTF-8 with a few broken places (cut short, or pasted from elsewhere) is still UTF-8: the rest would turn to nonsense otherwise. */
function almostUtf8(bytes: Uint8Array): DecodedText | undefined {
  const text = decode(bytes, 'utf-8')
  let broken = 0
  let whole = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    if (code === 0xfffd) broken++
    else if (code > 0x7f) whole++
  }
  const cutShort = broken <= 1 && text.endsWith('\ufffd')
  if (!cutShort && whole <= broken * 2) return undefined
  const doubt = cutShort
    ? 'The file stops in the middle of a letter. It may have been cut short.'
    : `${broken} letters could not be read and are shown as \ufffd. Save the file again as "CSV UTF-8" if they matter.`
  return { text, encoding: 'utf-8', doubt }
}

function decode(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes)
}
