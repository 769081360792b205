/** The mark: two linked rings and the light they lead to. It does not turn in right-to-left writing. */
function Mark() {
  return (
    <svg
      className="lk-mark"
      viewBox="0 0 32 32"
      fill="none"
      stroke="currentColor"
      strokeWidth="2.75"
      aria-hidden="true"
    >
      <circle cx="7.75" cy="24.25" r="6" />
      <circle cx="15.25" cy="16.75" r="6" />
      <circle className="lk-mark__light" cx="24.5" cy="7.5" r="5" />
    </svg>
  )
}

/** Mark and word together, linking to where this face begins. */
export function Brand({ href }: { href: string }) {
  return (
    <a className="lk-brand" href={href}>
      <Mark />
      Lichtketen
    </a>
  )
}
