import { desksFor, findCoordinator, findDesk, type Region, resolveRegion } from './region.ts'
import { checkRegister } from './region-checks-register.ts'
import { checkRetention } from './region-checks-retention.ts'
import type { RegionFile } from './region-file.ts'
import type { RegionProblem } from './region-problem.ts'

/**
 * Everything that the parts of a region file say against each other. An empty list means that every municipality has
 * one inbox, every district its coordinator, and every share its purpose and legal basis.
 */
export function checkRegion(file: RegionFile): RegionProblem[] {
  const region = resolveRegion(file)
  return [
    ...checkDoubles(file),
    ...checkMunicipalities(file, region),
    ...checkDesks(file, region),
    ...checkCoordinators(file, region),
    ...checkFallback(file, region),
    ...checkRegister(file, region),
    ...checkRetention(file),
  ]
}

function checkDoubles(file: RegionFile): RegionProblem[] {
  return [
    ...doubles('districts', 'district', file.districts),
    ...doubles('municipalities', 'municipality', file.municipalities, 'code'),
    ...doubles('organisations', 'organisation', file.organisations),
    ...doubles('desks', 'desk', file.desks),
    ...doubles('publicContacts', 'public contact', file.publicContacts),
    ...doubles('purposes', 'purpose', file.purposes),
    ...doubles('legalBases', 'legal basis', file.legalBases),
    ...doubles('processingActivities', 'processing activity', file.processingActivities),
    ...doubles('retention', 'retention class', [...file.retention, ...file.records]),
  ]
}

function doubles(list: string, noun: string, items: { id?: string; code?: string }[], key: 'id' | 'code' = 'id') {
  const values = items.map((item) => item[key])
  return values.flatMap((value, index) =>
    values.indexOf(value) === index
      ? []
      : [{ path: [list, index, key], message: `${noun} ${value} stands here twice` }],
  )
}

function checkMunicipalities(file: RegionFile, region: Region): RegionProblem[] {
  return file.municipalities.flatMap(({ code, name, district }, index) => {
    const path = ['municipalities', index]
    const inboxes = desksFor(region, 'attentionOfficers', code)
    const problems: RegionProblem[] = []
    if (!file.districts.some(({ id }) => id === district))
      problems.push({
        path: [...path, 'district'],
        message: `municipality ${code} (${name}) is in district ${district}, which is not in the list of districts`,
      })
    if (inboxes.length === 0)
      problems.push({ path, message: `municipality ${code} (${name}) has no desk of attention officers` })
    if (inboxes.length > 1)
      problems.push({
        path,
        message: `municipality ${code} (${name}) has ${inboxes.length} desks of attention officers (${inboxes.map(({ id }) => id).join(', ')}); its signals come together in one`,
      })
    if (inboxes.some(({ hasAccount }) => !hasAccount))
      problems.push({ path, message: `the attention officers of municipality ${code} (${name}) need an account` })
    return problems
  })
}

function checkDesks(file: RegionFile, region: Region): RegionProblem[] {
  return region.desks.flatMap((desk) => {
    const index = file.desks.findIndex(({ id }) => id === desk.id)
    const path = index >= 0 ? ['desks', index] : patternPath(file, desk.territory.kind, desk.kind)
    const problems: RegionProblem[] = []
    if (!region.organisations.some(({ id }) => id === desk.organisationId))
      problems.push({
        path: [...path, 'organisation'],
        message: `desk ${desk.id} belongs to organisation ${desk.organisationId}, which is not in the list of organisations`,
      })
    if (desk.territory.kind === 'elsewhere' && (desk.hasAccount || desk.reviewOn === null))
      problems.push({
        path,
        message: `desk ${desk.id} works in another region (${desk.territory.region}): it has no account here, and a day under reviewOn until which its number is right`,
      })
    if (desk.territory.kind === 'district' && !hasDistrict(file, desk.territory.districtId))
      problems.push({
        path: [...path, 'territory'],
        message: `desk ${desk.id} works in district ${desk.territory.districtId}, which is not in the list of districts`,
      })
    if (desk.territory.kind === 'municipality' && !hasMunicipality(file, desk.territory.municipalityCode))
      problems.push({
        path: [...path, 'territory'],
        message: `desk ${desk.id} works in municipality ${desk.territory.municipalityCode}, which is not in the list of municipalities`,
      })
    return problems
  })
}

function patternPath(
  file: RegionFile,
  territory: Region['desks'][number]['territory']['kind'],
  kind: string,
): PropertyKey[] {
  const list = territory === 'district' ? 'forEachDistrict' : 'forEachMunicipality'
  return [list, 'desks', file[list].desks.findIndex((pattern) => pattern.kind === kind)]
}

const hasDistrict = (file: RegionFile, id: string) => file.districts.some((district) => district.id === id)
const hasMunicipality = (file: RegionFile, code: string) => file.municipalities.some((one) => one.code === code)

function checkCoordinators(file: RegionFile, region: Region): RegionProblem[] {
  const missing = file.districts.flatMap((district, index) =>
    file.coordinators.some((line) => line.district === district.id)
      ? []
      : [
          {
            path: ['districts', index],
            message: `district ${district.id} has no coordinator whom all its signals reach`,
          },
        ],
  )
  const wrong = file.coordinators.flatMap(({ district, desk }, index) => {
    const path = ['coordinators', index]
    if (!hasDistrict(file, district))
      return [
        {
          path: [...path, 'district'],
          message: `coordinator for district ${district}, which is not in the list of districts`,
        },
      ]
    if (file.coordinators.findIndex((line) => line.district === district) !== index)
      return [{ path: [...path, 'district'], message: `district ${district} has two coordinators; name one` }]
    return checkCoordinatorDesk(region, district, desk).map((message) => ({ path: [...path, 'desk'], message }))
  })
  return [...missing, ...wrong]
}

function checkCoordinatorDesk(region: Region, district: string, idOrKind: string): string[] {
  const desk = findCoordinator(region.desks, district, idOrKind)
  if (desk === undefined)
    return [`the coordinator of district ${district} is desk ${idOrKind}, which the region does not have`]
  if (!desk.hasAccount) return [`the coordinator of district ${district}, desk ${desk.id}, needs an account`]
  if (region.shareRules[desk.id] === undefined)
    return [`nothing under shares says what desk ${desk.id}, coordinator of district ${district}, gets to see`]
  return []
}

function checkFallback(file: RegionFile, region: Region): RegionProblem[] {
  const desk = findDesk(region, file.fallbackDesk)
  const path = ['fallbackDesk']
  if (desk === undefined)
    return [{ path, message: `the fallback desk ${file.fallbackDesk} is not in the list of desks` }]
  if (desk.territory.kind !== 'region')
    return [{ path, message: `the fallback desk ${desk.id} must work for the whole region` }]
  if (!desk.hasAccount)
    return [{ path, message: `the fallback desk ${desk.id} needs an account: it owns what no rule catches` }]
  return []
}
