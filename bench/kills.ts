/** Kills the process and its database at random moments: nothing acknowledged is lost, nothing is done twice. */
import { runKills } from './kills/run-kills.ts'

const found = await runKills(process.argv.includes('--quick') ? 10 : 200)
console.log(JSON.stringify({ bench: 'kills', ...found }))
process.exitCode = found.lost + found.doubled > 0 ? 1 : 0
