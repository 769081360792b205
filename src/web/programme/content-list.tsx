import type { ReactNode } from 'react'
import type { ProgrammeFile } from '../../domains/programme/rules/programme-file.ts'
import { m } from '../../messages/messages.js'
import { Badge } from '../components/badge.tsx'
import { DataList, type Fact } from '../components/data-list.tsx'
import { Section } from '../components/head.tsx'
import { Paragraphs } from '../components/paragraphs.tsx'
import { sayIn } from '../say.ts'
import type { Reading } from './content-facts.tsx'
import { manyWords } from './programme-labels.ts'

type Shown = {
  id: string
  title?: string
  name?: string
  text?: string | undefined
  public?: boolean | undefined
  source?: ProgrammeFile['source']
}

interface ListProps<Item extends Shown> {
  name: string
  items: readonly Item[] | undefined
  facts: (item: Item) => Fact[]
  reading: Reading
}

/** All items of one kind, each with what it says, what it is tied to and where it comes from. */
export function List<Item extends Shown>({ name, items, facts, reading }: ListProps<Item>): ReactNode {
  if (!items || items.length === 0) return null
  return (
    <Section title={headingOf(name, reading.locale)} id={`deel-${name}`} stack="m">
      {items.map((item) => (
        <section key={item.id} id={item.id} className="lk-stack-s">
          <h3>{item.title ?? item.name}</h3>
          {item.text && <Paragraphs text={item.text} />}
          <DataList facts={facts(item)} narrow={false} />
          <Marks item={item} reading={reading} />
        </section>
      ))}
    </Section>
  )
}

/** Where it stands in the source, that only a letter mentions it, and that everybody may read it. */
export function Marks({ item, reading }: { item: Pick<Shown, 'public' | 'source'>; reading: Reading }) {
  const { locale, letters, documents } = reading
  const say = sayIn(locale)
  const { source } = item
  if (!source && item.public !== true) return null
  return (
    <p className="lk-hint">
      {source && [documents.get(source.document) ?? source.document, source.place].filter(Boolean).join(', ')}{' '}
      {source && letters.has(source.document) && (
        <Badge icon="unknown" tone="neutral">
          {say(m.programme_content_letter)}
        </Badge>
      )}{' '}
      {item.public === true && (
        <Badge icon="eye" tone="info">
          {say(m.programme_content_open)}
        </Badge>
      )}
    </p>
  )
}

/** What a part of a programme is called above its items. */
export const headingOf = (name: string, locale: 'nl' | 'en') => {
  const words = manyWords[name]
  return words ? sayIn(locale)(words) : name
}
