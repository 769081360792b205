import { dayInFull } from '../../../lib/dates-in-words.ts'
import type { ReportContent, ReportKind, ReportSection } from './report.ts'
import { type ReportData, type SectionMaker, sectionOf } from './report-data.ts'
import { definitionsOn } from './report-definitions.ts'
import { bottlenecks, lessons } from './report-sections/learning.ts'
import { finance } from './report-sections/money.ts'
import { meetings, ownPolicy, policyOfAll } from './report-sections/policy.ts'
import { actionList, agreed, ambition } from './report-sections/programme.ts'
import { attention, norms, progress } from './report-sections/progress.ts'

/** A kind of report: its title, whom it is for, and its sections in order. All its sentences are a beginning for people. */
type Template = {
  title: (data: ReportData) => string
  to: (data: ReportData) => string
  sections: readonly SectionMaker[]
}

/** A section that people write, with a first sentence that helps them begin. */
const written =
  (id: string, title: string, text: string | ((data: ReportData) => string)): SectionMaker =>
  (data) =>
    sectionOf(id, title, typeof text === 'string' ? text : text(data))

const place = ({ municipality, district, regionName }: ReportData) => municipality?.name ?? district?.name ?? regionName

const occasion = written('occasion', 'Aanleiding', ({ regionName }) =>
  [
    'Mensenhandel is de uitbuiting van een mens: in seks, in werk, door iemand strafbare feiten te laten plegen of door orgaanverwijdering onder dwang. Het gebeurt ook in onze omgeving en blijft vaak verborgen.',
    'Gemeenten hebben met het Rijk afgesproken dat zij beleid hebben, dat slachtoffers opvang en nazorg krijgen, dat er een landelijk netwerk van zorgcoördinatoren is en dat signalen worden herkend.',
    `In de regio ${regionName} doen we dit samen met politie, justitie en zorg. In dit stuk lees je waar we staan.`,
  ].join('\n\n'),
)
const followUp = written(
  'followUp',
  'Vervolg',
  'Schrijf hier wat de volgende stappen zijn, wie ze zet en wanneer je terugkomt.',
)
const evaluation = written(
  'evaluation',
  'Evaluatie',
  'We kijken na een jaar terug op het beleid, de uitvoering, de aanpak van casussen en de samenwerking. Daarna doen we dat ten minste elke vier jaar.',
)
const staff = written(
  'staff',
  'Personeel en organisatie',
  'Het meeste werk past in de taken die we al hebben. De aandachtsfunctionaris is het aanspreekpunt in de organisatie. Schrijf hier wat extra uren vraagt.',
)
const particulars = written(
  'particulars',
  'Bijzonderheden',
  'Schrijf hier wat dit jaar opviel. Noem geen namen van slachtoffers of verdachten.',
)
const outlook = written('outlook', 'Vooruitblik', 'Schrijf hier waar de nadruk in de komende periode ligt.')

const council = ({ municipality }: ReportData) => `De gemeenteraad van ${municipality?.name ?? 'de gemeente'}`
const college = ({ municipality }: ReportData) =>
  `Het college van burgemeester en wethouders van ${municipality?.name ?? 'de gemeente'}`
const consultation = () => 'Het bestuurlijk overleg'

/** Every kind of report with its template (R-01, R-02). */
const templates: Record<ReportKind, Template> = {
  councilLetter: {
    title: (data) => `Aanpak van mensenhandel in ${place(data)}`,
    to: council,
    sections: [
      occasion,
      agreed,
      progress,
      ownPolicy,
      written('we', 'Wat onze gemeente doet', 'Schrijf hier wat de gemeente zelf doet, en wie het aanspreekpunt is.'),
      followUp,
    ],
  },
  boardProposal: {
    title: (data) => `Voorstel aanpak mensenhandel ${place(data)}`,
    to: college,
    sections: [
      written(
        'decisions',
        'Beslispunten',
        '1. Het programma en de uitvoering daarvan vast te stellen.\n2. De lasten te dekken zoals in de tabel bij Financiën staat.\n3. De gemeenteraad te informeren.',
      ),
      occasion,
      ambition,
      ownPolicy,
      staff,
      finance,
      written(
        'participation',
        'Wie hebben meegedacht',
        'Schrijf hier welke partners een reactie gaven, en wat daarmee is gedaan.',
      ),
      evaluation,
      followUp,
    ],
  },
  informationNote: {
    title: (data) => `Informatienota mensenhandel ${place(data)}`,
    to: council,
    sections: [
      written(
        'know',
        'Kennisnemen van',
        ({ programme }) =>
          `De stand van de aanpak van mensenhandel${programme ? ` volgens het programma “${programme.file.title}”` : ''}.`,
      ),
      occasion,
      written('message', 'Kernboodschap', 'Schrijf hier in drie zinnen wat de raad moet weten.'),
      agreed,
      ownPolicy,
      written('consequences', 'Gevolgen', 'Schrijf hier wat dit vraagt aan mensen, geld en samenwerking.'),
      written('communication', 'Communicatie', 'Schrijf hier waar het beleid te lezen is en wie erover bericht.'),
      followUp,
    ],
  },
  interimReport: {
    title: (data) => `Tussenrapportage ${place(data)} ${data.asOf.slice(0, 4)}`,
    to: consultation,
    sections: [progress, attention, norms, meetings, policyOfAll, particulars, bottlenecks, finance, outlook],
  },
  yearlyReport: {
    title: (data) => `Jaarverslag aanpak mensenhandel ${place(data)} ${data.asOf.slice(0, 4)}`,
    to: consultation,
    sections: [
      written('summary', 'Samenvatting', 'Schrijf hier in een halve pagina wat het bestuur moet weten.'),
      agreed,
      progress,
      attention,
      norms,
      meetings,
      policyOfAll,
      particulars,
      bottlenecks,
      finance,
      evaluation,
      lessons,
      outlook,
      actionList,
    ],
  },
  careReport: {
    title: (data) => `Halfjaarbericht zorg ${place(data)}`,
    to: () => 'Het regionaal aanjaagteam en de districtelijke coördinatoren',
    sections: [
      written(
        'talked',
        'Besproken met de zorgcoördinatoren',
        'Schrijf hier wat elk half jaar met de zorgcoördinatoren is besproken. Noem geen namen van slachtoffers.',
      ),
      written(
        'shelter',
        'Opvang en hulp',
        'Er zijn nog geen gegevens over plaatsen en opvang in het systeem. Schrijf hier wat de zorgcoördinatoren zien.',
      ),
      norms,
      meetings,
      particulars,
      followUp,
    ],
  },
  districtReport: {
    title: (data) => `Kwartaalbericht district ${place(data)}`,
    to: ({ district }) => `De werkgroep en de stuurploeg van district ${district?.name ?? ''}`.trim(),
    sections: [norms, meetings, policyOfAll, bottlenecks, particulars, followUp],
  },
}

/** A draft of a kind of report: a pure function of the data of a day. */
export function draftOf(kind: ReportKind, data: ReportData): ReportContent {
  const { title, to, sections } = templates[kind]
  return {
    title: title(data),
    particulars: [
      { name: 'Aan', value: to(data) },
      { name: 'Van', value: data.organisationName },
      { name: 'Gegevens van', value: dayInFull(data.asOf, 'nl') },
      { name: 'Kenmerk', value: '' },
    ],
    sections: sections.map((make): ReportSection => make(data)),
    definitions: definitionsOn(data),
  }
}
