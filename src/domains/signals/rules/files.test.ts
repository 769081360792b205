import { describe, expect, it } from 'vitest'
import { safeName, shownName } from './file-name.ts'
import { fileTypeOf, fileTypes, mediaTypeOf } from './file-types.ts'

describe('the name of a file', () => {
  it.each([
    ['foto.JPG', 'foto.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\Users\\Truus\\foto.png', 'foto.jpg'],
    ['foto.jpg.exe', 'foto.jpg.jpg'],
    ['\u202Egpj.exe', 'gpj.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['', 'bestand.jpg'],
    ['...', 'bestand.jpg'],
    ['een\r\nSet-Cookie: x.jpg', 'eenSet-Cookie x.jpg'],
    ['<b>"foto"</b>.jpg', 'b.jpg'],
    ['снимка на къщата.jpeg', 'снимка на къщата.jpg'],
    [`${'a'.repeat(300)}.jpg`, `${'a'.repeat(80)}.jpg`],
  ])('S-18 “%s” becomes “%s”', (given, name) => {
    expect(safeName(given, 'jpg')).toBe(name)
  })

  it('S-18 is shown without signs that cannot be seen', () => {
    expect(shownName('/a/\u202Eb\u0000.exe')).toBe('b.exe')
  })
})

describe('the kind of a file', () => {
  it('S-18 is one that we take, by its content', () => {
    expect(fileTypeOf('image/jpeg')).toBe('jpg')
    expect(fileTypeOf('image/heif')).toBe('heic')
  })

  it.each([
    'image/svg+xml',
    'text/html',
    'application/xml',
    'application/zip',
    'application/x-msdownload',
    'application/vnd.ms-word.document.macroenabled.12',
    'application/vnd.ms-excel.sheet.macroenabled.12',
    'application/x-cfb',
    'application/rtf',
    'image/gif',
  ])('S-18 is never %s', (media) => {
    expect(fileTypeOf(media)).toBeUndefined()
  })

  it('S-18 is given under a media type of its own', () => {
    const all = Object.keys(fileTypes) as (keyof typeof fileTypes)[]
    expect(new Set(all.map(mediaTypeOf)).size).toBe(all.length)
  })
})
