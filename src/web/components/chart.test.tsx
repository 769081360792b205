import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { someBlocks } from '../../testing/report-documents.ts'
import { ChartFigure } from './chart.tsx'

const figure = someBlocks.find((one) => one.kind === 'figure')

describe('a chart on a page', () => {
  it('R-01 has a title, a description and a table with the same figures, and breaks no rule of the page', () => {
    if (!figure) throw new Error('there is no figure')
    const { chart, description } = figure
    const html = renderToStaticMarkup(
      <ChartFigure chart={chart} locale="nl" title="Kleuren <b>per</b> doel" description={description} />,
    )
    expect(html).toContain('<title>Kleuren &lt;b&gt;per&lt;/b&gt; doel</title>')
    expect(html).toContain('De cijfers van “Kleuren &lt;b&gt;per&lt;/b&gt; doel”</caption>')
    expect(html).toMatch(/<td[^>]*class="lk-num"[^>]*><div>4<\/div>/)
    expect(html).not.toMatch(/ style=|<style|<script/)
  })
})
