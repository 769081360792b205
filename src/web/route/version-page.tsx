import type { ReactNode } from 'react'
import type { RouteView } from '../../domains/signals/index.ts'
import { refusesDraft } from '../../domains/signals/rules/finding.ts'
import { allRules, routeTable } from '../../domains/signals/rules/route-table.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { DecisionTable } from './decision-table.tsx'
import { differenceInWords } from './difference-words.ts'
import { FindingsNotice } from './findings-notice.tsx'
import type { RouteSpeech } from './route-words.ts'
import { type OpenRule, RuleForm } from './rule-form.tsx'
import { factsOf, madeBy, StandingBadge } from './standing.tsx'
import { type StepsProps, StepsSection } from './steps-section.tsx'
import { policyInWords, versionAddress, versionCrumbs } from './version-words.ts'

/** What stands on the page of a version. */
export interface VersionPageProps {
  frame: WorkbenchFrame
  speech: RouteSpeech
  view: RouteView
  may: StepsProps['may']
  steps: Pick<StepsProps, 'typed' | 'faults'>
  /** The rule that is open with its form. */
  open: OpenRule | null
  /** Something that somebody else did in between. */
  conflict: Words | null
  now: Date
  today: string
}

/** One version of the route: to read, and as long as it is a draft to work on (S-11). */
export function VersionPage(props: VersionPageProps) {
  const { frame, speech, view, conflict, open, steps } = props
  const { locale } = frame
  const title = m.routing_version_title({ number: view.version.number }, { locale })
  const errors = [...Object.entries(open?.faults ?? {}), ...Object.entries(steps.faults)]
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/meldroute"
      crumbs={versionCrumbs(view.version.number, locale)}
      errors={errors.length}
      scripts={canEdit(props) ? ['cells.js'] : []}
    >
      <Head title={title} facts={<Facts {...props} />} />
      <div className="lk-stack-l">
        <div className="lk-stack">
          <ErrorSummary locale={locale} errors={errors.map(([id, text]) => ({ id: anchorOf(id), text: text ?? '' }))} />
          {conflict && (
            <Alert kind="risk" title={sayIn(locale)(m.routing_conflict)}>
              <p>{sayIn(locale)(conflict)}</p>
            </Alert>
          )}
          <Remark {...props} />
          {isOpen(view) && <FindingsNotice findings={view.findings} speech={speech} addressOf={addressOfRule(props)} />}
        </div>
        <Rules {...props} />
        <div className="lk-columns lk-columns--2">
          <Difference {...props} />
          <Files {...props} />
        </div>
        {isOpen(view) && props.may.edit && (
          <div className="lk-columns lk-columns--2">
            <Trial {...props} />
            <StepsSection
              {...steps}
              version={view.version}
              speech={speech}
              may={props.may}
              today={props.today}
              blocked={view.findings.some(refusesDraft)}
            />
          </div>
        )}
      </div>
    </WorkbenchPage>
  )
}

/** The control that a fault is about: some questions have more than one. */
const anchorOf = (name: string) =>
  ({
    vorm: 'vorm-hoe',
    district: 'district-hoe',
    bron: 'bron-hoe',
    oppakken: 'oppakken-getal',
    antwoord: 'antwoord-getal',
  })[name] ?? name

const isOpen = ({ version: { standing } }: RouteView) =>
  standing === 'draft' || standing === 'proposed' || standing === 'planned'
const canEdit = ({ view, may }: VersionPageProps) => view.version.standing === 'draft' && may.edit

function Facts({ view: { version, inForce }, frame: { locale }, now }: VersionPageProps): ReactNode {
  const other = inForce !== null && inForce !== version.number ? inForce : null
  return (
    <>
      <StandingBadge standing={version.standing} locale={locale} />
      <span>{madeBy(version, locale, now)}</span>
      {factsOf(version, locale, now).map((fact) => (
        <span key={fact}>{fact}</span>
      ))}
      {other !== null && (
        <span>
          {m.routing_now_holds({}, { locale })}{' '}
          <a href={versionAddress(other)}>{m.routing_version({ number: other }, { locale })}</a>
        </span>
      )}
    </>
  )
}

function Remark({ view: { version }, frame: { locale } }: VersionPageProps) {
  return (
    <>
      {version.remark && version.standing === 'draft' && (
        <Alert title={m.routing_remark({}, { locale })}>
          <p className="lk-typed">{version.remark}</p>
        </Alert>
      )}
      {version.note && version.standing !== 'draft' && <p>{m.routing_note({ note: version.note }, { locale })}</p>}
      {version.activationNote && <p className="lk-soft">{version.activationNote}</p>}
    </>
  )
}

/** Where a finding is mended: in the form of its rule, or in that of a new one. */
function addressOfRule(props: VersionPageProps): (rule: number | null) => string {
  const { view } = props
  const rules = allRules(view.route)
  const base = versionAddress(view.version.number)
  return (number) => {
    if (!canEdit(props)) return number === null ? `${base}#regels` : `${base}#regel-${number}`
    const rule = rules.find((one) => one.number === number)
    return rule ? `${base}?regel=${encodeURIComponent(rule.id)}#regel` : `${base}?regel=nieuw#regel`
  }
}

function Rules(props: VersionPageProps) {
  const { view, speech, frame, open } = props
  const { locale } = frame
  const say = sayIn(locale)
  const base = versionAddress(view.version.number)
  const { columns, rules } = routeTable(view.route)
  const edited = new Set([...(view.compared?.difference.added ?? []), ...changedRules(view)].map(({ id }) => id))
  const editing = {
    addressOf: ({ id }: { id: string }) => `${base}?regel=${encodeURIComponent(id)}#regel`,
    open: open && {
      id: open.rule?.id ?? 'nieuw',
      isNew: open.rule === null,
      after: open.after,
      form: <RuleForm {...open} speech={speech} values={view.draft.values} />,
    },
    edited,
  }
  return (
    <Section title={say(m.route_rules)} id="regels">
      <p className="lk-hint">
        {policyInWords(view.route.table.table.hitPolicy, locale)} {say(m.route_any_hint)}{' '}
        {editedInWords(view, edited, locale)}
        {canEdit(props) && <span className="lk-with-script"> {say(m.routing_keys_hint)}</span>}
      </p>
      <DecisionTable
        columns={columns}
        rules={rules}
        speech={speech}
        version={String(view.version.number)}
        {...(canEdit(props) ? { editing } : {})}
      />
      {canEdit(props) && !open && (
        <div className="lk-actions lk-after">
          <ButtonLink kind="second" icon="plus" href={`${base}?regel=nieuw#regel`}>
            {say(m.routing_add)}
          </ButtonLink>
        </div>
      )}
    </Section>
  )
}

const changedRules = ({ compared }: RouteView) => compared?.difference.changed.map(({ is }) => is) ?? []

function editedInWords(view: RouteView, edited: ReadonlySet<string>, locale: RouteSpeech['locale']): string {
  const { compared, version } = view
  if (!compared || edited.size === 0 || !isOpen(view)) return ''
  const rules = allRules(view.route).flatMap((rule) => (edited.has(rule.id) ? [String(rule.number)] : []))
  return version.standing === 'draft'
    ? m.routing_changed_rules({ number: compared.number, rules: rules.join(', ') }, { locale })
    : ''
}

function Difference({ view: { compared }, speech, frame: { locale } }: VersionPageProps) {
  const lines = compared ? differenceInWords(compared.difference, speech) : []
  const title = compared
    ? m.routing_diff({ number: compared.number }, { locale })
    : m.routing_diff_first({}, { locale })
  return (
    <Section title={title} stack="m" id="verschil">
      {compared && lines.length === 0 && <p>{m.routing_diff_none({}, { locale })}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </Section>
  )
}

/** The version as a file, as an expert reads it, and as the start of a next one. */
function Files(props: VersionPageProps) {
  const { view, frame, may } = props
  const say = sayIn(frame.locale)
  const base = versionAddress(view.version.number)
  return (
    <Section title={m.routing_version({ number: view.version.number }, { locale: frame.locale })} stack="m">
      <ul>
        <li>
          <a href={`${base}/bestand`}>{say(m.routing_export)}</a>
        </li>
        {may.edit && (
          <li>
            <a href={`${base}/expert`}>{say(m.routing_expert)}</a>
          </li>
        )}
        <li>
          <a href="/meldroute/versies">{say(m.routing_history)}</a>
        </li>
      </ul>
      {may.edit && !isOpen(view) && (
        <form method="post" action="/meldroute/versies">
          <input type="hidden" name="van" value={view.version.number} />
          <button type="submit" className="lk-button lk-button--second">
            {say(m.routing_start_from)}
          </button>
        </form>
      )}
    </Section>
  )
}

function Trial({ view, frame: { locale } }: VersionPageProps) {
  const say = sayIn(locale)
  return (
    <Section title={say(m.routing_try)} stack="m">
      <p>{say(m.routing_try_why)}</p>
      <p>
        <ButtonLink kind="second" href={`${versionAddress(view.version.number)}/proef`}>
          {say(m.routing_try_button)}
        </ButtonLink>
      </p>
    </Section>
  )
}
