import { dayInText } from '../../lib/dates-in-words.ts'
import { m } from '../../messages/messages.js'
import { Alert } from '../components/alert.tsx'
import { Button } from '../components/button.tsx'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { Step, Steps } from '../components/steps.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { sayIn } from '../say.ts'

interface FeedProps {
  frame: WorkbenchFrame
  /** Since when there is an address; null when there is none. */
  feed: { madeOn: string } | null
  /** The address that was just made: it is shown once. */
  address: string | null
  ended: boolean
  now: Date
}

/** The page `/account/agenda`: the own meetings in a calendar, behind a secret address. */
export function FeedPage({ frame, feed, address, ended, now }: FeedProps) {
  const { locale } = frame
  const say = sayIn(locale)
  const title = say(m.meetings_feed_title)
  const crumbs = [{ href: '/account', label: say(m.access_account) }, { label: title }]
  return (
    <WorkbenchPage frame={{ ...frame, address: '/account/agenda' }} title={title} current="/account" crumbs={crumbs}>
      <Head title={title} />
      <div className="lk-stack-l">
        {ended && <Alert kind="good" title={say(m.meetings_feed_ended)} narrow />}
        {address !== null && (
          <Section title={say(m.meetings_feed_made)} stack="m">
            <p>{say(m.meetings_feed_made_text)}</p>
            <div className="lk-field">
              <label className="lk-label" htmlFor="adres">
                {say(m.meetings_feed_address)}
              </label>
              <input className="lk-input" id="adres" readOnly value={address} dir="ltr" autoComplete="off" />
            </div>
          </Section>
        )}
        <div className="lk-stack">
          <p>{say(m.meetings_feed_lead)}</p>
          <p>{say(m.meetings_feed_warning)}</p>
          {address === null && (
            <p>
              {feed
                ? m.meetings_feed_since({ day: dayInText(feed.madeOn, locale, now) }, { locale })
                : say(m.meetings_feed_none)}
            </p>
          )}
        </div>
        <FeedSteps frame={frame} feed={feed} />
      </div>
    </WorkbenchPage>
  )
}

function FeedSteps({ frame: { locale }, feed }: Pick<FeedProps, 'frame' | 'feed'>) {
  const say = sayIn(locale)
  if (!feed) {
    return (
      <form action="/account/agenda" method="post">
        <Button name="stap" value="maken">
          {say(m.meetings_feed_make)}
        </Button>
      </form>
    )
  }
  return (
    <form action="/account/agenda" method="post">
      <Steps>
        <Step reason={say(m.meetings_feed_renew_why)}>
          <Button kind="second" name="stap" value="maken">
            {say(m.meetings_feed_renew)}
          </Button>
        </Step>
        <Step reason={say(m.meetings_feed_end_why)}>
          <Button kind="second" name="stap" value="intrekken">
            {say(m.meetings_feed_end)}
          </Button>
        </Step>
      </Steps>
    </form>
  )
}
