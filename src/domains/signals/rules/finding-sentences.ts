import type { Does, Finding } from './finding.ts'
import { inWords } from './route-situations.ts'

/** A finding as the command line says it. */
export function sentenceOf(finding: Finding): string {
  const rule = `rule ${finding.rules[0]}`
  switch (finding.kind) {
    case 'columnMisses':
      return `column "${finding.column}" does not allow "${finding.value}", which ${finding.where} has`
    case 'columnStrange':
      return `column "${finding.column}" allows "${finding.value}", which ${finding.where} does not have`
    case 'overlap':
      return `${finding.refusal} (${inWords(finding.example)})`
    case 'idle':
      return `${rule} never applies`
    case 'noDesk':
      return `${rule} names no desk`
    case 'noAccount':
      return finding.does === 'owns'
        ? `${rule} makes ${finding.desk} the owner of a signal, but that desk has no account`
        : `${rule} shares with ${finding.desk}, but that desk has no account`
    case 'noGround':
      return `${rule} shares with ${finding.desk}, but nothing under shares in region.yaml gives that a purpose and legal basis`
    case 'notRegistered':
      return `${rule} sends to ${finding.desk}, but processing activity handover in region.yaml does not name its type of organisation among the receivers`
    case 'noTerm':
      return `${rule}, column "${finding.column}": ${finding.problem}`
    case 'acuteInDays':
      return `${rule}, column "${finding.column}": the clock of acute danger runs day and night; write minutes or hours`
    case 'gap':
      return `no rule catches ${finding.count} situations, which go to the fallback desk (such as ${inWords(finding.example)})`
    case 'asleep':
      return `${rule} sends acute danger to ${finding.desk}, which does not work day and night`
    case 'noCoordinator':
      return withoutCoordinator(finding)
    case 'unknownDesk':
    case 'deskNotThere':
      return `${rule} ${does[finding.does]} ${missing(finding)}`
  }
}

const does: Record<Does, string> = { sends: 'sends to', shares: 'shares with' }

function withoutCoordinator({ rules, district, coordinator }: Extract<Finding, { kind: 'noCoordinator' }>): string {
  return `rule ${rules.join(' and ')} leaves signals of district ${district} without ${coordinator}, the coordinator whom the region names: add "coordinator" to deel`
}

function missing(finding: Extract<Finding, { kind: 'unknownDesk' | 'deskNotThere' }>): string {
  if (finding.kind === 'unknownDesk')
    return `"${finding.reference}", which region.yaml has neither as a desk nor as a kind of desk`
  const { reference, place } = finding
  return place === null
    ? `${reference}, also where the municipality is not one of the region, and there is none then`
    : `${reference}, but municipality ${place.code} (${place.name}) has no such desk`
}
