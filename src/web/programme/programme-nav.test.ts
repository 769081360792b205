import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FunctionName, functionNames } from '../../domains/access/rules/functions.ts'
import { type Application, openApplication } from '../../testing/application.ts'
import { aPerson } from '../../testing/people.ts'
import { loadProgrammeOf } from '../../testing/programmes.ts'
import { openWorld, type World } from '../../testing/world.ts'

let world: World
let application: Application
beforeAll(async () => {
  world = await openWorld()
  await loadProgrammeOf(world)
  application = await openApplication(world)
})
afterAll(async () => {
  await application.close()
  await world.close()
})

/** What somebody in a function finds in the navigation of a page of the programme, and what each link answers. */
async function findsAs(functionName: FunctionName, page: string) {
  const headers = await application.logIn(await aPerson(world, [{ function: functionName }]))
  const answerOf = (href: string) => application.app.request(href, { headers })
  const { document } = parseHTML(await (await answerOf(page)).text())
  const links = (list: string) =>
    [...document.querySelectorAll(`nav[aria-label="Pagina’s van het programma"] .${list} a`)].map((link) => ({
      ...{ name: link.textContent ?? '', href: link.getAttribute('href') ?? '' },
      current: link.getAttribute('aria-current'),
    }))
  const [groups, pages] = [links('lk-tabs'), links('lk-subtabs')]
  const answers = await Promise.all(
    [...groups, ...pages].map(async ({ href }) => [href, (await answerOf(href)).status]),
  )
  return { groups, pages, answers }
}

describe('the way through the programme', () => {
  it.each(functionNames)('A-02 leads a %s only to pages that open', async (functionName) => {
    const { answers } = await findsAs(functionName, '/programma/monitor')
    expect(answers.length).toBeGreaterThan(2)
    expect(answers.filter(([, status]) => status !== 200)).toEqual([])
  })

  it('U-03 has six groups at most, and the pages of the group that is open', async () => {
    const { groups, pages } = await findsAs('chainDirector', '/programma/knelpunten')
    expect(groups.map(({ name, current }) => [name, current])).toEqual([
      ...[
        ['Monitor', 'true'],
        ['Inhoud', null],
        ['Beleid', null],
      ],
      ...[
        ['Overleg', null],
        ['Geld', null],
        ['Rapporten', null],
      ],
    ])
    expect(pages.map(({ name, current }) => [name, current])).toEqual([
      ...[
        ['Voortgang', null],
        ['Knelpunten', 'page'],
        ['Evaluaties', null],
      ],
    ])
  })

  it('K-06 leads a member of the panel to no more than what a party reads, and the sessions', async () => {
    const { groups } = await findsAs('panelMember', '/programma/monitor')
    expect(groups.map(({ href }) => href)).toEqual([
      '/programma/monitor',
      '/programma/inhoud',
      '/programma/beleid',
      '/programma/sessies',
    ])
  })
})
