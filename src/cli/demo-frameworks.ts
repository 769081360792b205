import { actAs, type PersonActor, type System } from '../domains/access/index.ts'
import { writeFramework } from '../domains/signals/index.ts'
import { frameworkText } from '../domains/signals/rules/framework.ts'

type Text = { by: string; organisationId: string; situation: string; must: string; may: string; ground: string }

/** Invented action frameworks of three partners: what they must and may do, and whom to call. */
const texts: readonly Text[] = [
  {
    by: 'Evi Postma',
    ...{ organisationId: 'gemeente-breda', situation: 'anySuspicion' },
    must: 'Het signaal binnen vijf werkdagen wegen en de reden opschrijven.\nDe zorgcoördinator bellen als er een mogelijk slachtoffer is.',
    may: 'In de eigen registraties kijken of het adres bekend is.\nMet toezicht een controle plannen, na overleg met de politie.',
    ground: 'Gemeentewet, artikel 172; taak als aandachtsfunctionaris',
  },
  {
    by: 'Evi Postma',
    ...{ organisationId: 'gemeente-breda', situation: 'minor' },
    must: 'Veilig Thuis bellen voordat je met ouders praat.\nBij acuut gevaar 112 bellen.',
    may: 'Met school en jeugdteam overleggen zonder namen.',
    ground: 'Wet verplichte meldcode; Jeugdwet',
  },
  {
    by: 'Hugo Prins',
    ...{ organisationId: 'politie-zwb', situation: 'anySuspicion' },
    must: 'Een mogelijk slachtoffer aanmelden bij CoMensha.\nBedenktijd aanbieden bij de minste aanwijzing.',
    may: 'Een oriënterend gesprek voeren zonder aangifte.\nMet de gemeente op controle gaan.',
    ground: 'Politiewet, artikel 3; Aanwijzing mensenhandel',
  },
  {
    by: 'Hugo Prins',
    ...{ organisationId: 'politie-zwb', situation: 'acuteDanger' },
    must: 'Meteen een eenheid sturen.\nHet slachtoffer uit de macht van de uitbuiter halen voordat er vragen worden gesteld.',
    may: 'Een woning binnengaan als er direct gevaar is voor een mens.',
    ground: 'Politiewet, artikel 3; Algemene wet op het binnentreden, artikel 2',
  },
]

/** Puts the invented action frameworks in a demonstration. */
export async function writeFrameworks(system: System, people: ReadonlyMap<string, PersonActor>): Promise<void> {
  for (const { by, ...text } of texts) {
    const editor = people.get(by)
    if (!editor) throw new Error(`nobody in the demonstration is called ${by}`)
    await actAs(system, editor, (ctx) => {
      const [soon, later] = [30, 180].map((days) => daysAfter(ctx.today, days))
      const contacts = [
        {
          who: 'Bureau (verzonnen)',
          phone: '000-000 00 00',
          mail: '',
          hours: 'werkdagen 9.00-17.00 uur',
          until: later,
        },
        { who: 'Wachtdienst (verzonnen)', phone: '000-000 00 01', mail: '', hours: 'dag en nacht', until: soon },
      ]
      return writeFramework(ctx, frameworkText.parse({ ...text, version: 0, contacts, reviewOn: later }))
    })
  }
}

const daysAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
