import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'

const folder = path.join(import.meta.dirname, '..', '..', 'messages')

/** What the public pages say in a language, by key. */
export function wordsIn(locale: string): (key: string) => string {
  const read = (area: string) => JSON.parse(readFileSync(path.join(folder, area, `${locale}.json`), 'utf8'))
  const all: Record<string, string> = { ...read('frame'), ...read('public'), ...read('report') }
  return (key) => {
    const words = all[key]
    if (words === undefined) throw new Error(`no ${key} in ${locale}`)
    return words
  }
}

/** Chooses another language on any page: on a narrow screen the list is behind a button. */
export async function switchTo(page: Page, language: string): Promise<void> {
  const list = page.locator('.lk-languages')
  const choice = list.locator('li').getByText(language, { exact: true })
  if (!(await choice.isVisible())) await list.locator('summary').click()
  await choice.click()
}
