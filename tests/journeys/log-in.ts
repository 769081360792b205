import type { Page } from '@playwright/test'

/** Becomes an invented person of the demonstration. */
export async function logInAs(page: Page, name: string): Promise<void> {
  await page.goto('/inloggen')
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await page.waitForURL('**/start**')
}
