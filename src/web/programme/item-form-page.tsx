import type { EditPart } from '../../domains/programme/rules/edit-fields.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { Actions, Button, ButtonLink } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'
import type { Drawn } from './drawn-control.ts'
import { Controls } from './item-controls.tsx'
import { oneInWords, partInWords } from './programme-words.ts'

/** An item of the draft in its form. */
export interface ItemFormProps {
  frame: WorkbenchFrame
  part: EditPart
  /** Its place in the list, from 0; null for a new one. */
  at: number | null
  title: string
  revision: number
  drawn: Drawn
  /** What is wrong with the item as a whole, or elsewhere. */
  general: readonly string[]
  conflict: boolean
  /** What points at it, and the comments that go when it is taken out. */
  pointing: readonly { title: string; href: string }[]
  comments: readonly string[]
  /** Whether there is one above it, and one below it. */
  neighbours: { above: boolean; below: boolean }
}

/** The address of the form of an item of the draft. */
export const itemAddress = (part: EditPart, at: number | null): string =>
  `/programma/bewerken/onderdeel?deel=${part.slug}${at === null ? '' : `&plek=${at + 1}`}`

/** Where an item of the programme is filled in, whatever its kind. */
export function ItemFormPage(props: ItemFormProps) {
  const { frame, part, at, title, revision, drawn, general, conflict } = props
  const { locale } = frame
  const say = sayIn(locale)
  const errors = Object.entries(drawn.faults).map(([id, text]) => ({ id, text }))
  const back = `/programma/bewerken#${part.slug}`
  const crumbs = [
    { href: '/programma/inhoud', label: say(m.programme_many_head) },
    { href: '/programma/bewerken', label: say(m.programme_edit_title) },
    { href: back, label: partInWords(part, locale) },
    { label: title },
  ]
  return (
    <WorkbenchPage frame={frame} title={title} current="/programma" crumbs={crumbs} errors={errors.length}>
      <Head title={title} />
      <div className="lk-stack-l">
        <ErrorSummary locale={locale} errors={errors} />
        {general.length > 0 && (
          <Alert kind="bad" title={say(m.programme_form_item_faults)} narrow>
            <ul>
              {general.map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </Alert>
        )}
        {conflict && (
          <Alert kind="risk" title={say(m.programme_conflict)} narrow>
            <p>{say(m.programme_conflict_text)}</p>
          </Alert>
        )}
        <form action={itemAddress(part, at)} method="post" noValidate className="lk-stack">
          <input type="hidden" name="stand" value={revision} />
          <Controls {...drawn} fields={part.fields} />
          <Actions>
            <Button name="doe" value="bewaar">
              {say(m.programme_form_save)}
            </Button>
            <ButtonLink kind="link" href={back}>
              {say(m.programme_form_cancel)}
            </ButtonLink>
          </Actions>
        </form>
        {part.isList && at !== null && <MoveOrRemove {...props} at={at} />}
      </div>
    </WorkbenchPage>
  )
}

function MoveOrRemove(props: ItemFormProps & { at: number }) {
  const { frame, part, at, revision, pointing, comments, neighbours } = props
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <Section title={say(m.programme_form_remove_title)} stack="m">
      {pointing.length > 0 && (
        <div>
          <p>{say(m.programme_form_pointing)}</p>
          <ul>
            {pointing.map(({ title, href }) => (
              <li key={href}>
                <a href={href}>{title}</a>
              </li>
            ))}
          </ul>
          <p className="lk-hint">{say(m.programme_form_remove_text)}</p>
        </div>
      )}
      {comments.length > 0 && (
        <div>
          <p>{say(m.programme_form_remove_comments)}</p>
          <ul>
            {comments.map((comment) => (
              <li key={comment}>{comment}</li>
            ))}
          </ul>
        </div>
      )}
      <form action={itemAddress(part, at)} method="post">
        <input type="hidden" name="stand" value={revision} />
        <Actions>
          {neighbours.above && (
            <Button kind="second" name="doe" value="omhoog">
              {say(m.programme_form_up)}
            </Button>
          )}
          {neighbours.below && (
            <Button kind="second" name="doe" value="omlaag">
              {say(m.programme_form_down)}
            </Button>
          )}
          <Button kind="second" name="doe" value="weg">
            {say(m.programme_form_remove)}
          </Button>
        </Actions>
      </form>
    </Section>
  )
}

/** What a form of a new item is called: “Nieuw: actie”. */
export function newItemTitle(part: EditPart, locale: 'nl' | 'en'): string {
  const what = oneInWords(part.path.at(-1) ?? 'head', locale).toLowerCase()
  return m.programme_form_new({ what }, { locale })
}
