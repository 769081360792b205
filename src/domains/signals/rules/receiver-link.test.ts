import { describe, expect, it } from 'vitest'
import { isLive, type LinkFacts, linkReply, linkStateAt, normalCode } from './receiver-link.ts'

const now = new Date('2026-11-24T09:00:00Z')
const link = (facts: Partial<LinkFacts>): LinkFacts => ({
  ...{ expiresAt: new Date('2026-11-27T08:00:00Z'), openedAt: null, withdrawnAt: null, wrong: 0 },
  ...facts,
})
const ago = (minutes: number) => new Date(now.getTime() - minutes * 60_000)

describe('a link for a receiver without an account', () => {
  it.each([
    ['waiting', {}],
    ['waiting', { wrong: 9 }],
    ['shut', { wrong: 10 }],
    ['withdrawn', { withdrawnAt: ago(1) }],
    ['expired', { expiresAt: now }],
    ['reading', { openedAt: ago(29) }],
    ['read', { openedAt: ago(30) }],
    ['read', { openedAt: ago(5), withdrawnAt: ago(1) }],
    ['reading', { openedAt: ago(5), expiresAt: ago(1) }],
  ] as const)('is %s when %j', (state, facts) => {
    expect(linkStateAt(link(facts), now)).toBe(state)
  })

  it('lets somebody in while it waits and while it is read', () => {
    const states = ['waiting', 'reading', 'read', 'withdrawn', 'shut', 'expired'] as const
    expect(states.filter(isLive)).toEqual(['waiting', 'reading'])
  })

  it('has a code that survives being written down', () => {
    expect(normalCode(' o1l-2 abc–d ')).toBe('0112ABCD')
  })

  it('asks for words to refuse and to answer, and for none to accept', () => {
    expect(linkReply.safeParse({ step: 'accept', words: '' }).success).toBe(true)
    for (const step of ['refuse', 'answer']) {
      expect(linkReply.safeParse({ step, words: '  ' }).success).toBe(false)
      expect(linkReply.parse({ step, words: ' Gedaan. ' })).toEqual({ step, words: 'Gedaan.' })
    }
    expect(linkReply.safeParse({ step: 'withdraw' }).success).toBe(false)
  })
})
