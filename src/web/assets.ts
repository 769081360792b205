import assets from '../../dist/assets.json' with { type: 'json' }

/** Names that the build gave out: each with the address that holds a hash of its content. */
const addresses: Readonly<Record<string, string>> = assets

/** The address of a built file, such as `public.css`; undefined for a theme that no region has. */
export function assetOf(name: string): string | undefined {
  return addresses[name]
}
