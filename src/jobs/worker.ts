import { setTimeout as pause } from 'node:timers/promises'
import {
  actAsJobs,
  type Channels,
  catchingMailer,
  deliverWebhooks,
  forgetColleagues,
  forgetEvents,
  forgetProcessing,
  remindOfCovenants,
  type System,
  sendAccountMail,
  sendNotices,
  warnEndingTokens,
  warnEndingWebhooks,
} from '../domains/access/index.ts'
import { remindBottlenecks, remindEvaluations, remindPolicy, sendMeetingMail } from '../domains/programme/index.ts'
import {
  destroyExpired,
  fireDueClocks,
  forgetDrafts,
  forgetLookUps,
  forgetOldLinks,
  scanFiles,
  sweepFiles,
  tellGuards,
  wakeSignals,
} from '../domains/signals/index.ts'
import type { WebhookSender } from '../platform/webhook-sender.ts'

/** What the worker needs besides the system. Without channels mail is caught: a demonstration. */
export type WorkerOptions = {
  channels: Channels | null
  /** The address that people use: mail about a log-in may hold a link. */
  url: string
  sender: WebhookSender
  refreshRegion: () => Promise<void>
  onError: (task: string, error: unknown) => void
}

type Task = { name: string; everyMs: number; run: () => Promise<number> }

/** The work that runs beside the requests, until `stop` is asked. Every task may run in several processes at once. */
export function startWorker(system: System, options: WorkerOptions): { stop(): Promise<void> } {
  const stopping = new AbortController()
  const running = tasksOf(system, options).map((task) => loop(task, stopping.signal, options.onError))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(running)
    },
  }
}

function tasksOf(system: System, { channels, url, sender, refreshRegion, onError }: WorkerOptions): Task[] {
  return [
    {
      name: 'clocks',
      everyMs: 1_000,
      run: () => actAsJobs(system, 'clocks', (ctx) => fireDueClocks(ctx, (error) => onError('clocks', error))),
    },
    {
      name: 'notices',
      everyMs: 1_000,
      run: () =>
        actAsJobs(system, 'notices', (ctx) => sendNotices(ctx, channels ?? demonstration(catchingMailer(ctx)))),
    },
    {
      name: 'accountMail',
      everyMs: 2_000,
      run: () =>
        actAsJobs(system, 'accountMail', (ctx) => sendAccountMail(ctx, channels?.mail ?? catchingMailer(ctx), url)),
    },
    {
      name: 'meetingMail',
      everyMs: 2_000,
      run: () => actAsJobs(system, 'meetingMail', (ctx) => sendMeetingMail(ctx, channels?.mail ?? catchingMailer(ctx))),
    },
    { name: 'covenants', everyMs: 600_000, run: () => actAsJobs(system, 'covenants', remindOfCovenants) },
    { name: 'wake', everyMs: 60_000, run: () => actAsJobs(system, 'wake', wakeSignals).then(nothingLeft) },
    { name: 'scan', everyMs: 10_000, run: () => actAsJobs(system, 'scan', scanFiles) },
    { name: 'scanAgain', everyMs: 600_000, run: () => actAsJobs(system, 'scan', (ctx) => scanFiles(ctx, true)) },
    { name: 'destroy', everyMs: 10_000, run: () => actAsJobs(system, 'destroy', destroyExpired) },
    { name: 'drafts', everyMs: 600_000, run: () => actAsJobs(system, 'drafts', forgetDrafts) },
    { name: 'lookUps', everyMs: 600_000, run: () => actAsJobs(system, 'lookUps', forgetLookUps) },
    { name: 'guards', everyMs: 60_000, run: () => actAsJobs(system, 'guards', tellGuards).then(nothingLeft) },
    { name: 'sweep', everyMs: 60_000, run: () => actAsJobs(system, 'sweep', sweepFiles) },
    { name: 'links', everyMs: 600_000, run: () => actAsJobs(system, 'links', forgetOldLinks) },
    { name: 'tokens', everyMs: 600_000, run: () => actAsJobs(system, 'tokens', warnEndingTokens) },
    { name: 'endingWebhooks', everyMs: 600_000, run: () => actAsJobs(system, 'webhooks', warnEndingWebhooks) },
    { name: 'policy', everyMs: 600_000, run: () => actAsJobs(system, 'policy', remindPolicy) },
    {
      name: 'bottlenecks',
      everyMs: 600_000,
      run: () => actAsJobs(system, 'bottlenecks', remindBottlenecks),
    },
    {
      name: 'evaluations',
      everyMs: 600_000,
      run: () => actAsJobs(system, 'evaluations', remindEvaluations),
    },
    { name: 'webhooks', everyMs: 1_000, run: () => deliverWebhooks(system, { sender, source: url }) },
    { name: 'events', everyMs: 600_000, run: () => actAsJobs(system, 'events', forgetEvents).then(nothingLeft) },
    { name: 'processing', everyMs: 600_000, run: () => actAsJobs(system, 'processing', forgetProcessing) },
    { name: 'colleagues', everyMs: 600_000, run: () => actAsJobs(system, 'colleagues', forgetColleagues) },
    { name: 'region', everyMs: 10_000, run: () => refreshRegion().then(nothingLeft) },
  ]
}

const demonstration = (mail: Channels['mail']): Channels => ({ mail, dutyPhone: null })
const nothingLeft = () => 0

// A task that found work looks again at once; one that failed waits as long as one that found nothing.
async function loop(task: Task, signal: AbortSignal, onError: WorkerOptions['onError']): Promise<void> {
  while (!signal.aborted) {
    const done = await task.run().catch((error: unknown) => {
      onError(task.name, error)
      return 0
    })
    if (done === 0) await pause(task.everyMs, undefined, { signal }).catch(() => {})
  }
}
