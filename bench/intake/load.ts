// The load generator, in a process of its own: the API and the floor in turns, so that whatever else the machine does
// weighs on both alike.
import { json } from 'node:stream/consumers'
import type { PostgresConnection } from '../../src/platform/embedded-postgres.ts'
import { openFloor, type Sample } from './floor.ts'
import { openPoster } from './post.ts'
import { drive, type Load, type Seen } from './work.ts'

/** What to do: to warm up, the API alone; with samples, both in turns; the form, each report from another network. */
export type Task = Load & { url: string; token: string } & (
    | { what: 'warmUp' | 'form' }
    | { what: 'compare'; turns: number; owner: PostgresConnection; samples: Sample[] }
  )
/** What was seen of each turn. */
export type Report = { api: Seen[]; floor: Seen[]; form: Seen[] }

const task = (await json(process.stdin)) as Task
const poster = openPoster(task.url, task.token, task.connections)
const report: Report = { api: [], floor: [], form: [] }
if (task.what === 'warmUp') report.api.push(await drive(task, () => poster.api()))
if (task.what === 'form') {
  let network = 0
  report.form.push(await drive(task, () => poster.form(network++)))
}
if (task.what === 'compare') {
  const floor = await openFloor(task.owner, task.samples, task.connections)
  await drive({ ...task, seconds: 1 }, (connection) => floor.write(connection))
  for (let turn = 0; turn < task.turns; turn++) {
    report.api.push(await drive(task, () => poster.api()))
    report.floor.push(await drive(task, (connection) => floor.write(connection)))
  }
  await floor.close()
}
poster.close()
console.log(JSON.stringify(report))
