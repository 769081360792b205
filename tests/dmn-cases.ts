import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { duration } from 'feelin'
import { type Json, toJson } from '../src/lib/dmn-model/json-value.ts'
import { type DmnModel, readModel } from '../src/lib/dmn-model/model.ts'
import { childOf, childrenOf, readXml, type XmlElement } from '../src/lib/xml-tree.ts'

/** One test case of a file in the format of the DMN compatibility kit, with the model that it is about. */
export type Case = { name: string; model: string; testCase: XmlElement }

/** The test cases in a folder and the folders in it. */
export function casesIn(folder: string): Case[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.xml'))
  return files.toSorted().flatMap((file) => {
    const root = readXml(readFileSync(path.join(folder, file), 'utf8'))
    if (root.name !== 'testCases') return []
    const model = path.join(folder, path.dirname(file), childOf(root, 'modelName')?.text.trim() ?? '')
    return childrenOf(root, 'testCase').map((testCase, index) => ({
      name: `${path.dirname(file)} ${nameOf(testCase, index)}`,
      model,
      testCase,
    }))
  })
}

function nameOf(testCase: XmlElement, index: number): string {
  const { id = String(index + 1) } = testCase.attributes
  const description = childOf(testCase, 'description')?.text.replace(/\s+/g, ' ').trim()
  return description ? `${id}: ${description}` : id
}

/** What a model answers to a test case, beside what is expected. Values go in and out as JSON, as by the command. */
export function evaluateCase(model: string, testCase: XmlElement): { name: string; expected: Json; given: Json }[] {
  const read = modelOf(model)
  const inputs = childrenOf(testCase, 'inputNode').map((node) => [node.attributes.name ?? '', jsonOf(node)] as const)
  const input = JSON.parse(JSON.stringify(Object.fromEntries(inputs)))
  const { invocableName, type } = testCase.attributes
  const invoked = type === 'decision' ? undefined : invocableName
  return childrenOf(testCase, 'resultNode').map((node) => {
    const name = node.attributes.name ?? ''
    const { value } = read.evaluate(invoked ?? name, input)
    return { name, expected: jsonOf(childOf(node, 'expected') ?? childOf(node, 'computed')), given: toJson(value) }
  })
}

const models = new Map<string, DmnModel>()

function modelOf(file: string): DmnModel {
  const known = models.get(file) ?? readModel(readFileSync(file, 'utf8'), textsBeside(file))
  models.set(file, known)
  return known
}

/** The other models of a folder, as the command reads them. */
function textsBeside(file: string): string[] {
  const folder = path.dirname(file)
  const others = readdirSync(folder).filter((name) => name.endsWith('.dmn') && name !== path.basename(file))
  return others.map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

/** A value, list or components of the format as JSON. */
function jsonOf(node: XmlElement | undefined): Json {
  const components = childrenOf(node, 'component')
  if (components.length > 0)
    return Object.fromEntries(components.map((one) => [one.attributes.name ?? '', jsonOf(one)]))
  const list = childOf(node, 'list')
  if (list) return childrenOf(list, 'item').map(jsonOf)
  const value = childOf(node, 'value')
  const isNothing = value === undefined || value.attributes['xsi:nil'] === 'true'
  return isNothing || (value.text === '' && !value.attributes['xsi:type']) ? null : scalarOf(value)
}

function scalarOf({ attributes, text }: XmlElement): Json {
  const type = attributes['xsi:type']?.replace(/^.*:/, '')
  if (type === 'boolean') return text.trim() === 'true'
  const isNumber = ['decimal', 'double', 'float', 'integer', 'int', 'long'].includes(type ?? '')
  return isNumber ? Number(text.trim()) : text
}

/** Whether a value is the expected one; fractions to eight digits, and texts of dates and durations by what they mean. */
export function isExpected(given: Json, expected: Json): boolean {
  if (Array.isArray(expected))
    return (
      Array.isArray(given) &&
      given.length === expected.length &&
      given.every((one, i) => isExpected(one, expected[i] ?? null))
    )
  if (typeof expected === 'object' && expected !== null) {
    if (typeof given !== 'object' || given === null || Array.isArray(given)) return false
    const names = new Set([...Object.keys(given), ...Object.keys(expected)])
    return [...names].every((name) => isExpected(given[name] ?? null, expected[name] ?? null))
  }
  if (typeof given === 'number')
    return expected !== null && Math.abs(given - Number(expected)) <= 1e-8 * Math.max(1, Math.abs(given))
  return given === expected || normalised(given) === normalised(expected)
}

/** In the format a value without a type is text, whatever it stands for, and a duration may be written in many ways. */
function normalised(value: Json): string {
  const text = String(value).trim()
  if (/^-?P/.test(text)) return String(duration(text) ?? text)
  return text.replace(/\.0+(?=$|Z|[+-])/, '').replace(/\+00:00$/, 'Z')
}
