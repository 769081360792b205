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
    name: 'programme',
    summary: 'check, compare, tidy or load the programme of a region',
    usage: `./lichtketen programme check FILE [--json]
./lichtketen programme diff FILE OTHER
./lichtketen programme export FILE
./lichtketen programme export --from-database REGION
./lichtketen programme load FILE [--dry-run]

  --json     what the programme holds as one line of JSON, last
  --dry-run  show what loading would change, and change nothing

check says what is wrong, each with its line; exit code 1 when anything is. diff says in words what OTHER changes.
export prints the programme in its regular form, with its comments. load makes it the programme of its region from
today on, in the database of MIGRATION_DATABASE_URL; the region itself was loaded before. With --from-database, export
prints the one that holds there. See docs/programme.md.`,
    run: async (args) => (await import('./programme.ts')).programme(args),
  },
  {
    name: 'route',
    summary: 'ask a DMN model for a decision',
    usage: `./lichtketen route evaluate MODEL.dmn --decision NAME --input INPUT.json [--json]

  --decision NAME     name or id of a decision, decision service or business knowledge model
  --input INPUT.json  an object of values by the names of the input data
  --json              the value on one line

Prints the value of the decision as JSON. Warnings, such as why a value is null, go to stderr. Exit code 1 when the model
or the input cannot be read, or has no such decision. See docs/decision-models.md.`,
    run: async (args) => (await import('./route.ts')).route(args),
  },
  {
    name: 'linkage',
    summary: 'find which records of a file belong together',
    usage: `./lichtketen linkage evaluate --spec SPEC.json A.csv [B.csv] [--json]
./lichtketen linkage link --spec SPEC.json A.csv [B.csv] [--clusters]
./lichtketen linkage explain --spec SPEC.json A.csv ID ID [--json]
./lichtketen linkage compare --kind fullName|company NAME NAME [--json]
./lichtketen linkage compare --kind fullName|company --pairs FILE.csv
./lichtketen linkage train --schema NAME [--spec SPEC.json FILE.csv] [--out MODEL.json]

  --spec SPEC.json  what the columns hold; see docs/linkage.md
  --json            the result as one line of JSON, last
  --clusters        a line for each record with its cluster, not one for each pair
  --kind KIND       names of persons (fullName) or of companies (company)
  --pairs FILE.csv  two names on each line; a line of JSON for each
  --schema NAME     how the model is called; without a file person, address or vehicle, on invented records
  --out MODEL.json  where the model goes; without it on the screen

One file: who is in it more than once. Two files: who is in both. Nothing leaves this machine.`,
    run: async (args) => (await import('./linkage.ts')).linkage(args),
  },
  {
    name: 'addresses',
    summary: 'load the addresses that officers look up',
    usage: `./lichtketen addresses load FILE [--dry-run] [--data DIR]

  --dry-run   show what loading would change, and change nothing
  --data DIR  load into a demonstration

FILE is CSV in UTF-8; its columns stand in docs/addresses.md. Works on the database of MIGRATION_DATABASE_URL.`,
    run: async (args) => (await import('./addresses.ts')).addresses(args),
  },
  {
    name: 'audit',
    summary: 'check that the record is as it was written',
    usage: `./lichtketen audit verify [--head HEAD] [--json] [--data DIR]

  --head HEAD  an end of a chain that an earlier check wrote; may be given more than once
  --json       the findings as one JSON object
  --data DIR   check a demonstration, running or not

Reads DATABASE_URL and KEY_FILE. Exit code 1 when anything is wrong.`,
    run: async (args) => (await import('./audit-verify.ts')).audit(args),
  },
  {
    name: 'keys',
    summary: 'make, guard, rotate and bring back the keys',
    usage: `./lichtketen keys create --region ID
./lichtketen keys export-recovery --out-dir DIR [--holders 2]
./lichtketen keys try-recovery --sealed FILE [--share FILE --share FILE]
./lichtketen keys recover --sealed FILE [--share FILE --share FILE]
./lichtketen keys rotate --out-dir DIR [--holders 2]
./lichtketen keys rewrap
./lichtketen keys drop-old --dossier-keys FILE

  --out-dir DIR        a new folder for the sealed keys and a share for each holder
  --holders NUMBER     over how many people the recovery key is split; all are needed
  --share FILE         the share of a holder; without it the holders are asked to type theirs
  --dossier-keys FILE  the dossier keys of a backup made since the rotation
  --data DIR           work on a demonstration

Reads KEY_FILE, and DATABASE_URL but for create and recover. See docs/backup.md.`,
    run: async (args) => (await import('./keys.ts')).keys(args),
  },
  {
    name: 'admin',
    summary: 'invite the first administrator',
    usage: `./lichtketen admin invite EMAIL --name NAME --organisation ID [--language nl]

  --name NAME        how colleagues know this person
  --organisation ID  an organisation of the region file, such as gemeente-tilburg
  --language nl|en   the language in which this person reads

Prints a link that works once. Reads the settings of start. Everybody else is invited at /beheer.`,
    run: async (args) => (await import('./admin.ts')).admin(args),
  },
  {
    name: 'backup',
    summary: 'write everything into an archive, without the keys',
    usage: `./lichtketen backup --out FILE [--dossier-keys FILE] [--files DIR] [--data DIR]

  --out FILE           the archive; may not exist yet, nor lie where the keys are
  --dossier-keys FILE  the wrapped keys of the dossiers (beside the archive: dossier-keys.lichtketen)
  --files DIR          copies of the sealed files, the newest only (beside the archive: files)
  --data DIR           back up a demonstration

Reads MIGRATION_DATABASE_URL, KEY_FILE and LICHTKETEN_FILES_FOLDER. See docs/backup.md.`,
    run: async (args) => (await import('./backup.ts')).backup(args),
  },
  {
    name: 'restore',
    summary: 'put a backup into an empty database, and check it',
    usage: `./lichtketen restore FILE [--dossier-keys FILE] [--key-file FILE] [--files DIR] [--data DIR]

  --dossier-keys FILE  the newest dossier keys (beside the archive: dossier-keys.lichtketen)
  --key-file FILE      the keys, when KEY_FILE does not say it
  --files DIR          the copies of the files (beside the archive: files)
  --data DIR           restore a demonstration into a new folder

Reads MIGRATION_DATABASE_URL, KEY_FILE and LICHTKETEN_FILES_FOLDER. See docs/backup.md.`,
    run: async (args) => (await import('./restore.ts')).restore(args),
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
