import { type Context, recordAudit } from '../access/index.ts'
import { actingPerson } from './gatherings.ts'
import { insertProposal } from './proposal-store.ts'

/** Something that a meeting or a session agreed, with why. */
export type Agreed = { id: string; text: string; owner: string; why: string }

/**
 * What was agreed is proposed for the programme as well, so that it lands there through its own editing and not only in
 * minutes (G-02, G-05). In the name of who wrote it down: an idea of an expert by experience has no author (K-06).
 */
export async function proposeAgreed(ctx: Context, agreed: readonly Agreed[]): Promise<void> {
  for (const { id: followUpId, text, owner, why } of agreed) {
    const id = ctx.newId()
    await insertProposal(ctx.db, {
      ...{
        id,
        region: ctx.region,
        kind: 'action',
        title: titleOf(text),
        why: [text, why].filter(Boolean).join('\n\n'),
      },
      ...{ owner, follow_up_id: followUpId, by_person: actingPerson(ctx), on_day: ctx.today },
    })
    const detail = { of: 'agreed' }
    await recordAudit(ctx, { action: 'programme.propose', resource: { kind: 'proposal', id }, detail })
  }
}

const mostInTitle = 300

/** The first line, cut at a word: a title of the programme is one line. */
function titleOf(text: string): string {
  const line = text.trim().split(/\s*[\r\n]+\s*/)[0] ?? ''
  return line.length <= mostInTitle ? line : `${line.slice(0, mostInTitle - 1).replace(/\s\S*$/, '')}…`
}
