/** `/signalen/:number/bericht`: writing to the reporter. */
import { Hono } from 'hono'
import { z } from 'zod'
import { messageReporter, sendPhrases } from '../../domains/signals/index.ts'
import { messageText } from '../../domains/signals/rules/message.ts'
import { publicLocales } from '../../lib/locales.ts'
import { parseInput } from '../../lib/parse-input.ts'
import { cleanText } from '../../lib/typed-text.ts'
import { m } from '../../messages/messages.js'
import { ErrorSummary } from '../components/alert.tsx'
import type { WorkbenchEnv } from '../http/workbench.ts'
import type { TypedForm } from '../report/answers.ts'
import { type Answers, type Asked, chosen, type DeskRequest, type Drawn, noProblem, typed } from './asked.ts'
import { faultsOf } from './faults.ts'
import { MessageForm } from './messages-section.tsx'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { PageUnderSignal } from './step-page.tsx'
import { drawUnlessPossible, handled, statusOf } from './step-pages.tsx'

/** Sentences that were prepared, own words, or both: never neither. */
const message = z
  .object({
    phrases: z.array(z.string()).max(20, 'tooMany'),
    text: z.literal('').or(messageText),
    language: z.enum(publicLocales).catch('nl'),
  })
  .refine(({ phrases, text }) => phrases.length > 0 || text !== '', { path: ['text'], message: 'noMessage' })

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
        act: async (ctx, form) => {
          const { phrases, text, language } = readMessage(form)
          if (phrases.length > 0) await sendPhrases(ctx, numberIn(c), phrases)
          if (text !== '') await messageReporter(ctx, numberIn(c), text, language)
        },
        to: () => `${signalAddress(numberIn(c))}#berichten`,
        again: (asked, form, problem) => drawMessage(asked, c, form, problem),
      })),
    )
}

function readMessage(form: TypedForm) {
  const text = typed(form, 'bericht')
  return parseInput(message, {
    phrases: chosen(form, 'zin'),
    text: cleanText(text) === '' ? '' : text,
    language: typed(form, 'in'),
  })
}

async function drawMessage(asked: Asked, c: DeskRequest, form?: TypedForm, problem = noProblem): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const { locale } = facts.frame
  const faults = faultsOf(problem, { text: 'bericht', phrases: 'zin' }, locale)
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
        <MessageForm
          facts={facts}
          {...(form
            ? { typed: typed(form, 'bericht'), phrases: chosen(form, 'zin'), language: typed(form, 'in') }
            : {})}
          {...(error ? { error } : {})}
        />
      </div>
    </PageUnderSignal>
  )
  return drawUnlessPossible(facts, 'message', { page, ...statusOf(problem) }, form ? [typed(form, 'bericht')] : [])
}
