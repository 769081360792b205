import type { AccessTables } from './tables/access.ts'
import type { ProgrammeTables } from './tables/programme.ts'
import type { ProgrammeEditingTables } from './tables/programme-editing.ts'
import type { MeetingTables } from './tables/programme-meetings.ts'
import type { MonitorTables } from './tables/programme-monitor.ts'
import type { ProgrammeMoneyTables } from './tables/programme-money.ts'
import type { PolicyTables } from './tables/programme-policy.ts'
import type { ReportTables } from './tables/programme-reports.ts'
import type { SignalsTables } from './tables/signals.ts'

/** Every table that the code reads or writes, as the migrations make them. A test compares this with the database. */
export type Tables = AccessTables &
  SignalsTables &
  ProgrammeTables &
  ProgrammeEditingTables &
  ProgrammeMoneyTables &
  MeetingTables &
  MonitorTables &
  PolicyTables &
  ReportTables
