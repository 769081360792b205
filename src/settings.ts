/** One setting of the environment as an administrator reads about it. */
export type Setting = { meaning: string; default?: string; required?: boolean; secret?: boolean }

/** Every setting there is; docs/configuration.md is made from this table, and a test compares them. */
export const settings = {
  DATABASE_URL: {
    meaning: 'PostgreSQL 15 or newer, as the user of the running system. Over a network with `sslmode=verify-full`.',
    required: true,
    secret: true,
  },
  MIGRATION_DATABASE_URL: {
    meaning: 'The same database, as the user who owns the tables. Needed by `migrate`, `backup` and `restore` only.',
    secret: true,
  },
  LICHTKETEN_URL: { meaning: 'The address that people use. Begins with `https://`.', required: true },
  PORT: { meaning: 'The port to listen on.', default: '8080' },
  HOST: { meaning: 'The address to listen on. `0.0.0.0` when the proxy runs elsewhere.', default: '127.0.0.1' },
  KEY_FILE: {
    meaning:
      'Path of the file with the keys, readable by its owner only (0600), kept apart from the database and its backups.',
    required: true,
  },
  REGION: { meaning: 'Name of a folder in `regions/`, or a path to a region folder elsewhere.', required: true },
  SMTP_URL: { meaning: 'Mail server for notices, like `smtps://user:password@host`.', required: true, secret: true },
  MAIL_FROM: { meaning: 'The sender of notices.', required: true },
  CONTACT_EMAIL: {
    meaning: 'Where people write who cannot use a page or found a weakness; public.',
    required: true,
  },
  TRUSTED_PROXIES: {
    meaning:
      'Addresses or networks of your own proxies, separated by commas. Only their forwarded address is believed.',
  },
  LICHTKETEN_FILES_FOLDER: {
    meaning:
      'Folder for the sealed photos and documents: for the service only, outside of what a web server serves, shared by all processes. Or storage by `LICHTKETEN_FILES_S3_URL`.',
  },
  LICHTKETEN_FILES_S3_URL: {
    meaning:
      'Address of a bucket in storage that speaks S3, like `https://s3.example.nl/lichtketen`, instead of a folder.',
  },
  LICHTKETEN_FILES_S3_REGION: { meaning: 'The region of that storage.', default: 'us-east-1' },
  LICHTKETEN_FILES_S3_KEY_ID: { meaning: 'The id of the access key of that storage.', secret: true },
  LICHTKETEN_FILES_S3_SECRET: { meaning: 'The secret of that access key.', secret: true },
  LICHTKETEN_CLAMD: {
    meaning:
      'Where `clamd` of ClamAV listens on this machine: `unix:/run/clamav/clamd.ctl` or `tcp:127.0.0.1:3310`. A file waits until it was scanned. Without it, pages say that files were not scanned.',
  },
  LICHTKETEN_FILES_COUNT: { meaning: 'Most files with one report or message.', default: '10' },
  LICHTKETEN_FILES_MB: { meaning: 'Largest file, in megabytes.', default: '25' },
  LICHTKETEN_FILES_TOGETHER_MB: { meaning: 'All files with one report or message, in megabytes.', default: '100' },
  LICHTKETEN_FILES_MEGAPIXELS: { meaning: 'Largest image, in megapixels.', default: '50' },
  LICHTKETEN_FILES_PENDING_MB: {
    meaning: 'Most room for files of forms that were not handed in, in megabytes. They are erased after a day.',
    default: '20000',
  },
  LICHTKETEN_FILES_AT_ONCE: {
    meaning: 'Most requests with files that a process takes in at once. Others are asked to wait a minute.',
    default: '12',
  },
  LOG_LEVEL: { meaning: '`debug`, `info`, `warn` or `error`. The log holds no content at any level.', default: 'info' },
  ADDRESS_SERVICE_URL: {
    meaning:
      'PDOK Locatieserver for looking up addresses, like `https://api.pdok.nl/bzk/locatieserver/search/v3_1`. It learns which address was looked up, never a name. Used only when the region also names `locatieserver` under `switchedOn`.',
  },
  DUTY_WEBHOOK: {
    meaning:
      'Address that rings the duty phone for an acute notice. Begins with `https://`; gets a desk and a number, no content.',
    secret: true,
  },
  WEBHOOK_HOSTS: {
    meaning:
      'Names of hosts inside your own network to which webhooks of partner systems may go, separated by commas. Without it they go to public addresses alone.',
  },
  SESSION_IDLE_MINUTES: { meaning: 'After so many minutes without work a session ends (5 to 120).', default: '30' },
  SESSION_HOURS: { meaning: 'So many hours after logging in a session ends, however busy (1 to 24).', default: '12' },
  PROOF_MINUTES: {
    meaning: 'So many minutes a second factor counts for what asks for a fresh one (1 to 60).',
    default: '10',
  },
  LOG_IN_FREE_ATTEMPTS: { meaning: 'Wrong passwords or codes before an account has to wait (3 to 20).', default: '5' },
  LOG_IN_LONGEST_WAIT_MINUTES: {
    meaning:
      'Each wait is twice the one before, and never longer than so many minutes (1 to 60). Nobody is locked out.',
    default: '15',
  },
} as const satisfies Record<string, Setting>

/** The name of a setting. */
export type SettingName = keyof typeof settings

/** The page docs/configuration.md. */
export function configurationPage(): string {
  const rows = Object.entries<Setting>(settings).map(([name, setting]) => {
    const standard = setting.default ? `\`${setting.default}\`` : setting.required ? 'required' : 'none'
    return `| \`${name}\` | ${setting.meaning} | ${standard} | ${setting.secret ? 'yes' : ''} |`
  })
  return `# Settings

\`./lichtketen start\` reads these from the environment, checks all of them before it does anything, and names what is
missing or unsafe. An empty setting counts as none. A secret belongs in a secret store or a file that only the service
can read, never in a shell history. \`./lichtketen demo\` needs none of them.

| setting | meaning | default | secret |
|---|---|---|---|
${rows.join('\n')}
`
}
