import { z } from 'zod'
import { type OptionalProcessing, optionalProcessing, optionalProcessings } from './register-file.ts'

const day = z.string()
const kept = z.object({
  switchedOn: z.array(
    z.object({ processing: optionalProcessing, activity: z.string(), decidedBy: z.string(), decidedOn: day }),
  ),
})

/** A register as it was loaded on a day. */
export type LoadedRegister = { version: string; loadedOn: string; register: unknown }

/** One time that a processing was switched on, under another entry, or off. */
export type SwitchLine = {
  processing: OptionalProcessing
  /** The day from which that held here. */
  on: string
  version: string
  /** Null when it was switched off. */
  activity: string | null
  decidedBy: string | null
  decidedOn: string | null
}

/**
 * What was switched on and off with each register that was loaded, the oldest first. A register in a form of long ago, which
 * this version cannot read, is passed over.
 */
export function switchHistory(versions: readonly LoadedRegister[]): SwitchLine[] {
  const lines: SwitchLine[] = []
  const last = new Map<OptionalProcessing, string>()
  for (const { version, loadedOn, register } of versions) {
    const parsed = kept.safeParse(register)
    if (!parsed.success) continue
    for (const processing of optionalProcessings) {
      const line = parsed.data.switchedOn.find((one) => one.processing === processing)
      const now = line === undefined ? '' : [line.activity, line.decidedBy, line.decidedOn].join('\n')
      if (now === (last.get(processing) ?? '')) continue
      last.set(processing, now)
      const { activity = null, decidedBy = null, decidedOn = null } = line ?? {}
      lines.push({ processing, on: loadedOn, version, activity, decidedBy, decidedOn })
    }
  }
  return lines
}
