import { type LoadedRegion, readRegion } from '../domains/access/index.ts'
import { codeLists, readRoute } from '../domains/signals/index.ts'
import { toDay } from '../lib/quarter.ts'

/** A region folder as it was read: ready to load when nothing is wrong, otherwise sentences that name file and line. */
export type RegionFolder = { loaded: LoadedRegion | null; problems: string[]; warnings: string[] }

/** Reads and checks the region and the reporting route of a folder, against the code lists of today. */
export async function readRegionFolder(folder: string): Promise<RegionFolder> {
  const { region, problems } = await readRegion(folder)
  if (region === null) return { loaded: null, problems, warnings: [] }
  const lists = codeLists()
  const today = toDay(new Date())
  const ids = (codes: readonly { id: string }[]) => codes.map(({ id }) => id)
  const codes = { forms: ids(lists.forms.at(today)), sourceKinds: ids(lists.sourceKinds.at(today)) }
  const read = await readRoute(folder, region, codes)
  if (read.route === null) return { loaded: null, problems: read.problems, warnings: read.warnings }
  const loaded = { region, routeVersion: read.route.version, routeXml: read.xml }
  return { loaded, problems: [], warnings: read.warnings }
}
