import { Fragment, type ReactNode } from 'react'
import type { InputColumn } from '../../domains/signals/rules/reporting-route.ts'
import type { RouteRule } from '../../domains/signals/rules/route-table.ts'
import { m } from '../../messages/messages.js'
import { sayIn, type Words } from '../say.ts'
import { columnWords, conditionInWords, deskInWords, type RouteSpeech, termInWords } from './route-words.ts'

interface DecisionTableProps {
  columns: readonly InputColumn[]
  rules: readonly RouteRule[]
  speech: RouteSpeech
  version: string
  /** What somebody who edits can do with a rule, and the rule that is open with its form. */
  editing?: Editing
  /** Rules that are new or say something else than in the version that holds. */
  edited?: ReadonlySet<string>
}

interface Editing {
  /** The address at which a rule is open; `column` is the part of the form to begin at. */
  addressOf: (rule: RouteRule) => string
  /** The rule that is open, by its id; `new` stands behind another one, or at the end. */
  open: { id: string; form: ReactNode; isNew: boolean; after: string | null } | null
}

/** Written out, because a phone shows each rule as a card, and a browser forgets the roles of a table drawn as blocks. */
const as = {
  table: { role: 'table' },
  group: { role: 'rowgroup' },
  row: { role: 'row' },
  columnHeader: { role: 'columnheader' },
  rowHeader: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const

/** What scrolls sideways must be reachable by keyboard. */
const scrolls = { tabIndex: 0 } as const

/** The rules as a decision table: “if this is so”, “then it goes like this”. On a phone a card per rule. */
export function DecisionTable({ columns, rules, speech, version, editing, edited }: DecisionTableProps) {
  const width = columns.length + outcomes.length + (editing ? 1 : 0)
  const open = editing?.open
  const last = open?.isNew && !rules.some(({ id }) => id === open.after)
  const classes = ['lk-table lk-table--cards lk-dmn', editing && 'lk-dmn--edit', open && 'lk-dmn--one']
  return (
    <section className="lk-scroll" aria-label={m.route_table({}, { locale: speech.locale })} {...scrolls}>
      <table className={classes.filter(Boolean).join(' ')} {...as.table}>
        <caption className="lk-hidden">{m.route_caption({ version }, { locale: speech.locale })}</caption>
        <TableHead columns={columns} speech={speech} edits={editing !== undefined} />
        <tbody {...as.group}>
          {rules.map((rule) => (
            <Fragment key={rule.number}>
              <RuleRow rule={rule} speech={speech} editing={editing} isEdited={edited?.has(rule.id) ?? false} />
              <AdviceRow rule={rule} speech={speech} width={width} />
              {open && rule.id === (open.isNew ? open.after : open.id) && <FormRow width={width} form={open.form} />}
            </Fragment>
          ))}
          {open && last && <FormRow width={width} form={open.form} />}
        </tbody>
      </table>
    </section>
  )
}

const outcomes: readonly Words[] = [m.route_col_desks, m.route_col_acknowledge, m.route_col_answer, m.route_col_shares]

/** The form of the rule that is open, under that rule. */
function FormRow({ width, form }: { width: number; form: ReactNode }) {
  return (
    <tr className="is-edited lk-dmn__form" {...as.row}>
      <td colSpan={width + 1} {...as.cell}>
        {form}
      </td>
    </tr>
  )
}

function TableHead({ columns, speech, edits }: Pick<DecisionTableProps, 'columns' | 'speech'> & { edits: boolean }) {
  const say = sayIn(speech.locale)
  const titles = [...columns.map((column) => columnWords[column]), ...outcomes].map(say)
  return (
    <thead {...as.group}>
      <tr className="lk-band" {...as.row}>
        <td {...as.cell} />
        <th scope="colgroup" colSpan={columns.length} {...as.columnHeader}>
          {say(m.route_if)}
        </th>
        <th scope="colgroup" colSpan={outcomes.length} className="lk-then" {...as.columnHeader}>
          {say(m.route_then)}
        </th>
        {edits && <td {...as.cell} />}
      </tr>
      <tr {...as.row}>
        <th scope="col" {...as.columnHeader}>
          {say(m.route_rule)}
        </th>
        {titles.map((title, at) => (
          <th key={title} scope="col" className={at === columns.length ? 'lk-then' : undefined} {...as.columnHeader}>
            {title}
          </th>
        ))}
        {edits && (
          <th scope="col" {...as.columnHeader}>
            {say(m.routing_do)}
          </th>
        )}
      </tr>
    </thead>
  )
}

interface RuleRowProps {
  rule: RouteRule
  speech: RouteSpeech
  editing: Editing | undefined
  isEdited: boolean
}

function RuleRow({ rule, speech, editing, isEdited }: RuleRowProps) {
  const isOpen = editing?.open?.id === rule.id && !editing.open.isNew
  const say = sayIn(speech.locale)
  const term = (of: RouteRule['answer']) => (of ? termInWords(of, speech.locale) : say(m.route_term_usual))
  return (
    <tr
      id={`regel-${rule.number}`}
      className={isOpen || isEdited ? 'is-edited' : undefined}
      data-open={isOpen || undefined}
      {...as.row}
    >
      <th scope="row" rowSpan={hasAdvice(rule) ? 2 : 1} data-label={say(m.route_rule)} {...as.rowHeader}>
        {rule.number}
      </th>
      {rule.conditions.map(({ column, condition }) => (
        <Cell key={column} label={say(columnWords[column])}>
          {conditionInWords(column, condition, speech) ?? <Any speech={speech} />}
        </Cell>
      ))}
      <Cell label={say(m.route_col_desks)} className="lk-then">
        <ol>
          {rule.desks.map((desk) => (
            <li key={desk}>{deskInWords(desk, speech)}</li>
          ))}
        </ol>
      </Cell>
      <Cell label={say(m.route_col_acknowledge)}>{term(rule.acknowledge)}</Cell>
      <Cell label={say(m.route_col_answer)}>{term(rule.answer)}</Cell>
      <Cell label={say(m.route_col_shares)}>
        {rule.shares.map((desk) => deskInWords(desk, speech)).join(', ') || say(m.route_nobody)}
      </Cell>
      {editing && (
        <Cell label={say(m.routing_do)}>
          <a href={editing.addressOf(rule)}>
            {say(m.routing_edit)}
            <span className="lk-hidden"> {m.routing_edit_of({ number: rule.number }, { locale: speech.locale })}</span>
          </a>
        </Cell>
      )}
    </tr>
  )
}

function Cell({ label, className, children }: { label: string; className?: string; children: ReactNode }) {
  return (
    <td data-label={label} className={className} {...as.cell}>
      <div>{children}</div>
    </td>
  )
}

function Any({ speech: { locale } }: { speech: RouteSpeech }) {
  return (
    <span className="lk-any">
      <span aria-hidden="true">–</span>
      <span className="lk-hidden">{m.route_any({}, { locale })}</span>
    </span>
  )
}

const hasAdvice = ({ advice, why }: RouteRule) => advice !== null || why !== null

/** Advice and reason are the region's own words, in Dutch. They stand under the rule, over its whole width. */
function AdviceRow({ rule, speech, width }: { rule: RouteRule; speech: RouteSpeech; width: number }) {
  const { advice, why } = rule
  if (!hasAdvice(rule)) return null
  return (
    <tr className="lk-dmn__advice" {...as.row}>
      <td colSpan={width} data-label={m.route_advice_label({}, { locale: speech.locale })} {...as.cell}>
        <div lang="nl">
          {advice !== null && <p>{m.route_advice({ advice }, { locale: 'nl' })}</p>}
          {why !== null && <p className="lk-hint">{m.route_why({ why }, { locale: 'nl' })}</p>}
        </div>
      </td>
    </tr>
  )
}
