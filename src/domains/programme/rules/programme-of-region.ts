import type { ProgrammeFile } from './programme-file.ts'
import type { ProgrammeProblem } from './programme-problem.ts'

/** What a programme must agree with in the file of its region. */
type Places = { id: string; districts: { id: string }[]; municipalities: { code: string; name: string }[] }

/** What a programme says of its region that the region's own file does not know; nothing when it agrees. */
export function problemsOfRegion(programme: ProgrammeFile, region: Places): ProgrammeProblem[] {
  const districts = new Set(region.districts.map(({ id }) => id))
  const municipalities = new Set(region.municipalities.map(({ code }) => code))
  const other = programme.region === region.id ? [] : [programme.region]
  return [
    ...other.map((id) => ({ path: ['region'], message: `"${id}" is not this region, which is "${region.id}"` })),
    ...(programme.districts ?? []).flatMap(({ id, name }, at) =>
      districts.has(id)
        ? []
        : [{ path: ['districts', at, 'id'], message: `district ${name} (${id}) is not in the region's file` }],
    ),
    ...(programme.municipalities ?? []).flatMap(({ code, name }, at) =>
      municipalities.has(code)
        ? []
        : [
            {
              path: ['municipalities', at, 'code'],
              message: `municipality ${name} (${code}) is not in the region's file`,
            },
          ],
    ),
  ]
}

/** The same as sentences. */
export const notOfRegion = (programme: ProgrammeFile, region: Places): string[] =>
  problemsOfRegion(programme, region).map(({ message }) => message)
