import type { Db } from '../../platform/database.ts'
import type { AddressQuery, FoundAddress } from './rules/address-query.ts'

const most = 20

/** Addresses of the table that fit a question, in the order of the street: by postcode and number, or by the start of a street. */
export function findAddresses(db: Db, query: AddressQuery): Promise<FoundAddress[]> {
  const addresses = db
    .selectFrom('signals.address')
    .select(['street', 'number', 'letter', 'addition', 'postcode', 'town'])
    .orderBy('town')
    .orderBy('street')
    .orderBy('number')
    .orderBy('letter')
    .orderBy('addition')
    .limit(most)
  if (query.by === 'postcode')
    return addresses.where('postcode', '=', query.postcode).where('number', '=', query.number).execute()
  return addresses
    .where((eb) => eb(eb.fn<string>('lower', ['street']), 'like', startingWith(query.street)))
    .$if(query.number !== null, (some) => some.where('number', '=', query.number ?? 0))
    .$if(query.town !== null, (some) =>
      some.where((eb) => eb(eb.fn<string>('lower', ['town']), 'like', startingWith(query.town ?? ''))),
    )
    .execute()
}

const startingWith = (text: string) => `${text.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
