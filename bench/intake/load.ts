// The load generator, in a process of its own: the API and both floors in turns, so that whatever else the machine does
// weighs on all alike.
import { json } from 'node:stream/consumers'
import type { PostgresConnection } from '../../src/platform/embedded-postgres.ts'
import { openFloor, type Sample, type Way } from './floor.ts'
import { openPoster } from './post.ts'
import { drive, type Load, type Seen } from './work.ts'

/** What to do: to warm up, the API alone; with samples, all in turns; the form, each report from another network. */
export type Task = Load & { url: string; token: string } & (
    | { what: 'warmUp' | 'form' }
    | { what: 'compare'; turns: number; owner: PostgresConnection; samples: Sample[] }
  )
/** What was seen of each turn. */
export type Report = { api: Seen[]; plain: Seen[]; lean: Seen[]; form: Seen[] }

const task = (await json(process.stdin)) as Task
const poster = openPoster(task.url, task.token, task.connections)
const report: Report = { api: [], plain: [], lean: [], form: [] }
if (task.what === 'warmUp') report.api.push(await drive(task, () => poster.api()))
if (task.what === 'form') {
  let network = 0
  report.form.push(await drive(task, () => poster.form(network++)))
}
if (task.what === 'compare') {
  const open = (way: Way) => openFloor(task.owner, task.samples, task.connections, way)
  const floors = { plain: await open('plain'), lean: await open('lean') }
  for (const floor of Object.values(floors)) await drive({ ...task, seconds: 1 }, floor.write)
  for (let turn = 0; turn < task.turns; turn++) {
    report.api.push(await drive(task, () => poster.api()))
    report.plain.push(await drive(task, floors.plain.write))
    report.lean.push(await drive(task, floors.lean.write))
  }
  for (const floor of Object.values(floors)) await floor.close()
}
poster.close()
console.log(JSON.stringify(report))
