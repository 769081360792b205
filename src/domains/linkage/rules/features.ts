import { type GradeByNumber, type Grading, gradings } from './grades.ts'
import { householdRule } from './household.ts'
import type { Column, Table } from './table.ts'

/** No value on one side: it says nothing. */
const unknown = -1

/** One thing by which two records are compared. */
export type Feature = { name: string; column: Column; grades: readonly string[] }

/**
 * How the records of a table are compared: fills `grades` from `at` on with a grade for each feature, or `unknown`.
 * Whoever lets a number stand for another value lets what is kept of it be forgotten.
 */
export type Comparison = {
  features: Feature[]
  compare(a: number, b: number, grades: Int8Array, at: number): void
  forget(column: Column, number: number): void
}

/** The grade of a given name that is the surname of the other, and the other way round. */
const crossed = 'crossed'

type Part = {
  features: Feature[]
  compare: (a: number, b: number, grades: Int8Array, at: number) => void
  forget: (number: number) => void
}

/**
 * Makes the comparison that a table asks for: each column on its own, but for given name with surname. It remembers the
 * last pairs, unless values come and go. `wary` is as in `householdRule`.
 */
export function comparisonOf(table: Table, { remember = true, wary = false } = {}): Comparison {
  const given = table.columns.find(({ kind }) => kind === 'givenName')
  const surname = table.columns.find(({ kind }) => kind === 'surname')
  const parts = table.columns.flatMap((column) => {
    if (given && surname && column === surname) return []
    return [given && surname && column === given ? namePart(given, surname, remember) : plainPart(column, remember)]
  })
  const places = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.features.length, 0))
  const features = parts.flatMap((part) => part.features)
  const leaveOutHousehold = householdRule(features, wary)
  return {
    features,
    compare(a, b, grades, at) {
      for (let part = 0; part < parts.length; part++) parts[part]?.compare(a, b, grades, at + (places[part] ?? 0))
      leaveOutHousehold?.(grades, at)
    },
    forget(column, number) {
      for (const part of parts) if (part.features.some((feature) => feature.column === column)) part.forget(number)
    },
  }
}

function plainPart(column: Column, remember: boolean): Part {
  const { gradeOf, forget } = gradingOf(column, gradings[column.kind], remember)
  const { ids } = column
  return {
    features: [{ name: column.name, column, grades: gradings[column.kind].grades }],
    compare(a, b, grades, at) {
      grades[at] = gradeOf(ids[a] ?? 0, ids[b] ?? 0)
    },
    forget,
  }
}

const closeEnough = 2

/** Given name and surname: where both are closer the other way round, they were written so. */
function namePart(given: Column, surname: Column, remember: boolean): Part {
  const grading = gradings.givenName
  const { gradeOf, forget } = gradingOf(given, grading, remember)
  const turned = grading.grades.length
  return {
    forget,
    features: [
      { name: given.name, column: given, grades: [...grading.grades, crossed] },
      { name: surname.name, column: surname, grades: grading.grades },
    ],
    compare(a, b, grades, at) {
      const [givenA, givenB] = [given.ids[a] ?? 0, given.ids[b] ?? 0]
      const [surnameA, surnameB] = [surname.ids[a] ?? 0, surname.ids[b] ?? 0]
      const straight = gradeOf(givenA, givenB)
      const other = gradeOf(surnameA, surnameB)
      grades[at] = straight
      grades[at + 1] = other
      if (straight <= closeEnough || other <= closeEnough) return
      const [across, back] = [gradeOf(givenA, surnameB), gradeOf(surnameA, givenB)]
      if (across === unknown || back === unknown || across > closeEnough || back > closeEnough) return
      grades[at] = turned
      grades[at + 1] = unknown
    },
  }
}

const gradingOf = ({ values }: Column, { over }: Grading, remember: boolean): GradeByNumber =>
  known(remember ? remembered(over(values)) : over(values))

/** No value on either side says nothing, and the same number is the same value. */
const known = ({ gradeOf, forget }: GradeByNumber): GradeByNumber => ({
  gradeOf: (one, other) => (one === 0 || other === 0 ? unknown : one === other ? 0 : gradeOf(one, other)),
  forget,
})

const remembers = 2 ** 20

/** A grading that remembers the last pairs that it compared. */
function remembered({ gradeOf, forget }: GradeByNumber): GradeByNumber {
  const [lower, higher, grades] = [new Int32Array(remembers), new Int32Array(remembers), new Int8Array(remembers)]
  return {
    gradeOf(one, other) {
      const a = one < other ? one : other
      const b = one < other ? other : one
      const place = (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca77)) >>> 12
      if (lower[place] === a && higher[place] === b) return grades[place] ?? unknown
      const grade = gradeOf(a, b)
      lower[place] = a
      higher[place] = b
      grades[place] = grade
      return grade
    },
    forget(number) {
      forget(number)
      for (let place = 0; place < remembers; place++) {
        if (lower[place] === number || higher[place] === number) lower[place] = 0
      }
    },
  }
}
