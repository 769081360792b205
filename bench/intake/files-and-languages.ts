import { photo } from '../soak/photo.ts'
import { report } from '../soak/reporters.ts'
import { drive, type Load, type Seen } from './work.ts'

/**
 * People who report in eight languages, each with a photograph of about 400 kB: from the first page to the code, as a
 * browser does it without script. Nearly all of the time goes to making the working copy, one after another.
 */
export async function reportWithFiles(url: string, load: Load): Promise<Seen> {
  const picture = await photo()
  let turn = 0
  return drive(load, async () => void (await report(url, turn++, picture)))
}
