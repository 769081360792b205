/** Where a meeting can be. */
export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** Where its minutes can be: nothing written, being written, put up for adoption, adopted by a later meeting. */
export const minutesStates = ['none', 'draft', 'proposed', 'adopted'] as const
export type MinutesState = (typeof minutesStates)[number]

/** What can be done with a meeting. */
export type MeetingStep = 'move' | 'invite' | 'cancel' | 'agenda' | 'record' | 'propose' | 'reopen' | 'adopt'

/** What can be done with a meeting that was not held, and with one that was by where its minutes are. */
const steps: Record<Exclude<MeetingState, 'held'> | MinutesState, readonly MeetingStep[]> = {
  planned: ['move', 'invite', 'cancel', 'agenda'],
  cancelled: [],
  none: ['record'],
  draft: ['record', 'propose'],
  proposed: ['reopen', 'adopt'],
  adopted: [],
}

/** What can be done with a meeting now; one is recorded from the day on which it is. */
export function stepsOf(
  meeting: { state: MeetingState; minutesState: MinutesState; day: string },
  today: string,
): MeetingStep[] {
  const found = steps[meeting.state === 'held' ? meeting.minutesState : meeting.state]
  return meeting.state === 'planned' && meeting.day <= today ? [...found, 'record'] : [...found]
}
