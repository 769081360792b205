import { actAs, type Context, type PersonActor, type System } from '../domains/access/index.ts'
import { bookEntry, proposeClosing, viewBudget, viewBudgetLine } from '../domains/programme/index.ts'

/** Something agreed, paid or still expected on a line: how many days ago, and in which of the years of the budget. */
type Booked = { line: string; year: 0 | 1; ago: number; reference: string } & (
  | { kind: 'commitment' | 'forecast'; amount: string }
  | { kind: 'actual'; amount: string; pays?: string }
)

/** Invented, like the budget itself: the year before is paid, and in this one the campaigns cost more than was thought. */
const booked: readonly Booked[] = [
  { line: 'post-ketenregie', year: 0, ago: 320, kind: 'actual', amount: '94250', reference: 'Salarissen, jaar' },
  { line: 'post-zorgcoordinatie', year: 0, ago: 318, kind: 'actual', amount: '271480,75', reference: 'Afrekening ZVH' },
  { line: 'post-campagnes', year: 0, ago: 330, kind: 'actual', amount: '23910', reference: 'Drukwerk en zalen' },
  { line: 'post-training', year: 0, ago: 325, kind: 'actual', amount: '14100', reference: 'Factuur opleider' },
  { line: 'post-ervaring', year: 0, ago: 322, kind: 'actual', amount: '7800', reference: 'Vergoedingen panel' },
  { line: 'post-ketenregie', year: 1, ago: 290, kind: 'commitment', amount: '98500', reference: 'Aanstelling 1,4 fte' },
  {
    ...{ line: 'post-ketenregie', year: 1, ago: 40, kind: 'actual', amount: '73875' },
    ...{ reference: 'Salarissen, drie kwartalen', pays: 'Aanstelling 1,4 fte' },
  },
  { line: 'post-zorgcoordinatie', year: 1, ago: 280, kind: 'commitment', amount: '300000', reference: 'Subsidie ZVH' },
  {
    ...{ line: 'post-zorgcoordinatie', year: 1, ago: 35, kind: 'actual', amount: '225000' },
    ...{ reference: 'Voorschot drie kwartalen', pays: 'Subsidie ZVH' },
  },
  {
    line: 'post-campagnes',
    year: 1,
    ago: 60,
    kind: 'actual',
    amount: '21400',
    reference: 'Campagne in drie districten',
  },
  {
    line: 'post-campagnes',
    year: 1,
    ago: 12,
    kind: 'commitment',
    amount: '11250',
    reference: 'Offerte week, druk en film',
  },
  { line: 'post-training', year: 1, ago: 100, kind: 'actual', amount: '9600', reference: 'Twee groepen opgeleid' },
  { line: 'post-training', year: 1, ago: 20, kind: 'forecast', amount: '8000', reference: 'Derde groep, voorjaar' },
  { line: 'post-ervaring', year: 1, ago: 70, kind: 'actual', amount: '6150', reference: 'Vergoedingen tot en met Q3' },
]

const shares = { GM0758: '40', GM0855: '35', GM0664: '10', GM1674: '15' }

/** Books money on the invented budget of a demonstration; the year that is over waits for a second person. */
export async function bookMoney(system: System, leader: PersonActor): Promise<void> {
  const years = await actAs(system, leader, async (ctx) => (await viewBudget(ctx))?.table.years ?? [])
  for (const one of booked.toSorted((a, b) => b.ago - a.ago)) {
    const clock = () => new Date(system.clock().getTime() - one.ago * 86_400_000)
    await actAs({ ...system, clock }, leader, (ctx) => book(ctx, one, years[one.year] ?? ''))
  }
  await actAs(system, leader, (ctx) =>
    proposeClosing(ctx, { year: years[0] ?? '', partId: '', key: 'percent', weights: shares }),
  )
}

async function book(ctx: Context, one: Booked, year: string): Promise<void> {
  const { line: lineId, kind, amount, reference } = one
  const settles = one.kind === 'actual' && one.pays ? await commitmentCalled(ctx, lineId, one.pays) : null
  await bookEntry(ctx, { lineId, year, kind, amount, reference, onDay: ctx.today, note: '', settles })
}

async function commitmentCalled(ctx: Context, lineId: string, reference: string): Promise<string | null> {
  const { entries } = await viewBudgetLine(ctx, lineId)
  return entries.find((one) => one.reference === reference)?.id ?? null
}
