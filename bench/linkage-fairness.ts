/**
 * Whether people are found again as often whatever language their name is from: recall by origin over generated records
 * of a frozen seed, at a probability of one half; beside it the recall of the same records when only equal names count.
 */
import { fairnessOf, gapOf } from './linkage/fairness.ts'
import { rounded } from './setup/figures.ts'

const quick = process.argv.includes('--quick')
const bound = 0.02
const people = quick ? 5_500 : 44_000
const { recall, exact, precision } = fairnessOf(people)
const gap = gapOf(recall)
for (const [origin, share] of Object.entries(recall))
  console.error(
    `${origin.padEnd(20)} found ${rounded(share, 4)}, with equal names only ${rounded(exact[origin] ?? 0, 4)}`,
  )
console.log(
  JSON.stringify({
    bench: 'linkage-fairness',
    people,
    precision: rounded(precision, 4),
    gap: rounded(gap, 4),
    recall: Object.fromEntries(Object.entries(recall).map(([origin, share]) => [origin, rounded(share, 4)])),
  }),
)
// A short run has too few people of each origin for a bound of two points.
if (!quick && gap > bound) process.exitCode = 1
