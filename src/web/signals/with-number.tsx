import { SignalNumber } from '../components/table.tsx'

/** A heading with a number in it, which is never broken over two lines. */
export function WithNumber({ text, number }: { text: string; number: string }) {
  // The number may come again further on, in a reference.
  const [before, ...rest] = text.split(number)
  return (
    <>
      {before}
      <SignalNumber>{number}</SignalNumber>
      {rest.join(number)}
    </>
  )
}
