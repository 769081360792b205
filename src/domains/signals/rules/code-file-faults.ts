import type { Code, Source } from './code-list.ts'
import type { CodeFiles } from './code-lists.ts'

/** Something that is wrong in a file of codes, and where. */
export type CodeFault = { file: keyof CodeFiles; path: PropertyKey[]; message: string }

type Placed = { path: PropertyKey[]; code: Code }

/** What is wrong in the files of codes though each value is well formed: doubled ids, references to nothing, wrong order of days. */
export function faultsInFiles(files: CodeFiles): CodeFault[] {
  const formIds = new Set(files.forms.codes.map((form) => form.id))
  const groupIds = new Set(files.indicators.groups.map((group) => group.id))
  return [
    ...names(files).flatMap((file) => {
      const placed = placedCodes(files, file)
      return [...doubles(placed), ...wrongCodes(placed, files[file].sources)].map((fault) => ({ file, ...fault }))
    }),
    ...missing('sectors', files.sectors.codes, (sector) => sector.forms, formIds),
    ...missing('indicators', files.indicators.codes, (indicator) => indicator.forms, formIds),
    ...missing('indicators', files.indicators.codes, (indicator) => [indicator.group], groupIds),
    ...unsaid(files, 'sourceReliability'),
    ...unsaid(files, 'informationReliability'),
  ]
}

/** What a reporter can say stands exactly once on each half of the scale, else a fact would have no grade or two. */
function unsaid(files: CodeFiles, file: 'sourceReliability' | 'informationReliability'): CodeFault[] {
  const said = files[file].codes.flatMap(({ saidAs }) => saidAs)
  const known = files.reliability.codes.map(({ id }) => id)
  const wrong = [
    ...known.filter((id) => said.filter((one) => one === id).length !== 1),
    ...said.filter((id) => !known.includes(id)),
  ]
  return wrong.map((id) => ({ file, path: ['codes'], message: `${id} must stand under saidAs of one code` }))
}

function names(files: CodeFiles): (keyof CodeFiles)[] {
  return Object.keys(files).filter((name): name is keyof CodeFiles => Object.hasOwn(files, name))
}

/** Every code of a file with the path to it: sub-forms, roles and groups share one space of ids with the codes. */
function placedCodes(files: CodeFiles, file: keyof CodeFiles): Placed[] {
  return [...placedUnder(['codes'], files[file].codes), ...placedParts(files, file)]
}

function placedParts(files: CodeFiles, file: keyof CodeFiles): Placed[] {
  switch (file) {
    case 'forms':
      return files.forms.codes.flatMap((form, index) => placedUnder(['codes', index, 'subforms'], form.subforms))
    case 'factKinds':
      return files.factKinds.codes.flatMap((kind, index) => placedUnder(['codes', index, 'roles'], kind.roles))
    case 'indicators':
      return placedUnder(['groups'], files.indicators.groups)
    default:
      return []
  }
}

function placedUnder(above: PropertyKey[], codes: readonly Code[]): Placed[] {
  return codes.map((code, index) => ({ path: [...above, index], code }))
}

function doubles(placed: readonly Placed[]): { path: PropertyKey[]; message: string }[] {
  const seen = new Set<string>()
  return placed.flatMap(({ path, code }) => {
    const twice = seen.has(code.id)
    seen.add(code.id)
    return twice ? [{ path, message: `the id ${code.id} is used twice` }] : []
  })
}

function wrongCodes(placed: readonly Placed[], sources: Record<string, Source>) {
  return placed.flatMap(({ path, code }) => {
    const messages: string[] = []
    if (code.source !== undefined && !Object.hasOwn(sources, code.source)) {
      messages.push(`${code.id} rests on ${code.source}, which is not among the sources of this file`)
    }
    if (code.validUntil !== undefined && code.validUntil < code.validFrom) {
      messages.push(`${code.id} ends before it starts`)
    }
    return messages.map((message) => ({ path, message }))
  })
}

function missing<C extends Code>(
  file: keyof CodeFiles,
  codes: readonly C[],
  named: (code: C) => readonly string[],
  known: ReadonlySet<string>,
): CodeFault[] {
  return codes.flatMap((code, index) =>
    named(code)
      .filter((id) => !known.has(id))
      .map((id) => ({ file, path: ['codes', index], message: `${code.id} belongs to ${id}, which does not exist` })),
  )
}
