import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { HandoverState } from './handover-states.ts'
import { SignalState } from './signal-states.ts'
import { handoverDiagram, signalDiagram, statesPage } from './state-diagram.ts'

it('docs/states.md shows the tables as they are', () => {
  const file = readFileSync(new URL('../../../../docs/states.md', import.meta.url), 'utf8')
  expect(file, `write this into docs/states.md:\n\n${statesPage()}`).toBe(statesPage())
})

it('the diagrams name every state, where it begins and where it ends', () => {
  for (const state of SignalState.options) expect(signalDiagram()).toContain(`as ${state}\n`)
  for (const state of HandoverState.options) expect(handoverDiagram()).toContain(`as ${state}\n`)
  expect(signalDiagram()).toContain('[*] --> new')
  expect(handoverDiagram().match(/\w+ --> \[\*\]/g)).toEqual([
    'refused --> [*]',
    'returned --> [*]',
    'answered --> [*]',
    'withdrawn --> [*]',
  ])
})

it('the diagram shows a step once, with the states that it joins', () => {
  expect(signalDiagram()).toContain('  new --> takenUp: take\n')
  expect(signalDiagram()).toContain('  handedOver --> returned: giveBack, handoverRefused (the last one)\n')
  expect(handoverDiagram()).toContain('  offered --> noAnswer: termPassed\n')
})
