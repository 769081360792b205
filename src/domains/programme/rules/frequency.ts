/** How often something returns. The words are those of the file. */
export const frequencies = [
  'every week',
  'every two weeks',
  'every month',
  'every six weeks',
  'every two months',
  'every quarter',
  'twice a year',
  'every year',
  'every two years',
  'every three years',
  'every four years',
] as const
export type Frequency = (typeof frequencies)[number]

/** Whether a text says how often something returns. */
export const isFrequency = (text: string): text is Frequency => frequencies.some((one) => one === text)
