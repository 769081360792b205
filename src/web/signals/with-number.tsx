import { SignalNumber } from '../components/table.tsx'

/** A heading with a number in it, which is never broken over two lines. */
export function WithNumber({ text, number }: { text: string; number: string }) {
  const [before, after] = text.split(number)
  return (
    <>
      {before}
      <SignalNumber>{number}</SignalNumber>
      {after}
    </>
  )
}
