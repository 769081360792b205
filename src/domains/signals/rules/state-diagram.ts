import { allHandoverSteps, HandoverState, handoverSteps, handoverTable } from './handover-states.ts'
import {
  deskSteps,
  SignalState,
  type SignalStep,
  type SignalTarget,
  signalTable,
  systemSteps,
} from './signal-states.ts'

type Arrow = { from: string; to: string; label: string }

const signalWords: Readonly<Record<SignalState, string>> = {
  new: 'Nieuw',
  takenUp: 'Opgepakt',
  consulting: 'In overleg',
  watching: 'In de gaten',
  handedOver: 'Overgedragen',
  returned: 'Teruggegeven',
  closed: 'Afgesloten',
}
const handoverWords: Readonly<Record<HandoverState, string>> = {
  offered: 'Aangeboden',
  accepted: 'Aangenomen',
  refused: 'Geweigerd',
  returned: 'Teruggegeven',
  answered: 'Beantwoord',
  noAnswer: 'Geen antwoord',
  withdrawn: 'Ingetrokken',
}

/** The diagram of the life of a signal, as Mermaid text, made from its table. */
export function signalDiagram(): string {
  return mermaid(signalWords, SignalState.options, signalArrows())
}

/** The diagram of the life of a hand-over, as Mermaid text, made from its table. */
export function handoverDiagram(): string {
  return mermaid(handoverWords, HandoverState.options, handoverArrows())
}

/** The page of the documentation that shows both diagrams, with what they leave out. */
export function statesPage(): string {
  return [
    '# States of a signal and of a hand-over',
    'Made from `signal-states.ts` and `handover-states.ts` in `src/domains/signals/rules/`; a test fails when it differs.',
    '## Signal',
    `\`\`\`mermaid\n${signalDiagram()}\n\`\`\``,
    'A desk owns a signal from beginning to end; a person of it has taken it. Steps that leave the state as it is:',
    bullets(SignalState.options, signalArrows()),
    'Clocks that run, unless a hand-over is open:',
    SignalState.options.map((state) => `- ${state}: ${list(signalTable[state].clocks)}`).join('\n'),
    '## Hand-over',
    `\`\`\`mermaid\n${handoverDiagram()}\n\`\`\``,
    'What a receiver without an account says is recorded by the sender (`record…`). "No answer" is never done: what the receiver still does counts. Whose step it is:',
    allHandoverSteps.map((step) => `- ${step}: ${handoverSteps[step]}`).join('\n'),
    'Clocks that run; that of accepting ends with acceptance:',
    HandoverState.options.map((state) => `- ${state}: ${list(handoverTable[state].clocks)}`).join('\n'),
  ]
    .join('\n\n')
    .concat('\n')
}

function mermaid(words: Readonly<Record<string, string>>, states: readonly string[], arrows: Arrow[]): string {
  const ends = states.filter((state) => !arrows.some(({ from, to }) => from === state && to !== state))
  return [
    'stateDiagram-v2',
    ...states.map((state) => `  state "${state} (${words[state]})" as ${state}`),
    `  [*] --> ${states[0]}`,
    ...joined(arrows.filter(({ from, to }) => from !== to)).map(
      ({ from, to, label }) => `  ${from} --> ${to}: ${label}`,
    ),
    ...ends.map((state) => `  ${state} --> [*]`),
  ].join('\n')
}

function joined(arrows: Arrow[]): Arrow[] {
  const groups = Map.groupBy(arrows, ({ from, to }) => `${from} ${to}`)
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [{ ...first, label: [first, ...more].map(({ label }) => label).join(', ') }] : [],
  )
}

function bullets(states: readonly string[], arrows: Arrow[]): string {
  const staying = (state: string) => arrows.filter(({ from, to }) => from === state && to === state)
  return states.map((state) => `- ${state}: ${list(staying(state).map(({ label }) => label))}`).join('\n')
}

function list(words: readonly string[]): string {
  return words.length > 0 ? words.join(', ') : 'none'
}

function signalArrows(): Arrow[] {
  const steps: SignalStep[] = [...deskSteps, ...systemSteps]
  return SignalState.options.flatMap((from) =>
    steps.flatMap((step) => {
      const target = signalTable[from].moves[step]
      return target === undefined ? [] : arrowsTo(from, step, target)
    }),
  )
}

function arrowsTo(from: SignalState, step: SignalStep, target: SignalTarget): Arrow[] {
  if (typeof target === 'string') return [{ from, to: target, label: step }]
  return [
    { from, to: target.ifLastHandover, label: `${step} (the last one)` },
    { from, to: target.else, label: `${step} (another one left)` },
  ]
}

function handoverArrows(): Arrow[] {
  return HandoverState.options.flatMap((from) =>
    allHandoverSteps.flatMap((step) => {
      const to = handoverTable[from].moves[step]
      return to === undefined ? [] : [{ from, to, label: step }]
    }),
  )
}
