import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { largestFile, readEvidenceFile, readEvidenceFiles } from './evidence-file.ts'

const upload = (name: string, content: string | Buffer) => ({
  field: 'files',
  name,
  mediaType: 'application/x-whatever',
  content: Buffer.from(content),
})
const docx = Buffer.from('PK\x03\x04....[Content_Types].xml....word/document.xml....', 'latin1')
const jpeg = Buffer.from('\xff\xd8\xff\xe0....', 'latin1')
const png = Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1')

test('the five kinds of paper are kept, with the type their bytes show and their SHA-256', () => {
  const kept = [
    upload('a.pdf', '%PDF-1.7'),
    upload('B.JPEG', jpeg),
    upload('c.png', png),
    upload('d.docx', docx),
    upload('e.txt', 'Zoë said so'),
  ]
  assert.deepEqual(
    kept.map((file) => readEvidenceFile(file).file?.mediaType),
    ['application/pdf', 'image/jpeg', 'image/png', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'text/plain'],
  )
  assert.deepEqual(readEvidenceFile(upload('a.pdf', '%PDF-1.7')).file?.sha256, createHash('sha256').update('%PDF-1.7').digest())
})

test('a name that lies, a kind we do not keep, macros, nothing and too much are refused, each in a sentence that names the file', () => {
  const refused: readonly [string, string | Buffer, RegExp][] = [
    ['form.pdf', 'MZ program', /“form.pdf” is not a PDF inside/],
    ['photo.png', jpeg, /“photo.png” is not a PNG picture inside/],
    ['letter.docx', 'PK\x03\x04 some other zip', /“letter.docx” is not a Word document inside/],
    ['letter.docx', Buffer.concat([docx, Buffer.from('word/vbaProject.bin')]), /is not a Word document inside/],
    ['note.txt', Buffer.from([0xff, 0xfe, 0x41, 0x00]), /“note.txt” is not plain text inside/],
    ['note.txt', 'a\u0000b', /is not plain text inside/],
    ['run.exe', 'MZ', /“run.exe” cannot be attached\. Attach a PDF/],
    ['page.html', '<script>', /cannot be attached/],
    ['picture.svg', '<svg>', /cannot be attached/],
    ['noending', '%PDF-1.7', /“noending” cannot be attached/],
    ['a.pdf', '', /“a.pdf” is empty/],
    ['a.pdf', Buffer.concat([Buffer.from('%PDF-'), Buffer.alloc(largestFile)]), /“a.pdf” is 10.0 MB/],
  ]
  for (const [name, content, sentence] of refused) assert.match(readEvidenceFile(upload(name, content)).error ?? '', sentence, name)
})

test('a name keeps nothing of folders, invisible signs or endless length', () => {
  const nameOf = (name: string) => readEvidenceFile(upload(name, '%PDF-1.7')).file?.fileName
  assert.equal(nameOf('C:\\Users\\x\\form.pdf'), 'form.pdf')
  assert.equal(nameOf('../../etc/form.pdf'), 'form.pdf')
  assert.equal(nameOf('in\u202evoice.pdf'), 'in voice.pdf')
  assert.equal(nameOf(`${'n'.repeat(500)}.pdf`), `${'n'.repeat(110)}.pdf`)
})

test('one wrong file among several keeps none, and more than five are too many', () => {
  assert.match(readEvidenceFiles([upload('a.pdf', '%PDF-1.7'), upload('b.exe', 'MZ')]).error ?? '', /b.exe/)
  assert.match(readEvidenceFiles(Array.from({ length: 6 }, () => upload('a.pdf', '%PDF-1.7'))).error ?? '', /at most 5 files/)
  assert.equal(readEvidenceFiles([upload('a.pdf', '%PDF-1.7')]).files.length, 1)
})
