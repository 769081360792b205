import { randomBytes, randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseReceipt } from '../../src/domains/signals/rules/receipt.ts'
import { type Installation, startInstallation } from './installation.ts'

/** What a run found: reports that were acknowledged, those of them that are gone, and work that was done twice. */
export type KillReport = { kills: number; acknowledged: number; stored: number; lost: number; doubled: number }

const reporters = 4

/**
 * Kills the process or its database so many times at random moments, while people report and clocks fire, and looks
 * afterwards whether every acknowledged report is there and nothing was done twice.
 */
export async function runKills(kills: number): Promise<KillReport> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lk-kills-'))
  const installation = await startInstallation(folder)
  const stopping = new AbortController()
  try {
    const codes: string[] = []
    const people = Array.from({ length: reporters }, () => report(installation.url, codes, stopping.signal))
    for (let kill = 0; kill < kills; kill++) await killOnce(installation, kill)
    stopping.abort()
    await Promise.all(people)
    return { kills, ...(await findings(installation, codes)) }
  } finally {
    stopping.abort()
    await installation.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

async function killOnce(installation: Installation, kill: number): Promise<void> {
  await pause(randomInt(20, 400))
  await (kill % 2 === 0 ? installation.killProcess() : installation.killDatabase())
  await untilItAnswers(installation)
  // Makes every clock that has not fired yet due now, so that jobs are at work when the next blow falls.
  await installation.ask('update signals.clock set next_fire_at = now() where level = 0 and next_fire_at is not null')
}

async function untilItAnswers(installation: Installation): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const answered = await installation.ask('select 1').then(
      () => true,
      () => false,
    )
    if (answered) return
    if (Date.now() > deadline) throw new Error('the database did not come back')
    await pause(20)
  }
}

async function report(url: string, codes: string[], signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const code = await handIn(url).catch(() => undefined)
    if (code) codes.push(code)
    else await pause(20)
  }
}

/** Hands in a report as the last step of the public form does; the code when it was acknowledged. */
async function handIn(url: string): Promise<string | undefined> {
  const form = new URLSearchParams({
    stap: '3',
    sleutel: randomBytes(16).toString('hex'),
    gevaar: 'nee',
    vorm: 'labour',
    verhaal: `Verzonnen melding ${randomBytes(8).toString('hex')}`,
    gemeente: 'Breda',
    minderjarig: 'nee',
    hoe: 'anoniem',
  })
  const response = await fetch(`${url}/melden/versturen`, {
    method: 'POST',
    body: form,
    headers: { 'sec-fetch-site': 'same-origin' },
    signal: AbortSignal.timeout(15_000),
  })
  if (!response.ok) return undefined
  const html = await response.text()
  const [, shown] = /lk-code__value"[^>]*>(.*?)<\/p>/.exec(html) ?? []
  return shown?.replaceAll(/<[^>]+>/g, '').trim()
}

async function findings(installation: Installation, codes: string[]): Promise<Omit<KillReport, 'kills'>> {
  await untilClocksFired(installation)
  const receipts = await installation.ask<{ lookup: string }>(
    `select r.lookup from signals.receipt r join signals.signal s on s.id = r.signal_id
     where exists (select from signals.fact f where f.signal_id = s.id)
       and exists (select from signals.clock c where c.signal_id = s.id)
       and exists (select from access.dossier_key k where k.dossier_id = s.id)`,
  )
  const known = new Set(receipts.map(({ lookup }) => lookup))
  const lost = codes.filter((code) => {
    const parsed = parseReceipt(code)
    return !('lookup' in parsed && known.has(parsed.lookup))
  })
  const [twice] = await installation.ask<{ count: string }>(
    `select count(*) as count from (
       select resource_id, detail->>'what' from access.audit_event where action = 'clock.fire' group by 1, 2 having count(*) > 1
     ) as fired_twice`,
  )
  const doubled = Number(twice?.count ?? 0)
  return { acknowledged: codes.length, stored: known.size, lost: lost.length, doubled }
}

async function untilClocksFired(installation: Installation): Promise<void> {
  await installation.ask('update signals.clock set next_fire_at = now() where level = 0 and next_fire_at is not null')
  const deadline = Date.now() + 60_000
  while (Date.now() < deadline) {
    const waiting = await installation.ask(
      'select from signals.clock where level = 0 and next_fire_at <= now() limit 1',
    )
    if (waiting.length === 0) return
    await pause(200)
  }
  throw new Error('the clocks did not fire')
}
