/** Looking for a name, number, plate or address among the signals that one may see. */
import type { Region } from '../../domains/access/index.ts'
import type { RelatedView, SearchResult } from '../../domains/signals/index.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { List, ListRow, Panel } from '../components/panel.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { Problem } from '../signals/asked.ts'
import { faultsOf } from '../signals/faults.ts'
import { AskingFields } from './asking-fields.tsx'
import { conflictInWords } from './conflict-words.ts'
import { DeskPhones } from './desks-panel.tsx'
import { NotReady, WhichSignal } from './related-section.tsx'
import { allReasons, likelihoodInWords } from './related-words.ts'

/** The names of the fields, by what they are asked for. */
export const searchFields = {
  ...{ name: 'naam', birthDate: 'geboren', phone: 'telefoon', plate: 'kenteken' },
  ...{ address: 'adres', town: 'plaats', number: 'signaal', purpose: 'doel', why: 'waarom' },
} as const

interface SearchProps {
  frame: WorkbenchFrame
  region: Region
  now: Date
  purposes: readonly string[]
  index: RelatedView['index']
  typed: (name: string) => string
  problem: Problem
  /** What was found; null before anything was sought. */
  result: SearchResult | null
}

/** The page `/zoeken`. */
export function SearchPage(props: SearchProps) {
  const { frame, index, problem, result } = props
  const { locale } = frame
  const say = sayIn(locale)
  const faults = faultsOf(problem, searchFields, locale)
  return (
    <WorkbenchPage frame={frame} title={say(m.related_search_title)} current="/zoeken" errors={faults.summary.length}>
      <Head title={say(m.related_search_title)} />
      <div className="lk-stack-l">
        {problem.conflict && (
          <Alert kind="risk" title={say(m.related_conflict)} refuses narrow>
            <p>{conflictInWords(problem.conflict.code, locale)}</p>
          </Alert>
        )}
        <ErrorSummary locale={locale} errors={faults.summary} />
        <NotReady locale={locale} related={{ index }} />
        {result && <Found {...props} result={result} />}
        <SearchForm {...props} fault={faults.of} />
      </div>
    </WorkbenchPage>
  )
}

function SearchForm({
  frame,
  region,
  purposes,
  typed,
  problem,
  fault,
}: SearchProps & { fault: (name: string) => string | undefined }) {
  const { locale } = frame
  const say = sayIn(locale)
  const field = (name: string) => ({ locale, name, value: typed(name), error: fault(name) })
  const often = problem.issues.some(({ code }) => code === 'tooOften') || typed('waarom') !== ''
  return (
    <form className="lk-stack" action="/zoeken" method="post" noValidate>
      <p>{say(m.related_search_lead)}</p>
      <Field {...field('naam')} label={say(m.related_search_name)} />
      <Field {...field('geboren')} label={say(m.related_search_birth)} hint={say(m.related_search_birth_hint)} short />
      <Field {...field('telefoon')} label={say(m.related_search_phone)} type="tel" short />
      <Field {...field('kenteken')} label={say(m.related_search_plate)} short />
      <Field {...field('adres')} label={say(m.related_search_address)} />
      <Field {...field('plaats')} label={say(m.related_search_town)} short />
      <Field
        {...field('signaal')}
        label={say(m.related_search_number)}
        hint={say(m.related_search_number_hint)}
        short
      />
      <AskingFields {...{ locale, region, purposes, typed, fault, often }} />
      <div>
        <Button icon="search">{say(m.related_search_button)}</Button>
      </div>
    </form>
  )
}

function Found({ frame, region, now, result }: SearchProps & { result: SearchResult }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.related_search_found)} stack="m" id="gevonden">
      {result.signals.length === 0 && <p>{say(m.related_search_none)}</p>}
      {result.signals.length > 0 && (
        <List>
          {result.signals.map((signal) => (
            <ListRow key={signal.id}>
              <WhichSignal {...{ signal, locale, region, now }} />
              <p>
                <strong>{likelihoodInWords(signal.likelihood, locale)}.</strong>{' '}
                {allReasons(signal, locale)
                  .map((reason) => `${reason}.`)
                  .join(' ')}
              </p>
            </ListRow>
          ))}
        </List>
      )}
      {result.desks && (
        <Panel title={say(m.related_search_desks)} seal>
          {result.desks.length === 0 ? (
            <p>{say(m.related_desks_none)}</p>
          ) : (
            <>
              <DeskPhones {...{ region }} desks={result.desks} />
              <p className="lk-hint">{say(m.related_desks_why)}</p>
            </>
          )}
        </Panel>
      )}
    </Section>
  )
}
