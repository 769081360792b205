import { createElement, Fragment } from 'react'

function Paragraph({ text }: { text: string }) {
  return (
    <p className="lk-typed" dir="auto">
      {text}
    </p>
  )
}

/** Typed text as paragraphs, each in the direction of its own letters. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.split(/\n\s*\n/).filter((paragraph) => paragraph.trim() !== '')
  return createElement(Fragment, null, ...paragraphs.map((one) => <Paragraph key={one} text={one.trim()} />))
}

/** What somebody told us, in their own words. */
export function Quote({ text }: { text: string }) {
  return (
    <blockquote className="lk-quote">
      <Paragraphs text={text} />
    </blockquote>
  )
}
