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

/** The page looks well on a desk and on a phone; it goes on at the width at which it began. */
export async function looksWellOnBoth(page: Page): Promise<void> {
  const size = page.viewportSize()
  for (const width of [1280, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await looksWell(page)
  }
  if (size) await page.setViewportSize(size)
}
