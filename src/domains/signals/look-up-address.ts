import { NotFound, Unavailable } from '../../lib/errors.ts'
import { type Context, isSwitchedOn, type Region, recordAudit } from '../access/index.ts'
import { findAddresses } from './address-queries.ts'
import { takeInHand } from './open-signal.ts'
import { type AddressQuery, type FoundAddress, wordsOf } from './rules/address-query.ts'

/** Asks a service for addresses with words of an address. Throws Unavailable when it does not answer. */
type AddressService = (words: string) => Promise<FoundAddress[]>

/** What a look-up found, and where; `failed`: the service did not answer, so an address may exist all the same. */
export type AddressAnswer = { found: FoundAddress[]; from: 'addressTable' | 'locatieserver'; failed: boolean }

/** Where addresses can be looked up: the table of the installation, and the service when there is one and the region names it. */
export function addressSources(region: Region, service: AddressService | null) {
  return {
    table: isSwitchedOn(region, 'addressTable'),
    service: isSwitchedOn(region, 'locatieserver') ? service : null,
  }
}

/**
 * Looks an address up for a signal in hand: in the table first, and only what is not there with the service, which learns
 * the address and nothing else. The record says that something was looked up, not what. Asking the service is left to the
 * function that comes back, so that a service that is slow holds no transaction. Throws NotFound where no source is on.
 */
export async function lookUpAddress(
  ctx: Context,
  number: string,
  query: AddressQuery,
  service: AddressService | null,
): Promise<() => Promise<AddressAnswer>> {
  await takeInHand(ctx, { number, action: 'address.lookUp', step: 'enrich' })
  await recordAudit(ctx, { action: 'address.lookUp', resource: { kind: 'signal', id: number } })
  const sources = addressSources(ctx.loaded.region, service)
  if (!sources.table && !sources.service) throw new NotFound()
  const found = sources.table ? await findAddresses(ctx.db, query) : []
  const ask = sources.service
  if (found.length > 0 || ask === null) return async () => ({ found, from: 'addressTable', failed: false })
  return () => askService(ask, query)
}

async function askService(ask: AddressService, query: AddressQuery): Promise<AddressAnswer> {
  try {
    return { found: await ask(wordsOf(query)), from: 'locatieserver', failed: false }
  } catch (error) {
    if (!(error instanceof Unavailable)) throw error
    return { found: [], from: 'locatieserver', failed: true }
  }
}
