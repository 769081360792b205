import { expect, it, vi } from 'vitest'
import { openLog } from './log.ts'

it('A-09 the log says which error where, and nothing that the error quotes', () => {
  const lines: string[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
  openLog('info').error('request failed', Object.assign(new TypeError('bad value "Vuurbaakhof 14"'), { code: '22P02' }))
  write.mockRestore()
  expect(lines.join('')).toContain('"TypeError"')
  expect(lines.join('')).toContain('22P02')
  expect(lines.join('')).not.toContain('Vuurbaakhof')
})
