import { commandsOfMeetings } from './commands-of-meetings.ts'
import { commandsOfMoney } from './commands-of-money.ts'
import { commandsOfMonitor } from './commands-of-monitor.ts'
import { commandsOfPolicy } from './commands-of-policy.ts'
import { commandsOfProgrammeEditing } from './commands-of-programme-editing.ts'
import { commandsOfReports } from './commands-of-reports.ts'
import type { Declared } from './declared.ts'

const commandLine = 'for the command line, by whoever runs the server'
const afterPermission = 'reads the programme for who has asked permission already'

/** Every function of the front door of the programme: who may call it, or why everybody may. One file for each topic. */
export const commandsOfProgramme: Record<string, Declared> = {
  currentProgramme: { open: afterPermission },
  programmeOn: { open: afterPermission },
  planProgrammeLoad: { open: commandLine },
  storeProgramme: { open: commandLine },
  readProgramme: { open: commandLine },
  readProgrammeText: { open: commandLine },
  writeProgramme: { open: 'computes' },
  ...commandsOfPolicy,
  ...commandsOfProgrammeEditing,
  ...commandsOfReports,
  ...commandsOfMeetings,
  ...commandsOfMoney,
  ...commandsOfMonitor,
}
