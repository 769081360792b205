import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ErrorSummary } from './alert.tsx'
import { StateBadge } from './badge.tsx'
import { Chain, ChainStep } from './chain.tsx'
import { ChoiceGroup } from './choice.tsx'
import { Code } from './code.tsx'
import { Due, dueOf } from './due.tsx'
import { Field, Select, TextArea } from './field.tsx'
import type { WorkFrame } from './frame.ts'
import { Icon } from './icon.tsx'
import { Paragraphs } from './paragraphs.tsx'
import { PublicPage } from './public-page.tsx'
import { Table } from './table.tsx'
import { WorkbenchPage } from './workbench-page.tsx'

const html = renderToStaticMarkup
const now = new Date('2026-11-24T08:32:00Z')

const frame: WorkFrame = { locale: 'nl', address: '/melden?x=1', region: 'Voorbeeldregio', demonstration: false }

describe('a field', () => {
  it('U-02 says label, hint, error and control in this order, and ties them together', () => {
    const field = html(<Field locale="nl" name="plek" label="Welke plek?" hint="Een adres." error="Dit vak is leeg." />)
    const order = ['Welke plek?', 'Een adres.', 'Dit vak is leeg.', '<input'].map((part) => field.indexOf(part))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(field).toContain('aria-describedby="plek-fout plek-uitleg"')
    expect(field).toContain('aria-invalid="true"')
    expect(field).toContain('Fout:')
  })

  it('keeps what was typed, as text and not as markup', () => {
    const hostile = '"><script>alert(1)</script>'
    expect(html(<Field locale="nl" name="a" label="A" value={hostile} />)).not.toContain('<script')
    expect(html(<TextArea locale="nl" name="a" label="A" value={hostile} />)).not.toContain('<script')
    const select = (
      <Select
        locale="nl"
        name="a"
        label="A"
        value="2"
        options={[
          { value: '1', label: 'een' },
          { value: '2', label: 'twee' },
        ]}
      />
    )
    expect(html(select)).toContain('<option value="2" selected="">twee')
  })

  it('never gives a password back', () => {
    expect(html(<Field locale="nl" name="w" label="W" type="password" value="geheim" />)).not.toContain('geheim')
  })

  it('leads the error summary to the first choice of a group', () => {
    const options = [
      { value: 'ja', label: 'Ja' },
      { value: 'nee', label: 'Nee' },
    ]
    const group = (
      <ChoiceGroup locale="nl" type="radio" name="gevaar" legend="Gevaar?" options={options} chosen={['nee']} />
    )
    expect(html(group)).toContain('id="gevaar" name="gevaar" value="ja"')
    expect(html(group).match(/checked/g)).toHaveLength(1)
  })
})

describe('the error summary', () => {
  it('counts in words, links to the fields, and is silent when all is well', () => {
    const errors = [
      { id: 'a', text: 'Schrijf op wat je zag' },
      { id: 'b', text: 'Kies een gemeente' },
    ]
    const summary = html(<ErrorSummary locale="nl" errors={errors} />)
    expect(summary).toContain('Twee vragen kloppen nog niet')
    expect(summary).toContain('href="#b"')
    expect(summary).toContain('role="alert"')
    expect(html(<ErrorSummary locale="nl" errors={errors.slice(1)} />)).toContain('Eén vraag klopt nog niet')
    expect(html(<ErrorSummary locale="nl" errors={[]} />)).toBe('')
  })
})

describe('a term', () => {
  const at = new Date('2026-11-25T11:00:00Z')
  it('says the moment and the distance', () => {
    const due = { kind: 'running', at, distance: { unit: 'workingDays', count: 1 }, soon: false } as const
    expect(html(<Due locale="nl" now={now} due={due} />)).toContain('wo 25 nov, 12.00 uur <small>nog 1 werkdag</small>')
    expect(html(<Due locale="nl" now={now} due={due} task="Wegen" />)).toContain('Wegen vóór wo 25 nov')
  })

  it('says first how late it is', () => {
    const due = {
      kind: 'late',
      at: new Date('2026-11-23T16:00:00Z'),
      distance: { unit: 'workingDays', count: 1 },
    } as const
    expect(html(<Due locale="nl" now={now} due={due} />)).toContain(
      '1 werkdag te laat <small>ma 23 nov, 17.00 uur</small>',
    )
  })

  it('takes over what the rules count', () => {
    const count = { unit: 'hours', count: 2 } as const
    expect(dueOf(at, { ...count, late: true }, true)).toEqual({ kind: 'late', at, distance: count })
    expect(dueOf(at, { ...count, late: false }, true)).toEqual({ kind: 'running', at, distance: count, soon: true })
  })

  it('says why the clock stands still, and until when', () => {
    const due = { kind: 'paused', reason: 'wacht op vertaling', until: '2026-11-27' } as const
    expect(html(<Due locale="nl" now={now} due={due} />)).toContain(
      'klok staat stil <small>wacht op vertaling, tot vr 27 nov</small>',
    )
  })
})

describe('the other components', () => {
  it('U-02 icons are for the eye only, and point the other way in right-to-left writing', () => {
    expect(html(<Icon name="next" />)).toContain('class="lk-icon lk-icon--turns"')
    expect(html(<Icon name="lock" />)).toMatch(/^<svg class="lk-icon" [^>]*aria-hidden="true"/)
  })

  it('a chain tells where one is', () => {
    const chain = (
      <Chain row>
        <ChainStep light="lit">een</ChainStep>
        <ChainStep light="now">twee</ChainStep>
      </Chain>
    )
    expect(html(chain)).toBe(
      '<ol class="lk-chain lk-chain--row"><li class="is-lit">een</li><li class="is-now" aria-current="step">twee</li></ol>',
    )
  })

  it('a receipt stands in six groups, left to right', () => {
    const code = html(<Code title="Je code" code="7K3MQF2X9TBDHW5ARC84NEPV" />)
    expect(code).toContain('dir="ltr"')
    expect(code.match(/<span>\w{4}<\/span>/g)).toHaveLength(6)
  })

  it('a state is a word, in the language of the reader', () => {
    expect(html(<StateBadge locale="nl" state="watching" />)).toContain('In de gaten')
    expect(
      html(
        <StateBadge locale="en" state="takenUp">
          by you
        </StateBadge>,
      ),
    ).toContain('Taken up by you')
  })

  it('a table names every cell, for the cards on a phone', () => {
    const table = (
      <Table
        caption="Twee"
        rows={['a', 'b']}
        keyOf={(row) => row}
        columns={[
          { title: 'Wie', cell: (row) => row },
          { title: 'Wat', cell: () => 'x' },
        ]}
      />
    )
    expect(html(table).match(/<td role="cell" data-label="Wat">/g)).toHaveLength(2)
    expect(html(table).match(/<th scope="row" role="rowheader" data-label="Wie">/g)).toHaveLength(2)
  })

  it('typed text keeps its paragraphs and its direction', () => {
    expect(html(<Paragraphs text={'een\nregel\n\n twee '} />)).toBe(
      '<p class="lk-typed" dir="auto">een\nregel</p><p class="lk-typed" dir="auto">twee</p>',
    )
  })
})

describe('a public page', () => {
  it('leads with the skip link, the quick exit and 112', () => {
    const page = html(
      <PublicPage frame={frame} title="Formulier">
        inhoud
      </PublicPage>,
    )
    const order = ['lk-skip', 'lk-exit', 'lk-languages', 'tel:112', 'id="inhoud"'].map((part) => page.indexOf(part))
    expect(order).toEqual(order.toSorted((a, b) => a - b))
    expect(page).toContain('<title>Formulier · Lichtketen</title>')
    expect(page).toContain('href="/melden?x=1&amp;taal=en"')
    expect(page).not.toContain('style=')
  })

  it('lets a form keep what was typed when the language changes, and Enter go on', () => {
    const page = html(
      <PublicPage frame={frame} title="Formulier" formButton="Verder" errors={2}>
        inhoud
      </PublicPage>,
    )
    expect(page.indexOf('<button class="lk-hidden" type="submit" form="formulier"')).toBeLessThan(
      page.search(/<button[^>]*lang="en"/),
    )
    expect(page).toContain('<title>Fout: Formulier · Lichtketen</title>')
  })

  it('says that a demonstration is one', () => {
    expect(
      html(
        <PublicPage frame={{ ...frame, demonstration: true }} title="">
          x
        </PublicPage>,
      ),
    ).toContain('zijn verzonnen')
  })
})

describe('a page of the workbench', () => {
  it('shows who is logged in, where one is, and how much waits', () => {
    const navigation = [{ items: [{ label: 'Postvak', href: '/postvak/1', count: 11 }] }]
    const page = html(
      <WorkbenchPage
        frame={{
          ...frame,
          user: { name: 'Noor', role: 'aandachtsfunctionaris', finds: true, lists: true },
          navigation,
          programme: [],
        }}
        title="Postvak"
        current="/postvak/1"
        crumbs={[{ label: 'Start', href: '/start' }, { label: 'Postvak' }]}
      >
        werk
      </WorkbenchPage>,
    )
    expect(page).toContain('<a href="/postvak/1" aria-current="page">Postvak<span class="lk-count">11</span></a>')
    expect(page).toContain('<span aria-current="page">Postvak</span>')
    expect(page).toContain('action="/uitloggen" method="post"')
  })
})
