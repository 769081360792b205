import { m } from '../../messages/messages.js'
import type { Frame } from '../components/frame.ts'
import { Section } from '../components/head.tsx'
import { sayIn } from '../say.ts'
import { Numbered, Points, TextPage } from './texts.tsx'

const first = [m.public_traces_first_1, m.public_traces_first_2, m.public_traces_first_3]
const more = [m.public_traces_more_1, m.public_traces_more_2, m.public_traces_more_3]

const devices = [
  [m.public_traces_iphone, [m.public_traces_iphone_1, m.public_traces_iphone_2, m.public_traces_iphone_3]],
  [m.public_traces_android, [m.public_traces_android_1, m.public_traces_android_2, m.public_traces_android_3]],
  [m.public_traces_samsung, [m.public_traces_samsung_1, m.public_traces_samsung_2, m.public_traces_samsung_3]],
  [m.public_traces_computer, [m.public_traces_computer_1, m.public_traces_computer_2, m.public_traces_computer_3]],
] as const

/** How to wipe this site from the history of a device that somebody else looks at. Its own title tells nothing. */
export function TracesPage({ frame }: { frame: Frame }) {
  const { locale } = frame
  const say = sayIn(locale)
  return (
    <TextPage frame={frame} title={m.public_traces_title} heading={m.public_traces_heading} lead={m.public_traces_lead}>
      <Section title={say(m.public_traces_first)}>
        <Points locale={locale} points={first} />
      </Section>
      {devices.map(([device, steps]) => (
        <Section key={say(device)} title={say(device)}>
          <Numbered locale={locale} points={steps} />
        </Section>
      ))}
      <Section title={say(m.public_traces_private)}>
        <p>{say(m.public_traces_private_1)}</p>
      </Section>
      <Section title={say(m.public_traces_more)}>
        <Points locale={locale} points={more} />
      </Section>
    </TextPage>
  )
}
