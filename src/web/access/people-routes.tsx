/** The administrator's pages about people and desks. Whoever uses them sees no content. */
import { Hono } from 'hono'
import { choosablePlaces, invitePerson, listFailingMail, peopleOverview } from '../../domains/access/index.ts'
import { personInput } from '../../domains/access/rules/person.ts'
import { dayInText, timeInWords } from '../../lib/dates-in-words.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { sendPage } from '../http/page.ts'
import { readForm } from '../report/typed-form.ts'
import { sayIn } from '../say.ts'
import type { SessionEnv } from '../session.ts'
import { commanded, drawn, type Request } from './behind.ts'
import { DesksPage } from './desks-page.tsx'
import type { Entry } from './entry.ts'
import { InvitePage } from './invite-page.tsx'
import { OncePage } from './once-page.tsx'
import { PeoplePage } from './people-page.tsx'
import { type PersonFaults, personFaults, sentPerson, type TypedPerson, typedPerson } from './person-form.ts'

/** `/beheer`, `/beheer/loketten`, `/beheer/uitnodigen`; mounted behind the log-in. */
export function peopleRoutes(entry: Entry): Hono<SessionEnv> {
  return new Hono<SessionEnv>()
    .get('/beheer', (c) => showPeople(c, entry))
    .get('/beheer/loketten', (c) => showDesks(c, entry))
    .get('/beheer/uitnodigen', (c) => showInvite(c, entry, {}, {}))
    .post('/beheer/uitnodigen', (c) => invite(c, entry))
}

function showPeople(c: Request, entry: Entry): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const overview = await peopleOverview(ctx)
    const moment = { today: ctx.today, now: ctx.now }
    const shown = { ...overview, ...moment, names: ctx.loaded.region, failing: await listFailingMail(ctx) }
    return sendPage(c, frame, <PeoplePage frame={frame} {...shown} />)
  })
}

function showDesks(c: Request, entry: Entry): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const { desks } = await choosablePlaces(ctx)
    return sendPage(c, frame, <DesksPage frame={frame} desks={desks} />)
  })
}

function showInvite(c: Request, entry: Entry, typed: TypedPerson, faults: PersonFaults): Promise<Response> {
  return drawn(c, entry, async (ctx, frame) => {
    const places = await choosablePlaces(ctx)
    const wrong = Object.keys(faults).length > 0
    return sendPage(
      c,
      frame,
      <InvitePage frame={frame} places={places} typed={typed} faults={faults} />,
      wrong ? 422 : 200,
    )
  })
}

async function invite(c: Request, entry: Entry): Promise<Response> {
  const typed = typedPerson(await readForm(c))
  const result = await commanded(c, entry, (ctx) => invitePerson(ctx, parseInput(personInput, sentPerson(typed))))
  if ('issues' in result) return showInvite(c, entry, typed, personFaults(result.issues))
  return showLink(c, entry, { ...result.done, name: (typed.naam ?? '').trim() })
}

/** Shows the link of an invitation or a recovery, this one time. */
export function showLink(
  c: Request,
  entry: Entry,
  link: { personId: string; token: string; expiresAt: Date; name: string },
): Promise<Response> {
  const { name, expiresAt } = link
  return drawn(c, entry, async (ctx, frame) => {
    const { locale } = frame
    const say = sayIn(locale)
    const until = `${dayInText(expiresAt, locale, ctx.now)}, ${timeInWords(expiresAt, locale)}`
    return sendPage(
      c,
      frame,
      <OncePage
        frame={{ ...frame, address: '/beheer' }}
        current="/beheer"
        title={m.access_link_title({ name }, { locale })}
        lead={m.access_link_lead({ until }, { locale })}
        label={say(m.access_link_label)}
        secret={`${entry.url}/uitnodiging/${link.token}`}
        above={[
          { href: '/beheer', label: say(m.access_people) },
          { href: `/beheer/mensen/${link.personId}`, label: name },
        ]}
        back={m.access_link_back({ name }, { locale })}
      >
        <p>{say(m.access_link_safe)}</p>
      </OncePage>,
    )
  })
}
