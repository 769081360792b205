import { commands } from './commands.ts'
import { runCommand } from './run-command.ts'

// A pipe that is closed early (`| head`) is no fault of ours.
process.stdout.on('error', () => {})

process.exitCode = await runCommand(commands, process.argv.slice(2), { out: console.log, error: console.error })
