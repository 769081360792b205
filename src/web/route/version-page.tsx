import type { ReactNode } from 'react'
import type { RouteView } from '../../domains/signals/index.ts'
import { refusesDraft } from '../../domains/signals/rules/finding.ts'
import { allRules, routeTable } from '../../domains/signals/rules/route-table.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { whole } from '../components/whole.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn, type Words } from '../say.ts'
import { DecisionTable } from './decision-table.tsx'
import { FilledIn } from './filled-in.tsx'
import { FindingsNotice } from './findings-notice.tsx'
import type { RouteSpeech } from './route-words.ts'
import { RuleForm } from './rule-form.tsx'
import type { OpenRule } from './rule-form-props.ts'
import { factsOf, madeBy, StandingBadge } from './standing.tsx'
import { type StepsProps, StepsSection } from './steps-section.tsx'
import { Difference, Files, Trial } from './version-parts.tsx'
import { isOpenVersion, policyInWords, versionAddress, versionCrumbs } from './version-words.ts'

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
          {open && !canEdit(props) && <FilledIn {...open} speech={speech} values={view.draft.values} />}
          <Remark {...props} />
          {isOpenVersion(view.version) && (
            <FindingsNotice findings={view.findings} speech={speech} addressOf={addressOfRule(props)} />
          )}
        </div>
        <Rules {...props} />
        <div className="lk-columns lk-columns--2">
          <Difference {...props} />
          <Files {...props} />
        </div>
        {isOpenVersion(view.version) && props.may.edit && (
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

const canEdit = ({ view, may }: VersionPageProps) => view.version.standing === 'draft' && may.edit

function Facts({ view: { version, inForce }, frame: { locale }, now }: VersionPageProps): ReactNode {
  const other = inForce !== null && inForce !== version.number ? inForce : null
  return (
    <>
      <StandingBadge standing={version.standing} locale={locale} />
      <span>{whole(madeBy(version, locale, now))}</span>
      {factsOf(version, locale, now).map((fact) => (
        <span key={fact}>{whole(fact)}</span>
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
  }
  return (
    <Section title={say(m.route_rules)} id="regels">
      <p className="lk-hint">
        {policyInWords(view.route.table.table.hitPolicy, locale)} {say(m.route_any_hint)}{' '}
        {editedInWords(view, edited, locale)}
        {canEdit(props) && <span className="lk-with-keys"> {say(m.routing_keys_hint)}</span>}
      </p>
      <DecisionTable
        columns={columns}
        rules={rules}
        speech={speech}
        version={String(view.version.number)}
        {...(isOpenVersion(view.version) ? { edited } : {})}
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
  const { compared } = view
  if (!compared || edited.size === 0 || !isOpenVersion(view.version)) return ''
  const rules = allRules(view.route).flatMap((rule) => (edited.has(rule.id) ? [String(rule.number)] : []))
  return m.routing_changed_rules({ number: compared.number, rules: rules.join(', ') }, { locale })
}
