/** Somebody to call. */
export interface Phone {
  name: string
  number: string
  /** When, and for what. */
  hint: string
}

/** Whom to call, instead of or besides writing. */
export function Phones({ phones }: { phones: readonly Phone[] }) {
  return (
    <dl className="lk-phones">
      {phones.map(({ name, number, hint }) => (
        <div key={name}>
          <dt>
            <strong>{name}</strong>
          </dt>
          <dd>
            <a href={`tel:${number.replace(/[^\d+]/g, '')}`} dir="ltr">
              {number}
            </a>
          </dd>
          <dd className="lk-hint">{hint}</dd>
        </div>
      ))}
    </dl>
  )
}
