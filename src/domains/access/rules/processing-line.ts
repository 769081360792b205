/** A line of the processing log as it is kept. */
export type KeptLine = {
  trace: string
  span: string
  parent: string | null
  status: string
  name: string
  activity: string
  subject: string | null
  at: Date
}

/** A line by the standard Logboek Dataverwerkingen, with the fields as its core specification names them. */
export type StandardLine = {
  trace_id: string
  span_id: string
  parent_span_id?: string
  status: string
  name: string
  start_time: string
  end_time: string
  resource: { attributes: { 'service.name': string; 'service.version': string } }
  attributes: {
    'dpl.core.processing_activity_id': string
    'dpl.core.data_subject_id'?: string
    'dpl.core.data_subject_id_type'?: string
  }
}

/** What a line needs from outside: where the register stands, how a person is named there, and which version this is. */
export type LineMapping = { registerUrl: string; version: string; pseudonymOf: (subject: string) => string }

/**
 * Writes a line as the standard asks today. Versions of the standard differ in the names of fields, so this is the one
 * place that knows them. We know one moment of an act, its start; that is also given as its end.
 */
export function toStandard(line: KeptLine, { registerUrl, version, pseudonymOf }: LineMapping): StandardLine {
  const moment = line.at.toISOString()
  return {
    trace_id: line.trace,
    span_id: line.span,
    ...(line.parent === null ? {} : { parent_span_id: line.parent }),
    status: line.status,
    name: line.name,
    start_time: moment,
    end_time: moment,
    resource: { attributes: { 'service.name': 'Lichtketen', 'service.version': version } },
    attributes: {
      'dpl.core.processing_activity_id': `${registerUrl}#${line.activity}`,
      ...(line.subject === null
        ? {}
        : {
            'dpl.core.data_subject_id': pseudonymOf(line.subject),
            'dpl.core.data_subject_id_type': 'pseudonym',
          }),
    },
  }
}
