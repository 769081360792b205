/** `/signalen/:number/bestanden` and `/bestanden/:id`: adding files to a signal, and opening them (S-18). */
import { Hono } from 'hono'
import { actAs, requirePermission, type System } from '../../domains/access/index.ts'
import { addFiles, openFile, viewFile, type WantedCopy } from '../../domains/signals/index.ts'
import { originalReasons } from '../../domains/signals/rules/file-types.ts'
import { Conflict, NotFound } from '../../lib/errors.ts'
import { m } from '../../messages/messages.js'
import type { Attached } from '../files/attached.ts'
import { sendFilesField, statusOfFiles } from '../files/files-answer.tsx'
import { allAttachmentsIn, readFormWithFiles, removesFile, withFault } from '../files/read-form.ts'
import { sendFile } from '../files/send-file.ts'
import type { WorkbenchEnv } from '../http/workbench.ts'
import { workbenchFrame } from '../http/workbench.ts'
import { readForm } from '../report/typed-form.ts'
import { goTo } from '../session.ts'
import { AddFilesPage } from './add-files-page.tsx'
import { type Answers, type Asked, type DeskRequest, type Drawn, type SignalPagesOptions, typed } from './asked.ts'
import { OriginalPage } from './original-page.tsx'
import { signalAddress } from './signal-facts.ts'
import { numberIn } from './signal-pages.tsx'
import { drawUnlessPossible, handled } from './step-pages.tsx'

/** Where forms behind the log-in send files while somebody goes on typing. */
const sendFilesTo = '/bestanden/klaarzetten'

/** Adding and opening files. */
export function filePages(system: System, answers: Answers, { siteOf }: SignalPagesOptions): Hono<WorkbenchEnv> {
  const { show } = answers
  const open = (wanted: WantedCopy) => (c: DeskRequest) => give(c, system, wanted)
  const noFiles: Attached = { token: null, uploads: [], wrong: [], limits: system.files.limits }
  return new Hono<WorkbenchEnv>()
    .get(
      '/signalen/:number/bestanden',
      show((asked, c) => drawAdding(asked, c, noFiles)),
    )
    .post('/signalen/:number/bestanden', (c) => add(c, system, answers))
    .post(sendFilesTo, async (c) => {
      const { form, attached } = await readFormWithFiles(c, system, c.get('actor'))
      const frame = await actAs(system, c.get('actor'), (ctx) => {
        requirePermission(ctx, 'file.send')
        return workbenchFrame(c, siteOf(), ctx, form)
      })
      return sendFilesField(c, frame, { attached, sendTo: sendFilesTo })
    })
    .get('/bestanden/:id', open({ copy: 'working' }))
    .get('/bestanden/:id/voorbeeld', open({ copy: 'thumbnail' }))
    .get(
      '/bestanden/:id/origineel',
      show(async (asked, c) => ({ page: await drawOriginal(asked, c) })),
    )
    .post('/bestanden/:id/origineel', async (c) => {
      const chosen = typed(await readForm(c), 'waarvoor')
      const reason = originalReasons.find((one) => one === chosen)
      if (reason) return give(c, system, { copy: 'original', reason })
      return show(async (asked) => ({ page: await drawOriginal(asked, c, true), status: 422 }))(c)
    })
}

/** Adds the files that came, or shows the form again with those that did. */
async function add(c: DeskRequest, system: System, { show }: Answers): Promise<Response> {
  const [number, actor] = [numberIn(c), c.get('actor')]
  const sent = await readFormWithFiles(c, system, actor)
  const { form, attached } = sent
  const again = (found: Attached, nothing = false) => show((asked) => drawAdding(asked, c, found, nothing))(c)
  const files = allAttachmentsIn(sent)
  if (removesFile(form) || attached.wrong.length > 0) return again(attached)
  if (!files) return again(attached, true)
  try {
    await actAs(system, actor, (ctx) => addFiles(ctx, number, files))
    return goTo(c, `${signalAddress(number)}#bestanden`)
  } catch (error) {
    const found = error instanceof Conflict ? attached : withFault(attached, error)
    if (!found) throw error
    return again(found)
  }
}

async function drawAdding(asked: Asked, c: DeskRequest, attached: Attached, nothing = false): Promise<Drawn> {
  const facts = await handled(asked, numberIn(c))
  const error = nothing ? m.attached_none_chosen({}, { locale: facts.frame.locale }) : undefined
  const page = <AddFilesPage facts={facts} attached={attached} error={error} />
  const status = error ? 422 : statusOfFiles(attached)
  const drawn: Drawn = status === 200 ? { page } : { page, status }
  return drawUnlessPossible(facts, 'enrich', drawn)
}

async function drawOriginal({ ctx, frame }: Asked, c: DeskRequest, wrong = false) {
  const file = await viewFile(ctx, idIn(c))
  return <OriginalPage frame={frame} file={file} now={ctx.now} wrong={wrong} />
}

async function give(c: DeskRequest, system: System, wanted: WantedCopy): Promise<Response> {
  return sendFile(c, await actAs(system, c.get('actor'), (ctx) => openFile(ctx, idIn(c), wanted)), wanted.copy)
}

/** The id of a file in an address. What cannot be one is not looked for. */
function idIn(c: DeskRequest): string {
  const id = c.req.param('id') ?? ''
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(id)) throw new NotFound()
  return id
}
