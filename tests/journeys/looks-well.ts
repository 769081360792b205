import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** The page does not scroll sideways and has no flaw that a machine can find; axe itself needs JavaScript. */
export async function looksWell(page: Page, withScript = true): Promise<void> {
  const fits = 'document.documentElement.scrollWidth <= document.documentElement.clientWidth'
  expect(await page.evaluate(fits)).toBe(true)
  if (!withScript) return
  const { violations } = await new AxeBuilder({ page }).analyze()
  const flaws = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' ')}`)
  expect(flaws, page.url()).toEqual([])
}
