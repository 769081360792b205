import { createElement, Fragment } from 'react'

interface TypedProps {
  text: string
  /** The language it was typed in, where we know it and it is not that of the page. */
  lang?: string | undefined
}

function Paragraph({ text, lang }: TypedProps) {
  return (
    <p className="lk-typed" dir="auto" lang={lang}>
      {text}
    </p>
  )
}

/** Typed text as paragraphs, each in the direction of its own letters. */
export function Paragraphs({ text, lang }: TypedProps) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return createElement(
    Fragment,
    null,
    ...paragraphs.map((one) => <Paragraph key={one} text={one.trim()} lang={lang} />),
  )
}

/** What somebody told us, in their own words. */
export function Quote({ text, lang }: TypedProps) {
  return (
    <blockquote className="lk-quote">
      <Paragraphs text={text} lang={lang} />
    </blockquote>
  )
}
