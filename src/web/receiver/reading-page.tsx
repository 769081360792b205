/** What a receiver without an account reads behind its link, and what it says there. */
import { getDesk, type Region } from '../../domains/access/index.ts'
import type { LinkView } from '../../domains/signals/index.ts'
import { dayInFull, momentInFull } from '../../lib/dates-in-words.ts'
import { type Locale, languages, locales } from '../../lib/locales.ts'
import { m } from '../../messages/messages.js'
import { Alert, ErrorSummary } from '../components/alert.tsx'
import { BarePage } from '../components/bare-page.tsx'
import { Actions, Button } from '../components/button.tsx'
import { DataList } from '../components/data-list.tsx'
import { TextArea } from '../components/field.tsx'
import type { WorkFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { List, ListRow } from '../components/panel.tsx'
import { Quote } from '../components/paragraphs.tsx'
import { SubLine } from '../components/table.tsx'
import { sizeInWords } from '../files/file-words.ts'
import { withLocale } from '../locale.ts'
import { sayIn, type Words } from '../say.ts'
import { opens, typeInWords } from '../signals/file-words.ts'
import { urgencyInWords } from '../signals/handover-preview.tsx'
import { SharedFacts } from '../signals/shared-facts.tsx'
import { WithNumber } from '../signals/with-number.tsx'
import { basisInWords, purposeInWords } from '../signals/words.ts'

/** What the page shows. */
export interface Reading {
  frame: WorkFrame
  region: Region
  now: Date
  view: LinkView
  /** What lets the next press in: the code and the key of the form. */
  opened: { code: string; form: string }
  typed: string
  error?: string | undefined
  /** Somebody else changed it in the meantime. */
  goneOn?: boolean
}

/** The page while the sender waits; afterwards only how it ended. */
export function ReadingPage({ reading }: { reading: Reading }) {
  const { frame, view, region, error } = reading
  const say = sayIn(frame.locale)
  const title = view.open
    ? m.receiver_title({ desk: getDesk(region, view.fromDesk).name }, { locale: frame.locale })
    : say(m.receiver_done)
  return (
    <BarePage frame={frame} title={say(m.receiver_tab)} errors={error ? 1 : 0} languages={false}>
      <form id="formulier" action={addressOf(frame)} method="post" noValidate autoComplete="off">
        <input type="hidden" name="sleutel" value={reading.opened.form} />
        <input type="hidden" name="code" value={reading.opened.code} />
        <div className="lk-stack-l">
          <Head title={title} {...(view.open ? { facts: say(m.receiver_time) } : {})} />
          {error && <ErrorSummary locale={frame.locale} errors={[{ id: 'woorden', text: error }]} />}
          {reading.goneOn && (
            <Alert kind="risk" title={say(m.receiver_gone_on)} narrow>
              <p>{say(m.receiver_gone_on_text)}</p>
            </Alert>
          )}
          {view.open ? <Content reading={reading} /> : <Ended reading={reading} />}
          <OtherLanguage frame={frame} />
        </div>
      </form>
    </BarePage>
  )
}

/** The language that was chosen last, which the address may not know. */
const addressOf = ({ address, chosen }: WorkFrame) => (chosen ? withLocale(address, chosen) : address)

/** A button and not a link: a link would lose the page, which opens only once. */
function OtherLanguage({ frame }: { frame: WorkFrame }) {
  const others = locales.filter((of) => of !== frame.locale)
  return (
    <Actions>
      {others.map((of) => (
        <Button key={of} kind="link" name="taal" value={of}>
          <span lang={of}>{languages[of].name}</span>
        </Button>
      ))}
    </Actions>
  )
}

const endWords: Partial<Record<LinkView['state'], Words>> = {
  answered: m.receiver_done_answered,
  refused: m.receiver_done_refused,
}

function Ended({ reading: { frame, view } }: { reading: Reading }) {
  const say = sayIn(frame.locale)
  return (
    <div className="lk-stack">
      <p>
        <strong>{say(endWords[view.state] ?? m.receiver_done_withdrawn)}</strong>
      </p>
      <p>{say(m.receiver_done_close)}</p>
    </div>
  )
}

function Content({ reading }: { reading: Reading }) {
  const { frame, view, region, now } = reading
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <>
      <DataList
        facts={[
          { name: say(m.receiver_number), value: view.number },
          { name: say(m.signals_preview_day), value: dayInFull(view.offeredAt, locale) },
          { name: say(m.signals_preview_urgency), value: urgencyInWords(view.acute, locale) },
          { name: say(m.signals_part_purpose), value: purposeInWords(region, view.purpose, locale) },
          { name: say(m.signals_part_ground), value: basisInWords(region, view.legalBasis, locale) },
        ]}
      />
      <Section title={say(m.receiver_question)} stack="m">
        <Quote text={view.question} />
      </Section>
      <Section title={say(m.receiver_facts)} stack="m">
        <SharedFacts facts={view.facts} translations={view.translations} locale={locale} now={now} />
        <p>{say(m.receiver_use)}</p>
      </Section>
      <GivenFiles reading={reading} />
      <Reply reading={reading} />
    </>
  )
}

/** The files that were given: a button each, because a link would need the code in its address. */
function GivenFiles({ reading: { frame, view } }: { reading: Reading }) {
  const { locale } = frame
  const say = sayIn(locale)
  if (view.files.length === 0) return null
  return (
    <Section title={say(m.receiver_files)} stack="m">
      <p className="lk-hint">{say(m.receiver_files_hint)}</p>
      <List>
        {view.files.map((file) => (
          <ListRow key={file.id} beside={<FileButton file={file} locale={locale} />}>
            <bdi>{file.name}</bdi>
            <SubLine>
              {typeInWords(file.type, locale)}, {sizeInWords(file.size, locale)}
            </SubLine>
          </ListRow>
        ))}
      </List>
    </Section>
  )
}

function FileButton({ file, locale }: { file: LinkView['files'][number]; locale: Locale }) {
  if (!opens(file) || file.working === null) return m.receiver_file_ask({}, { locale })
  return (
    <Button kind="second" name="bestand" value={file.id}>
      {m.receiver_file_open({}, { locale })}
      <span className="lk-hidden"> {file.name}</span>
    </Button>
  )
}

function Reply({ reading }: { reading: Reading }) {
  const { frame, view, region, typed, error } = reading
  const { locale } = frame
  const say = sayIn(locale)
  const { phone } = getDesk(region, view.fromDesk)
  const when = momentInFull(view.answerDue, locale)
  return (
    <Section title={say(m.receiver_reply)} stack="m">
      <p>
        <WithNumber text={m.receiver_reply_by({ when, phone, number: view.number }, { locale })} number={view.number} />
      </p>
      {view.mayDecide ? (
        <div>
          <Button name="doe" value="accept">
            {say(m.receiver_accept)}
          </Button>
          <p className="lk-small">{say(m.receiver_accept_means)}</p>
        </div>
      ) : (
        <Alert kind="good" title={say(m.receiver_accepted)} narrow>
          <p>{say(m.receiver_accepted_text)}</p>
        </Alert>
      )}
      <TextArea
        {...{ locale, name: 'woorden', rows: 6, value: typed, error }}
        label={say(view.mayDecide ? m.receiver_words : m.receiver_words_answer)}
        {...(view.mayDecide ? { hint: say(m.receiver_words_hint) } : {})}
      />
      <Actions>
        <Button kind={view.mayDecide ? 'second' : 'main'} name="doe" value="answer">
          {say(m.receiver_answer)}
        </Button>
        {view.mayDecide && (
          <Button kind="second" name="doe" value="refuse">
            {say(m.receiver_refuse)}
          </Button>
        )}
      </Actions>
    </Section>
  )
}
