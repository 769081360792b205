/**
 * What a token of a partner system can be given, and which tasks each scope opens. A task that stands under no scope is
 * no task of a partner system, whatever the table of permissions says. The policies of the database know them by name.
 */
export const scopeTasks = {
  'signalen.insturen': ['signal.submit', 'receipt.renew'],
  'signalen.lezen': ['signal.ownReports'],
  'berichten.lezen': ['receipt.open'],
  'berichten.schrijven': ['receipt.message'],
  'bestanden.insturen': ['file.send'],
  'bestanden.lezen': ['file.open'],
  'loket.lezen': ['desk.signals'],
  'overdrachten.lezen': ['handover.view'],
  'overdrachten.behandelen': ['handover.accept', 'handover.refuse', 'handover.return', 'handover.answer'],
  'statistiek.lezen': ['desk.figures'],
  'webhooks.herhalen': ['webhooks.view', 'webhooks.replay'],
} as const satisfies Record<string, readonly string[]>

/** A part of the API that a token opens. */
export type Scope = keyof typeof scopeTasks

/** Every scope, in the order in which pages show them. */
export const scopeNames = Object.keys(scopeTasks).filter((name): name is Scope => name in scopeTasks)

/** What a token gets when nobody says otherwise: handing in, and how far that is. */
export const usualScopes: readonly Scope[] = ['signalen.insturen', 'signalen.lezen']

/** Scopes that are about the work of a desk: without a desk they open nothing. */
export const deskScopes: readonly Scope[] = [
  'bestanden.lezen',
  'loket.lezen',
  'overdrachten.lezen',
  'overdrachten.behandelen',
  'statistiek.lezen',
]

/** What a scope cannot be used without. */
const needs: Partial<Record<Scope, Scope>> = {
  'overdrachten.behandelen': 'overdrachten.lezen',
  'bestanden.lezen': 'overdrachten.lezen',
}

/** The scopes that were chosen with what they need, each once, in the order of the table. */
export function completeScopes(chosen: readonly Scope[]): Scope[] {
  const all = new Set(chosen.flatMap((scope) => [scope, needs[scope] ?? scope]))
  return scopeNames.filter((name) => all.has(name))
}

/** Whether one of the scopes opens a task. */
export function opensTask(scopes: readonly Scope[], action: string): boolean {
  return scopes.some((scope) => scopeTasks[scope].some((task) => task === action))
}
