import { parseTerm, writeTerm } from './term.ts'

/** What people write from habit, and how the file says it. */
const habits: [RegExp, string][] = [
  [/\bq([1-4])\s*[-|/ ]?\s*(20\d\d)\b/g, '$2-Q$1'],
  [/\b(20\d\d)\s*[-|/ ]?\s*q([1-4])\b/g, '$1-Q$2'],
  [/\b(20\d\d)\s+(?:en|and|to|tot|t\/m|–|-)\s+(20\d\d)\b/g, '$1/$2'],
  [/\b(20\d\d)[-–](20\d\d)\b/g, '$1/$2'],
  [/(-Q[1-4])\s+(?:en|and|to|tot|t\/m|–|-)\s+(20\d\d)/g, '$1 / $2'],
  [/\b(\d\d)-(\d\d)-(20\d\d)\b/g, '$3-$2-$1'],
  [/^(?:by|in|voor|before|uiterlijk)\s+(?=20)/g, ''],
  [/\b(?:vanaf|since|sinds|starting)\b/g, 'from'],
  [/\b(?:daarna|then)\s+(?:doorlopend|continuous|continuously)\b/g, 'then ongoing'],
  [/\b(?:doorlopend|continuous|continuously|permanent)\b/g, 'ongoing'],
  [/\b(?:(?:elk|ieder|per) kwartaal|driemaandelijks|quarterly|every three months|every 3 months)\b/g, 'every quarter'],
  [/\b(?:elke twee maanden|tweemaandelijks|two-monthly|bimonthly|every 2 months)\b/g, 'every two months'],
  [
    /\b(?:(?:elk|ieder) halfjaar|halfjaarlijks|half-yearly|tweemaal per jaar|twice yearly|every six months|every half year)\b/g,
    'twice a year',
  ],
  [/\b(?:(?:elk|ieder|per) jaar|jaarlijks|yearly|annually|once a year)\b/g, 'every year'],
  [/\b(?:elke zes weken|zeswekelijks|six-weekly|every 6 weeks)\b/g, 'every six weeks'],
  [/\b(?:elke maand|maandelijks|monthly)\b/g, 'every month'],
  [/\b(?:elke week|wekelijks|weekly)\b/g, 'every week'],
  [/^(?:geen|-|n\.?v\.?t\.?|no|nothing)$/g, 'none'],
  [/^from\s+(20[^\s,]*),?\s+ongoing$/g, 'from $1'],
  [/^(20[^\s,]*),?\s+then ongoing$/g, '$1, then ongoing'],
  [/^(every [^,]+|twice a year)\s+(from|in)\s+(20[^\s,]*)$/g, '$1, $2 $3'],
  [/^from\s+(20[^\s,]*),?\s+(every .+|twice a year)$/g, '$2, from $1'],
]

/** The term that was probably meant by a text that is none, or undefined. */
export function meantTerm(text: string): string | undefined {
  const words = habits.reduce((said, [habit, ours]) => said.replace(habit, ours), text.trim().toLowerCase())
  const read = parseTerm(words)
  return 'term' in read ? writeTerm(read.term) : undefined
}
