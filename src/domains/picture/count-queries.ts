import type { Db } from '../../platform/database.ts'
import type { IndicatorId, WorkCount } from './rules/indicators.ts'

/** The counts of an indicator until a day. Whoever asks has the rights of the pictures, which are these views alone. */
export function countsOf(db: Db, indicator: IndicatorId, until: string): Promise<WorkCount[]> {
  switch (indicator) {
    case 'signalsReceived':
      return countsIn(db, 'picture.signal_count', until).execute()
    case 'adviceGiven':
      return countsIn(db, 'picture.advice_count', until).execute()
    case 'handoversOffered':
      return handovers(db, until).execute()
    case 'handoversAnswered':
      return handovers(db, until).where('answered', '=', true).execute()
    case 'inspectorateAnswers':
      return handovers(db, until).where('answered', '=', true).where('receiver', '=', 'labourInspectorate').execute()
  }
}

const columns = ['district_id as district', 'day', 'forms', 'many as count'] as const

const countsIn = (db: Db, view: 'picture.signal_count' | 'picture.advice_count', until: string) =>
  db.selectFrom(view).select(columns).where('day', '<=', until)

const handovers = (db: Db, until: string) =>
  db.selectFrom('picture.handover_count').select(columns).where('day', '<=', until)
