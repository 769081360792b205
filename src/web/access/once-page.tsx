import type { ReactNode } from 'react'
import type { WorkbenchFrame } from '../components/frame.ts'
import { Head, Section } from '../components/head.tsx'
import { WorkbenchPage } from '../components/workbench-page.tsx'
import { Secret } from './factor-pages.tsx'

interface OncePageProps {
  frame: WorkbenchFrame
  current: string
  title: string
  lead: string
  /** What is shown this one time, and what it is called. */
  label: string
  secret: string
  /** The pages above this one; the last of them is where one goes on. */
  above: readonly { href: string; label: string }[]
  back: string
  children?: ReactNode
}

/** Something that is shown one time only, to be handed over: a link or a key. */
export function OncePage({ frame, current, title, lead, label, secret, above, back, children }: OncePageProps) {
  return (
    <WorkbenchPage frame={frame} title={title} current={current} crumbs={[...above, { label: title }]}>
      <Head title={title} />
      <div className="lk-stack">
        <p>{lead}</p>
        <Section title={label} stack="s">
          <p>
            <Secret>{secret}</Secret>
          </p>
        </Section>
        {children}
        <p>
          <a href={above.at(-1)?.href}>{back}</a>
        </p>
      </div>
    </WorkbenchPage>
  )
}
