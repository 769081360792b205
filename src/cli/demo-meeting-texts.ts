import type { IdeaDecision } from '../domains/programme/rules/session-input.ts'

/** An invented subject of a meeting, with what was said, decided and agreed. */
export type DemoTopic = { title: string; minutes: string; decision: string; action: string; owner: string }

/** What the regional team spoke of, in turn. */
export const teamTopics: DemoTopic[] = [
  {
    title: 'Voortgang van de pijlers',
    minutes: 'Voorkomen loopt goed. Bij opvang blijft het aantal plekken achter.',
    decision: 'Opvang staat tot de zomer op elke agenda.',
    action: 'Vraag elk district om een overzicht van plekken',
    owner: 'zorgcoordinator',
  },
  {
    title: 'Week tegen mensenhandel',
    minutes: 'De districten kiezen elk een eigen thema. De regio maakt het materiaal.',
    decision: 'De week valt in oktober.',
    action: 'Maak een planning voor het materiaal',
    owner: 'communicatieadviseur',
  },
  {
    title: 'Controles op arbeidsuitbuiting',
    minutes: 'De inspectie kan per kwartaal vier controles mee doen als ze een maand eerder bekend zijn.',
    decision: '',
    action: 'Lever de planning van controles een maand vooraf aan',
    owner: 'districtscoordinator',
  },
  {
    title: 'Rapportage aan het Actieberaad',
    minutes: 'De tussenstand is besproken. De kleuren in de monitor zijn de basis.',
    decision: 'De tussenstand gaat naar het Actieberaad.',
    action: '',
    owner: 'ketenregisseur',
  },
  {
    title: 'Scholing van balies',
    minutes: 'Drie gemeenten hebben hun balie geschoold. Kleine gemeenten willen samen inkopen.',
    decision: 'De regio koopt de scholing samen in.',
    action: 'Stuur de offerte naar de gemeenten',
    owner: 'ketenregisseur',
  },
]

/** What the working groups of the districts spoke of, in turn. */
export const groupTopics: DemoTopic[] = [
  {
    title: 'Beeld van het district',
    minutes: 'De signalen komen vooral uit de land- en tuinbouw. Over de horeca weten we weinig.',
    decision: 'Horeca is dit jaar de kwetsbare sector.',
    action: 'Maak een plan voor de horeca',
    owner: 'districtscoordinator',
  },
  {
    title: 'Aandachtsfunctionarissen',
    minutes: 'Twee gemeenten hebben nog één persoon. Ze zoeken een vervanger in het sociaal domein.',
    decision: '',
    action: 'Bel de twee gemeenten over vervanging',
    owner: 'districtscoordinator',
  },
  {
    title: 'Samen controleren',
    minutes: 'De laatste controle leverde drie signalen op. De tolk was te laat besteld.',
    decision: 'Bij elke controle is vooraf een tolk geregeld.',
    action: '',
    owner: 'team-avim',
  },
]

type DemoIdea = { by: string; text: string; fromExpert: boolean; decision?: Pick<IdeaDecision, 'state' | 'reason'> }

/** Ideas of the session, and what was decided on those on which somebody decided already. */
export const ideas: DemoIdea[] = [
  {
    ...{ by: 'Selma Tahiri', text: 'Maak een les over online ronselen samen met de scholen.', fromExpert: false },
    decision: { state: 'accepted', reason: 'Past bij de campagne van dit jaar.' },
  },
  {
    ...{ by: 'Wiebe Terpstra', text: 'Laat iemand vertellen die het meemaakte. Geen folder.', fromExpert: true },
    decision: { state: 'accepted', reason: 'Jongeren luisteren naar wie het kent.' },
  },
  {
    ...{ by: 'Noor Verlinden', text: 'Koop advertenties op alle sociale media.', fromExpert: false },
    decision: { state: 'declined', reason: 'Te duur, en we bereiken er vooral ouders mee.' },
  },
  { by: 'Judith Brands', text: 'Vraag jongerenwerk om mee te lezen in open chats.', fromExpert: false },
]
