/** `/signalen/:number/bericht`: writing to the reporter. */
import { Hono } from 'hono'
import { z } from 'zod'
import { messageReporter } from '../../domains/signals/index.ts'
import { messageText } from '../../domains/signals/rules/message.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, type DeskRequest, type Drawn, noProblem, typed } from './asked.ts'
import { faultsOf } from './faults.ts'
import { MessageForm } from './messages-section.tsx'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { PageUnderSignal } from './step-page.tsx'
import { drawUnlessPossible, handled, statusOf } from './step-pages.tsx'

const message = z.object({ text: messageText })

/** The form stands on the page of the signal; here it comes back when something is wrong with it. */
export function messagePages({ show, post }: Answers): Hono<WorkbenchEnv> {
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/bericht',
      show((asked, c) => drawMessage(asked, c)),
    )
    .post(
      '/signalen/:number/bericht',
      post((c) => ({
        act: (ctx, form) => {
          const { text } = parseInput(message, { text: typed(form, 'bericht') })
          return messageReporter(ctx, numberIn(c), text)
        },
        to: () => `${signalAddress(numberIn(c))}#berichten`,
        again: (asked, form, problem) => drawMessage(asked, c, form, problem),
      })),
    )
}

async function drawMessage(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const { locale } = facts.frame
  const faults = faultsOf(problem, { text: 'bericht' }, locale)
  const error = faults.of('bericht')
  const page = (
    <PageUnderSignal
      facts={facts}
      title={m.signals_line_message_sent({}, { locale })}
      errors={faults.summary.length}
      noun
    >
      <div className="lk-stack">
        <ErrorSummary locale={locale} errors={faults.summary} />
        <MessageForm facts={facts} typed={form ? typed(form, 'bericht') : ''} {...(error ? { error } : {})} />
      </div>
    </PageUnderSignal>
  )
  return drawUnlessPossible(facts, 'message', { page, ...statusOf(problem) }, form ? [typed(form, 'bericht')] : [])
}
