import type { ProgrammeFile } from './programme-file.ts'

/** What a programme must agree with in the file of its region. */
type Places = { districts: { id: string }[]; municipalities: { code: string; name: string }[] }

/** Sentences for what a programme says of its region that the region's own file does not know; none when it agrees. */
export function notOfRegion(programme: ProgrammeFile, region: Places): string[] {
  const districts = new Set(region.districts.map(({ id }) => id))
  const municipalities = new Set(region.municipalities.map(({ code }) => code))
  return [
    ...(programme.districts ?? [])
      .filter(({ id }) => !districts.has(id))
      .map(({ id, name }) => `district ${name} (${id}) is not in the region's file`),
    ...(programme.municipalities ?? [])
      .filter(({ code }) => !municipalities.has(code))
      .map(({ code, name }) => `municipality ${name} (${code}) is not in the region's file`),
  ]
}
