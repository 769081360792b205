import type { AccessTables } from './tables/access.ts'
import type { ProgrammeTables } from './tables/programme.ts'
import type { ProgrammeEditingTables } from './tables/programme-editing.ts'
import type { MeetingTables } from './tables/programme-meetings.ts'
import type { ProgrammeMoneyTables } from './tables/programme-money.ts'
import type { MonitorTables } from './tables/programme-monitor.ts'
import type { PolicyTables } from './tables/programme-policy.ts'
import type { ReportTables } from './tables/programme-reports.ts'
import type { SignalTables } from './tables/signals.ts'
import type { FileTables } from './tables/signals-files.ts'
import type { HandoverTables } from './tables/signals-handovers.ts'
import type { IndexTables } from './tables/signals-index.ts'
import type { RelatedTables } from './tables/signals-related.ts'
import type { ReporterTables } from './tables/signals-reporters.ts'
import type { RetentionTables } from './tables/signals-retention.ts'
import type { SignalRuleTables } from './tables/signals-rules.ts'

/** Every table that the code reads or writes, as the migrations make them. A test compares this with the database. */
export type Tables = AccessTables &
  SignalTables &
  HandoverTables &
  ReporterTables &
  FileTables &
  RelatedTables &
  RetentionTables &
  IndexTables &
  SignalRuleTables &
  ProgrammeTables &
  ProgrammeEditingTables &
  ProgrammeMoneyTables &
  MeetingTables &
  MonitorTables &
  PolicyTables &
  ReportTables
