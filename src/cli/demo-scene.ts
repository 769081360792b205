import type { ReportInput } from '../domains/signals/rules/signal.ts'

/** An invented person of the demonstration, by name. */
export type Who = string

/** One thing that somebody did with a signal, so many hours ago. */
export type SceneStep = { ago: number; who: Who } & (
  | { do: 'take' }
  | { do: 'consult' | 'message'; words: string }
  | { do: 'watch'; words: string; days: number }
  | {
      do: 'fact'
      kind: 'address' | 'vehicle' | 'company' | 'person' | 'phone' | 'measure'
      parts: Record<string, string>
      role?: string
      source: string
      sourceReliability: string
      informationReliability: string
    }
  | { do: 'offer'; desk: string; purpose: string; legalBasis: string; question: string; days: number }
  | { do: 'accept' }
  /** The sender called, and got no answer. */
  | { do: 'attempt' }
  /** A registration file for CoMensha of the person who was added last, with the written consent of that person. */
  | { do: 'register'; consentName: string; language: string; words: string }
  /** Somebody without an account reads what was offered last with a link and a code, and accepts it there. */
  | { do: 'letRead' }
  | { do: 'refuse' | 'answer'; words: string }
  /** Confirms that the signal belongs with another one that may be about the same. */
  | { do: 'link'; words: string }
  /** Asks which other desks know something. */
  | { do: 'askDesks'; purpose: string }
  | { do: 'close'; result: 'helped' | 'noAction' | 'handedOverAndAnswered' | 'unfounded'; words: string }
)

/** A signal of the demonstration: who reported what, so many hours ago, and what happened since. */
export type Scene = {
  ago: number
  by: Who | 'public'
  report: Partial<ReportInput> & { story: string }
  steps?: SceneStep[]
}
