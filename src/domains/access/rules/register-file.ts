import { z } from 'zod'

/** Classes of personal data in the register of processing activities (AVG art. 30). */
const dataClasses = [
  'identity',
  'contact',
  'address',
  'work',
  'vehicle',
  'online',
  'story',
  'image',
  'health',
  'sexualLife',
  'criminalOffences',
  'residenceStatus',
] as const
export const dataClass = z.enum(dataClasses)
export type DataClass = z.infer<typeof dataClass>

/** Classes of people whom an activity is about. */
const subjectClasses = ['victim', 'suspect', 'child', 'bystander', 'reporter', 'colleague'] as const
export const subjectClass = z.enum(subjectClasses)

/** Activities that the system itself carries out; without their entry in the register it may not. */
export const requiredActivities = [
  'intake',
  'enrichment',
  'coordinatorShare',
  'handover',
  'messages',
  'consultation',
  'accessRecord',
  'accounts',
] as const
/** The name of an entry that every region has. */
export type RequiredActivity = (typeof requiredActivities)[number]

/**
 * What needs a ground of its own and can be left off: sources of enrichment, routes and shares outside the desks that the
 * route names. Each is off until the region names the entry of its register, who decided so and when.
 */
export const optionalProcessings = [
  'addressTable',
  'locatieserver',
  'emergencyAccess',
  'relatedSignals',
  'receiverLink',
  'outsideReceiver',
  'comenshaFile',
  'partnerSystems',
  'webhooks',
] as const
export const optionalProcessing = z.enum(optionalProcessings)
export type OptionalProcessing = z.infer<typeof optionalProcessing>
