import type { RegistrationFile } from '../../domains/signals/index.ts'

/**
 * A registration file as it is saved, for who types it over or reads it in. It holds what stands on the sheet and no more,
 * and says who opened it on which day, so that a copy can be traced.
 */
export function registrationDocument(file: RegistrationFile, opened: { by: string; on: string }) {
  const { victim, minor, forms, municipality, sender, language, remark } = file.fields
  const { reference, kind, purposes, legalDuty, consent, consentName, madeOn } = file
  return {
    format: 'lichtketen.registration',
    version: 1,
    ...{ reference, kind, purposes, madeOn, opened },
    ground: {
      legalDuty,
      consent: consent && { by: consent.by, name: consentName, on: consent.on, purposes: consent.purposes },
    },
    victim: { ...victim, minor },
    exploitation: { forms, municipality },
    sender,
    ...(language ? { language } : {}),
    ...(remark ? { remark } : {}),
  }
}
