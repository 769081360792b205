import { expect, it } from 'vitest'
import { meetingStates, minutesStates, stepsOf } from './meeting-states.ts'

const today = '2026-11-24'
const table = meetingStates.flatMap((state) =>
  minutesStates.flatMap((minutesState) =>
    ['2026-11-23', today, '2026-11-25'].map((day) => ({ state, minutesState, day })),
  ),
)

it.each(table)('G-02 a meeting that is $state on $day with minutes $minutesState', (meeting) => {
  const steps = stepsOf(meeting, today)
  const passed = meeting.day <= today
  const expected = {
    planned: ['move', 'invite', 'cancel', 'agenda', ...(passed ? ['record'] : [])],
    cancelled: [],
    held: { none: ['record'], draft: ['record', 'propose'], proposed: ['reopen', 'adopt'], adopted: [] }[
      meeting.minutesState
    ],
  }
  expect(steps).toEqual(expected[meeting.state])
})
