/** What is wrong with the messages of pages: what would show as an empty place, a key or a blank that nobody filled in. */

const baseLocale = 'nl'

/** What is wrong with the areas, one line each; `folders` is what stands in messages/. */
export const findProblems = (areas, folders) => [
  ...unknownAreas(areas, folders),
  ...areas.flatMap(gaps),
  ...doubles(areas),
  ...areas.flatMap(differentBlanks),
  ...areas.flatMap(unanswered),
]

/** Every key of an area, whatever language it stands in. */
export const keysIn = (messages) => new Set([...messages.values()].flatMap((one) => Object.keys(one)))

const unknownAreas = (areas, folders) =>
  folders
    .filter((folder) => !areas.some((area) => area.name === folder))
    .map((folder) => `messages/${folder}: not listed in project.inlang/settings.json`)

function gaps({ name, messages }) {
  const all = [...keysIn(messages)]
  return [...messages].flatMap(([locale, present]) => [
    ...all
      .filter((key) => !Object.hasOwn(present, key))
      .map((key) => `messages/${name}/${locale}.json: ${key} is missing`),
    ...all.filter((key) => isEmpty(present[key])).map((key) => `messages/${name}/${locale}.json: ${key} is empty`),
  ])
}

const isEmpty = (message) => message !== undefined && textsOf(message).some((text) => text.trim() === '')

function doubles(areas) {
  const home = new Map()
  const found = []
  for (const { name, messages } of areas) {
    for (const key of keysIn(messages)) {
      if (home.has(key)) found.push(`${key}: stands in messages/${home.get(key)} and in messages/${name}`)
      home.set(key, name)
    }
  }
  return found
}

/** A blank that a translation forgets leaves something out; one that it makes up can never be filled in. */
function differentBlanks({ name, messages }) {
  const base = messages.get(baseLocale) ?? {}
  return [...messages].flatMap(([locale, present]) =>
    Object.entries(present).flatMap(([key, message]) => {
      if (base[key] === undefined) return []
      const [wanted, found] = [blanksOf(base[key]), blanksOf(message)]
      const file = `messages/${name}/${locale}.json: ${key}`
      return [
        ...[...wanted.difference(found)].map((blank) => `${file} lacks {${blank}}`),
        ...[...found.difference(wanted)].map(
          (blank) => `${file} has {${blank}}, which ${baseLocale}.json does not have`,
        ),
      ]
    }),
  )
}

/** A message that differs by number needs an answer for every number; without one a page would show its key. */
const unanswered = ({ name, messages }) =>
  [...messages].flatMap(([locale, present]) =>
    Object.entries(present)
      .filter(([, message]) => typeof message !== 'string' && message.some((variant) => !answersAll(variant)))
      .map(([key]) => `messages/${name}/${locale}.json: ${key} has no answer for all other values (=*)`),
  )

const answersAll = ({ match = {} }) =>
  Object.keys(match).some((when) => when.split(',').every((part) => part.trim().endsWith('=*')))

const textsOf = (message) =>
  typeof message === 'string' ? [message] : message.flatMap(({ match = {} }) => Object.values(match))

const blanksOf = (message) =>
  new Set(textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, blank]) => blank)))
