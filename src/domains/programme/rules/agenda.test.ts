import { describe, expect, it } from 'vitest'
import { type KeptItem, mergeAgenda, movedItem, type Proposed } from './agenda.ts'

const kept = (id: string, changes: Partial<KeptItem> = {}): KeptItem => ({
  ...{ id, source: 'own', title: id, note: '', lines: [], minutes: '', position: 0, off: false },
  ...changes,
})
const says = (source: Proposed['source'], ...texts: string[]): Proposed => ({
  source,
  lines: texts.map((text) => ({ ref: text, text })),
})
const drawn = (items: KeptItem[], proposed: Proposed[]) =>
  mergeAgenda(items, proposed, () => 'new').map(({ id, source, lines }) =>
    [id, source, ...lines.map(({ text }) => text)].join(' '),
  )

describe('an agenda that fills itself', () => {
  it('G-02 takes what is open, before what people added', () => {
    const items = [kept('rondvraag')]
    expect(drawn(items, [says('minutes', 'verslag'), says('followUps', 'bellen', 'mailen')])).toEqual([
      'new minutes verslag',
      'new followUps bellen mailen',
      'rondvraag own',
    ])
  })

  it('G-02 keeps the order that people gave it, with what its source says today', () => {
    const items = [kept('own', { position: 1 }), kept('first', { source: 'followUps', position: 2 })]
    expect(drawn(items, [says('followUps', 'van vandaag')])).toEqual(['own own', 'first followUps van vandaag'])
  })

  it('G-02 leaves out what was taken off, and what has nothing to say', () => {
    const items = [kept('off', { source: 'followUps', off: true }), kept('empty', { source: 'minutes' })]
    expect(drawn(items, [says('followUps', 'bellen'), says('sessions')])).toEqual([])
  })
})

it('G-02 an item moves one place, and never off the agenda', () => {
  const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }]
  const order = (id: string, by: -1 | 1) =>
    movedItem(items, id, by)
      .map((item) => item.id)
      .join('')
  expect([order('b', -1), order('b', 1), order('a', -1), order('c', 1), order('x', 1)]).toEqual([
    ...['bac', 'acb', 'abc', 'abc', 'abc'],
  ])
})
