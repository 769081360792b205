/**
 * How a report looks on paper, in Typst. It is fixed: what people wrote comes in as data (`sys.inputs`) and is drawn letter
 * for letter, so that nothing in a text can become a command.
 */
export const typstTemplate = String.raw`
#let d = json(bytes(sys.inputs.data))
#let own = rgb(d.colour)
#let ink = rgb("#14213f")
#let soft = rgb("#47546f")
#let edge = rgb("#566a94")
#set document(title: d.title, author: d.sender)
#set text(lang: d.lang, region: d.region, font: d.fonts, size: 10.5pt, fill: ink, fallback: false, hyphenate: true)
#set par(leading: 0.68em, spacing: 1em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2.5cm, top: 2.2cm, bottom: 2.2cm),
  footer: context align(right, text(9pt, fill: soft)[#d.words.page #counter(page).display() #d.words.of #counter(page).final().first()]),
)
#show title: set text(20pt, fill: own, weight: 600)
#show title: set block(above: 0.5em, below: 1em)
#show heading: set text(weight: 600, hyphenate: false)
#show heading.where(level: 1): set text(15pt, fill: own)
#show heading.where(level: 1): set block(above: 1.8em, below: 0.8em)
#show heading.where(level: 2): set text(11.5pt)
#show heading.where(level: 2): set block(above: 1.4em, below: 0.7em)
#show figure: set block(above: 1.5em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.caption: it => block(sticky: true, width: 100%, align(left, text(weight: 600, it.body)))
#show link: set text(fill: rgb("#284276"))
#show link: underline
#set figure(supplement: none, numbering: none, gap: 0.7em)
#set figure.caption(position: top)
#set table(
  inset: (x: 5pt, y: 5pt),
  stroke: (_, y) => if y == 0 { (bottom: 1pt + edge) } else { (bottom: 0.4pt + edge) },
)
#let lines(words) = words.split("\n").map(line => [#line]).join(linebreak())
#let cell(words, strong) = if strong { text(weight: 600, lines(words)) } else { lines(words) }
#let source(part) = if part.source != none {
  block(above: 0.7em, below: 1.4em, text(9pt, link(label(part.source.target), part.source.words)))
}
#let draw(part) = {
  if part.kind == "heading" { heading(level: part.level, part.text) }
  if part.kind == "paragraph" { par(lines(part.text)); source(part) }
  if part.kind == "list" {
    if part.ordered { enum(..part.items.map(lines)) } else { list(..part.items.map(lines)) }
    source(part)
  }
  if part.kind == "picture" {
    figure(image(bytes(part.drawn.svg), format: "svg", width: 100%, alt: part.alt), kind: "picture", caption: part.caption)
  }
  if part.kind == "table" {
    let sides = part.columns.map(column => if column.numeric { right } else { left })
    let last = part.rows.len() - 1
    figure(
      table(
        columns: part.columns.enumerate().map(((at, column)) => if column.numeric { auto } else if at == 0 { 2fr } else { 1fr }),
        align: (x, _) => sides.at(x) + top,
        table.header(..part.columns.map(column => text(weight: 600, column.title))),
        ..part.rows.enumerate().map(((at, row)) => row.map(words => cell(words, part.total and at == last))).flatten(),
      ),
      kind: table,
      caption: part.caption,
    )
    source(part)
  }
  if part.kind == "definition" [
    #heading(level: 2, part.name)#label(part.anchor)
    #par(lines(part.text + " " + part.asOf))
  ]
}
#if d.logo != none { image("/logo.png", height: calc.min(2.0, 7.0 * d.logo.height / d.logo.width) * 1cm, alt: d.logo.alt) }
#text(13pt, fill: own, weight: 600, d.sender)
#if d.lines.len() > 0 { par(leading: 0.5em, text(9.5pt, fill: soft, d.lines.map(line => [#line]).join(linebreak()))) }
#line(length: 100%, stroke: 1.5pt + own)
#v(0.6em)
#text(fill: soft, d.kind)
#title()
#if d.particulars.len() > 0 {
  block(below: 1.4em, d.particulars.map(((name, value)) => [#text(weight: 600, name + ":") #value]).join(linebreak()))
}
#for part in d.parts { draw(part) }
`
