/** `/berichten`: mail that the demonstration caught, so that everybody can see that it holds no content. */
import { Hono } from 'hono'
import { actAs, type CaughtMail, type System, viewCaughtMail } from '../../domains/access/index.ts'
import { momentInShort } from '../../lib/dates-in-words.ts'
import { NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import { Empty } from '../components/filters.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { whole } from '../components/whole.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { type Site, sendPage } from '../http/page.ts'
import { type WorkbenchEnv, workbenchFrame } from '../http/workbench.ts'
import { sayIn } from '../say.ts'

/** Mount behind the log-in. Outside a demonstration the page is not there. */
export function caughtMailPages(system: System, { siteOf }: { siteOf: () => Site }): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>().get('/berichten', async (c) => {
    const site = siteOf()
    if (!site.demonstration) throw new NotFound()
    const { frame, page } = await actAs(system, c.get('actor'), async (ctx) => {
      const mails = await viewCaughtMail(ctx)
      const frame = await workbenchFrame(c, site, ctx)
      return { frame, page: <CaughtMailPage frame={frame} mails={mails} now={ctx.now} /> }
    })
    return sendPage(c, frame, page)
  })
}

function CaughtMailPage({ frame, mails, now }: { frame: WorkbenchFrame; mails: readonly CaughtMail[]; now: Date }) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.start_mail_title)
  return (
    <WorkbenchPage
      frame={frame}
      title={title}
      current="/berichten"
      crumbs={[{ label: say(m.signals_nav_start), href: '/start' }, { label: title }]}
    >
      <Head title={title} facts={<p>{say(m.start_mail_lead)}</p>} />
      {mails.length === 0 ? (
        <Empty title={say(m.start_mail_none)}>
          <p>{say(m.start_mail_none_text)}</p>
        </Empty>
      ) : (
        <Section title={say(m.start_mail_list)}>
          <ul className="lk-list">
            {mails.map((mail, at) => (
              <Mail key={mail.id} mail={mail} newest={at === 0} frame={frame} now={now} />
            ))}
          </ul>
        </Section>
      )}
    </WorkbenchPage>
  )
}

/** A mail as its receiver would read it. The newest one is open. */
function Mail({ mail, newest, frame, now }: { mail: CaughtMail; newest: boolean; frame: WorkbenchFrame; now: Date }) {
  const { locale } = frame
  return (
    <li>
      <details open={newest}>
        <summary>
          <strong>{mail.subject}</strong>{' '}
          <span className="lk-soft">
            {m.start_mail_to({ recipient: mail.recipient }, { locale })}, {whole(momentInShort(mail.at, locale, now))}
          </span>
        </summary>
        <div className="lk-quote lk-stack-s">
          {paragraphsOf(mail.body).map((paragraph) => (
            <p key={paragraph} dir="auto">
              {paragraph}
            </p>
          ))}
        </div>
      </details>
    </li>
  )
}

/** Mail is broken off at the width of old screens; a page breaks its own lines. */
const paragraphsOf = (body: string): string[] =>
  body
    .trim()
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replaceAll('\n', ' '))
