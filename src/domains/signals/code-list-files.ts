import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { readYaml } from '../../lib/yaml-lines.ts'
import { projectRoot } from '../../platform/project-root.ts'
import { faultsInFiles } from './rules/code-file-faults.ts'
import { type CodeFiles, type CodeLists, codeFiles, codeListsFrom } from './rules/code-lists.ts'

const folderName = 'code-lists'
const fileNames: Record<keyof CodeFiles, string> = {
  forms: 'exploitation-forms.yaml',
  sectors: 'sectors.yaml',
  attentionGroups: 'attention-groups.yaml',
  indicators: 'indicators.yaml',
  factKinds: 'fact-kinds.yaml',
  reliability: 'reliability.yaml',
  sourceReliability: 'source-reliability.yaml',
  informationReliability: 'information-reliability.yaml',
  sourceKinds: 'source-kinds.yaml',
  phrases: 'phrases.yaml',
  refusalGrounds: 'refusal-grounds.yaml',
}

let readAtStart: CodeLists | undefined

/** The code lists of this installation, read once. Throws at the first call, with every sentence, when a file is wrong. */
export function codeLists(): CodeLists {
  readAtStart ??= readCodeLists(path.join(projectRoot, folderName))
  return readAtStart
}

/** Reads the code lists in a folder; throws an Error with one sentence per fault, each with file and line. */
export function readCodeLists(folder: string): CodeLists {
  const lineOf: LineOf = {}
  const files: CodeFiles = {
    forms: readFile(folder, 'forms', codeFiles.forms, lineOf),
    sectors: readFile(folder, 'sectors', codeFiles.sectors, lineOf),
    attentionGroups: readFile(folder, 'attentionGroups', codeFiles.attentionGroups, lineOf),
    indicators: readFile(folder, 'indicators', codeFiles.indicators, lineOf),
    factKinds: readFile(folder, 'factKinds', codeFiles.factKinds, lineOf),
    reliability: readFile(folder, 'reliability', codeFiles.reliability, lineOf),
    sourceReliability: readFile(folder, 'sourceReliability', codeFiles.sourceReliability, lineOf),
    informationReliability: readFile(folder, 'informationReliability', codeFiles.informationReliability, lineOf),
    sourceKinds: readFile(folder, 'sourceKinds', codeFiles.sourceKinds, lineOf),
    phrases: readFile(folder, 'phrases', codeFiles.phrases, lineOf),
    refusalGrounds: readFile(folder, 'refusalGrounds', codeFiles.refusalGrounds, lineOf),
  }
  const faults = faultsInFiles(files)
  refuse(faults.map((fault) => sentence(fault.file, lineOf[fault.file]?.(fault.path) ?? 1, fault.message)))
  return codeListsFrom(files)
}

type LineOf = { [name in keyof CodeFiles]?: (path: PropertyKey[]) => number }

function readFile<T>(folder: string, name: keyof CodeFiles, schema: z.ZodType<T>, lineOf: LineOf): T {
  const yaml = readYaml(readFileSync(path.join(folder, fileNames[name]), 'utf8'))
  refuse(yaml.faults.map((fault) => sentence(name, fault.line, fault.message)))
  lineOf[name] = yaml.lineOf
  const parsed = schema.safeParse(yaml.value)
  if (parsed.success) return parsed.data
  throw refusal(
    parsed.error.issues.map((issue) =>
      sentence(name, yaml.lineOf(issue.path), `${issue.path.join('.')}: ${issue.message}`),
    ),
  )
}

function sentence(name: keyof CodeFiles, line: number, message: string): string {
  return `${folderName}/${fileNames[name]}, line ${line}: ${message}`
}

function refuse(sentences: string[]): void {
  if (sentences.length > 0) throw refusal(sentences)
}

function refusal(sentences: string[]): Error {
  return new Error(sentences.join('\n'))
}
