import type { Block } from '../../../../lib/report-document.ts'
import type { BudgetPart, BudgetTable } from '../budget-table.ts'
import type { Cents } from '../money.ts'
import { from, type ReportData, type SectionMaker, sectionOf } from '../report-data.ts'

const whole = new Intl.NumberFormat('nl-NL')

/** An amount as it stands in a finance table: '€ 94.000', with cents only where there are some. */
function inEuros(cents: Cents): string {
  const size = cents < 0n ? -cents : cents
  const rest = size % 100n
  return `${cents < 0n ? '-' : ''}€ ${whole.format(size / 100n)}${rest === 0n ? '' : `,${String(rest).padStart(2, '0')}`}`
}

/** What it costs and what pays for it, by year: a finance table for each part of the region with money of its own. */
export const finance: SectionMaker = (data) => {
  const budget = data.budget
  if (!budget || budget.years.length === 0)
    return sectionOf('finance', 'Financiën', 'Er zijn nog geen gegevens: het programma noemt geen bedragen.')
  const named = budget.parts.length > 1
  const evidence = budget.parts.flatMap((part) => [
    ...tableOf(data, budget, part, 'costs', named),
    ...tableOf(data, budget, part, 'cover', named),
  ])
  return sectionOf('finance', 'Financiën', conclusion(budget), [...evidence, ...chartOf(data, budget)])
}

function conclusion({ years, sums }: BudgetTable): string {
  const short = years.filter((year) => (sums.get(year)?.shortfall ?? 0n) > 0n)
  if ([...sums.values()].every(({ cover }) => cover === 0n))
    return 'Het programma zegt nog niet waaruit de lasten worden betaald.'
  return short.length === 0
    ? 'De lasten zijn in alle jaren gedekt.'
    : `In ${short.join(', ')} is er een tekort. Schrijf hier wat het voorstel is.`
}

function tableOf(data: ReportData, { years }: BudgetTable, part: BudgetPart, of: 'costs' | 'cover', named: boolean) {
  const lines =
    of === 'costs'
      ? part.lines.map(({ title, kind, years: by }) => ({ title, kind, amount: (year: string) => by.get(year)?.cost }))
      : part.cover.map(({ title, kind, years: by }) => ({ title, kind, amount: (year: string) => by.get(year) }))
  if (lines.length === 0) return []
  const rows = lines.map(({ title, kind, amount }) => [
    title,
    kind === 'structural' ? 'S' : 'I',
    ...years.map((year) => inEuros(amount(year) ?? 0n)),
  ])
  const total = years.map((year) => inEuros(part.sums.get(year)?.[of === 'costs' ? 'cost' : 'cover'] ?? 0n))
  const place = named ? ` · ${part.name ?? 'hele regio'}` : ''
  const block: Block = {
    ...{ kind: 'table', title: `${of === 'costs' ? 'Lasten' : 'Dekking'}${place}`, total: true },
    columns: [{ title: 'Omschrijving' }, { title: 'S of I' }, ...years.map((title) => ({ title, numeric: true }))],
    rows: [...rows, ['Totaal', '', ...total]],
    measured: from('begroting', data),
  }
  return [{ id: `${of}-${part.id || 'region'}`, block }]
}

function chartOf(data: ReportData, { years, sums }: BudgetTable): { id: string; block: Block }[] {
  if (years.length < 2) return []
  const rows = years.map((label) => ({ label, value: Number(sums.get(label)?.cost ?? 0n) / 100 }))
  const block: Block = {
    ...{ kind: 'figure', title: 'Lasten per jaar' },
    description: `${rows.map(({ label, value }) => `${label}: € ${whole.format(Math.round(value))}`).join('; ')}.`,
    chart: { kind: 'bars', of: 'Jaar', unit: 'euro', rows },
    measured: from('begroting', data),
  }
  return [{ id: 'chart', block }]
}
