import type { Command } from './command.ts'

/** Every command, in the order of `help`. A command is loaded when it is asked for, which keeps the start short. */
export const commands: Command[] = [
  {
    name: 'demo',
    summary: 'try it on this machine, with invented people',
    usage: `./lichtketen demo [--port 8080] [--data DIR] [--fresh]

  --port NUMBER  the port on this machine (0: any free one)
  --data DIR     where the demonstration keeps its data
  --fresh        throw the data of the demonstration away first`,
    run: async (args) => (await import('./demo.ts')).demo(args),
  },
  {
    name: 'start',
    summary: 'run it for real; settings come from the environment',
    usage: `./lichtketen start

The settings stand in docs/configuration.md.`,
    run: async (args) => (await import('./start.ts')).start(args),
  },
  {
    name: 'migrate',
    summary: 'bring the database to the newest schema',
    usage: `./lichtketen migrate

Works on the database of MIGRATION_DATABASE_URL, as the owner of its tables.`,
    run: async (args) => (await import('./migrate.ts')).migrate(args),
  },
  {
    name: 'region',
    summary: 'check or load the files of a region',
    usage: `./lichtketen region check DIR
./lichtketen region load DIR [--dry-run]

  --dry-run  show what loading would change, and change nothing

Loading works on the database of MIGRATION_DATABASE_URL.`,
    run: async (args) => (await import('./region.ts')).region(args),
  },
  {
    name: 'test',
    summary: 'run every check and every test',
    usage: './lichtketen test',
    run: async (args) => (await import('./test.ts')).test(args),
  },
  {
    name: 'bench',
    summary: 'run a benchmark; the last line is JSON',
    usage: `./lichtketen bench NAME [--quick]

  --quick  a short run, for trying`,
    run: async (args) => (await import('./bench.ts')).bench(args),
  },
  {
    name: 'requirements',
    summary: 'show which requirements have tests',
    usage: `./lichtketen requirements [--json]

  --json  an object from requirement to the titles of its tests`,
    run: async (args) => (await import('./requirements.ts')).requirements(args),
  },
]
