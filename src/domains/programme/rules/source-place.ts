import { z } from 'zod'
import { id, line } from './programme-patterns.ts'

/** Where something stands: the document, and the place in it. */
export const sourcePlace = z
  .strictObject(
    { document: id, place: line.optional() },
    {
      error: 'must be such as { document: plan, place: chapter 2 goal 1 }',
    },
  )
  .describe('Where this stands: a document of "documents", and the place in it.')
