import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'

/** The settings of one run, checked. They come from the environment and from `.env`; see `.env.example`. */
export type Settings = {
  /** demo: fictional data and known sign-ins. production: real cases, and no concessions. */
  readonly mode: 'demo' | 'production'
  /** The address that is listened on. */
  readonly host: string
  readonly port: number
  /** The PostgreSQL that was given; null when the built-in one is used. */
  readonly databaseUrl: string | null
  /** The connection that may change tables, when it is another one than the app's. */
  readonly ownerDatabaseUrl: string | null
  /** The folder with everything that must be backed up besides the database. */
  readonly data: string
  /** The evidence files, by their SHA-256. */
  readonly files: string
  /** The bucket that keeps the files instead, of a service that speaks S3; null when they lie on this disk. */
  readonly bucket: { readonly endpoint: string; readonly bucket: string; readonly region: string } | null
  /** The file with the key of the informant vault; best on another medium than the data. */
  readonly informantKey: string
  /** What sign-in cookies are protected with; null in a demonstration that was given none. */
  readonly secret: string | null
  /** The address that people type, without a path. */
  readonly publicUrl: string
  /** The origins that a form may come from: the public one, and in a demonstration both names of the loopback. */
  readonly origins: readonly string[]
  /** Who signs our checkpoints beside us, each by its public key and address. Nobody, unless somebody is named. */
  readonly witnesses: readonly { readonly key: string; readonly url: string }[]
  /** The time-stamping authority (RFC 3161); null when none is asked. */
  readonly timeStamps: string | null
  /** The server that takes mail, `smtp://…` or `smtps://…`; null when none is sent. */
  readonly smtp: string | null
  /** Whom mails come from. */
  readonly mailFrom: string
}

/** A setting that cannot be used, in a sentence for whoever starts the house. */
export type Fault = { readonly setting: string; readonly sentence: string }

type Environment = Readonly<Record<string, string | undefined>>

const loopback = ['127.0.0.1', 'localhost', '[::1]', '::1']

/** Names beginning with RINGLEADER_ that are known; any other is taken for a slip of the pen. */
const known = [
  'MODE',
  'HOST',
  'DATA',
  'INFORMANT_KEY',
  'S3',
  'S3_REGION',
  'OWNER_DATABASE_URL',
  'POOL',
  'BUILD',
  'TEST_TEMPLATE',
  'WITNESSES',
  'TIMESTAMPS',
  'SMTP_URL',
  'MAIL_FROM',
].map((name) => `RINGLEADER_${name}`)

const text = z
  .string()
  .optional()
  .transform((given) => given?.trim() || undefined)

const database = text.refine((given) => given === undefined || isDatabase(given), {
  error: 'must look like postgresql://user:password@host:5432/name',
})

const shape = z.object({
  RINGLEADER_MODE: text.pipe(
    z.enum(['demo', 'production'], { error: 'must be demo or production' }).default('demo'),
  ),
  RINGLEADER_HOST: text.pipe(
    z
      .string()
      .regex(/^[\w.:-]+$/, { error: 'must be an address or a host name, such as 0.0.0.0' })
      .default('127.0.0.1'),
  ),
  PORT: text.pipe(
    z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65535))
      .default(3000)
      .catch(Number.NaN)
      .refine((port) => !Number.isNaN(port), { error: 'must be a whole number from 1 to 65535' }),
  ),
  DATABASE_URL: database,
  RINGLEADER_OWNER_DATABASE_URL: database,
  RINGLEADER_DATA: text,
  RINGLEADER_S3: text.refine((given) => given === undefined || bucketIn(given, '') !== null, {
    error: 'must be the address of a bucket, such as https://s3.example.org/evidence',
  }),
  RINGLEADER_S3_REGION: text.pipe(
    z
      .string()
      .regex(/^[a-z0-9-]+$/, { error: 'must be the name of a region' })
      .default('us-east-1'),
  ),
  RINGLEADER_INFORMANT_KEY: text.refine((given) => given === undefined || isAbsolute(given), {
    error: 'must be the whole path of a file, such as /media/key/informants.key',
  }),
  RINGLEADER_WITNESSES: text.refine((given) => given === undefined || witnessesIn(given) !== null, {
    error: 'must name witnesses as KEY URL, KEY URL, each key as name+id+base64',
  }),
  RINGLEADER_TIMESTAMPS: text.refine((given) => given === undefined || isWeb(given), {
    error: 'must be the address of a time-stamping authority (RFC 3161)',
  }),
  RINGLEADER_SMTP_URL: text.refine((given) => given === undefined || isMail(given), {
    error: 'must be the address of a mail server, such as smtps://user:password@mail.example.org:465',
  }),
  RINGLEADER_MAIL_FROM: text.refine((given) => given === undefined || /^[^\s<>@]+@[^\s<>@]+$/.test(given), {
    error: 'must be an address, such as ringleader@example.org',
  }),
  NEXTAUTH_SECRET: text,
  NEXTAUTH_URL: text.refine((given) => given === undefined || isOrigin(given), {
    error: 'must be the address that people type, without a path, such as https://ringleader.example.org',
  }),
})

/** Checks every setting, and says a sentence for each that cannot be used. `root` is the folder of this checkout. */
export function readSettings(
  environment: Environment,
  root: string,
): { readonly settings: Settings } | { readonly faults: readonly Fault[] } {
  const strange = Object.keys(environment)
    .filter((name) => name.startsWith('RINGLEADER_') && !known.includes(name))
    .map((setting) => ({ setting, sentence: `${setting} is not a setting of Ringleader; see .env.example.` }))
  const read = shape.safeParse(environment)
  if (!read.success)
    return {
      faults: [...strange, ...read.error.issues.map((issue) => said(String(issue.path[0]), issue.message))],
    }

  const given = read.data
  const settings = arrange(given, root)
  const faults = [
    ...strange,
    ...(given.RINGLEADER_OWNER_DATABASE_URL && !given.DATABASE_URL
      ? [
          said(
            'RINGLEADER_OWNER_DATABASE_URL',
            'needs DATABASE_URL beside it: the same database, for the app',
          ),
        ]
      : []),
    ...(settings.mode === 'production' ? productionFaults(settings, given.NEXTAUTH_URL) : []),
  ]
  return faults.length > 0 ? { faults } : { settings }
}

/** The service and the bucket in an address; null when it is none. */
function bucketIn(text: string, region: string): Settings['bucket'] {
  if (!URL.canParse(text)) return null
  const { protocol, origin, pathname, search, hash, username } = new URL(text)
  const [, bucket] = /^\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])\/?$/.exec(pathname) ?? []
  const plain = search === '' && hash === '' && username === ''
  return /^https?:$/.test(protocol) && plain && bucket ? { endpoint: origin, bucket, region } : null
}

const said = (setting: string, words: string): Fault => ({ setting, sentence: `${setting} ${words}.` })

function arrange(given: z.output<typeof shape>, root: string): Settings {
  const { RINGLEADER_MODE: mode, RINGLEADER_HOST: host, PORT: port } = given
  const data = given.RINGLEADER_DATA ?? ['.ringleader', mode].join('/')
  const place = isAbsolute(data) ? data : resolve(/* turbopackIgnore: true */ root, data)
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  const publicUrl = new URL(
    given.NEXTAUTH_URL ?? `http://${loopback.includes(host) ? 'localhost' : named}:${port}`,
  ).origin
  const nearby = [`http://127.0.0.1:${port}`, `http://localhost:${port}`]
  return {
    mode,
    host,
    port,
    databaseUrl: given.DATABASE_URL ?? null,
    ownerDatabaseUrl: given.RINGLEADER_OWNER_DATABASE_URL ?? null,
    data: place,
    files: join(place, 'files'),
    bucket: bucketIn(given.RINGLEADER_S3 ?? '', given.RINGLEADER_S3_REGION),
    informantKey: given.RINGLEADER_INFORMANT_KEY ?? join(place, 'informants.key'),
    secret: given.NEXTAUTH_SECRET ?? null,
    publicUrl,
    witnesses: witnessesIn(given.RINGLEADER_WITNESSES ?? '') ?? [],
    timeStamps: given.RINGLEADER_TIMESTAMPS ?? null,
    smtp: given.RINGLEADER_SMTP_URL ?? null,
    mailFrom: given.RINGLEADER_MAIL_FROM ?? `ringleader@${new URL(publicUrl).hostname}`,
    origins: mode === 'demo' ? [...new Set([publicUrl, ...nearby])] : [publicUrl],
  }
}

/** What a demonstration may do without and real cases may not. */
function productionFaults({ secret, publicUrl, bucket }: Settings, given: string | undefined): Fault[] {
  const { protocol, hostname } = new URL(publicUrl)
  return [
    ...(secret === null
      ? [said('NEXTAUTH_SECRET', 'is missing: set it to what `openssl rand -base64 48` prints')]
      : isWeak(secret)
        ? [said('NEXTAUTH_SECRET', 'is too easy to guess: set it to what `openssl rand -base64 48` prints')]
        : []),
    ...(bucket?.endpoint.startsWith('http:') && !loopback.includes(new URL(bucket.endpoint).hostname)
      ? [said('RINGLEADER_S3', 'must begin with https, because evidence travels over it')]
      : []),
    ...(given === undefined
      ? [
          said(
            'NEXTAUTH_URL',
            'is missing: set it to the address that people type, such as https://ringleader.example.org',
          ),
        ]
      : protocol === 'http:' && !loopback.includes(hostname)
        ? [said('NEXTAUTH_URL', 'must begin with https, because sign-ins and evidence travel over it')]
        : []),
  ]
}

/** Fewer than 32 bytes, few different characters, a repetition, or words out of an example. */
function isWeak(secret: string): boolean {
  const repeats = /^(.{1,16}?)\1+.{0,15}$/s.test(secret)
  const sample = /change.?me|password|secret|example|ringleader|demo|0123456789|abcdefgh|qwert/i.test(secret)
  return Buffer.byteLength(secret) < 32 || new Set(secret).size < 10 || repeats || sample
}

/** `KEY URL, KEY URL`; null when it cannot be read. */
function witnessesIn(given: string): { key: string; url: string }[] | null {
  const found = given.split(',').flatMap((one) => (one.trim() === '' ? [] : [one.trim().split(/\s+/)]))
  const named = found.map(([key = '', url = '', ...more]) =>
    /^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/]+=*$/.test(key) && isWeb(url) && more.length === 0
      ? { key, url }
      : null,
  )
  return named.some((one) => one === null) ? null : named.flatMap((one) => one ?? [])
}

const isMail = (given: string): boolean =>
  URL.canParse(given) &&
  ['smtp:', 'smtps:'].includes(new URL(given).protocol) &&
  new URL(given).hostname !== ''

const isWeb = (given: string): boolean =>
  URL.canParse(given) && ['http:', 'https:'].includes(new URL(given).protocol)

function isDatabase(given: string): boolean {
  if (!URL.canParse(given)) return false
  const { protocol, hostname, pathname, searchParams } = new URL(given)
  return (
    ['postgres:', 'postgresql:'].includes(protocol) &&
    (hostname !== '' || searchParams.has('host')) &&
    pathname.length > 1
  )
}

function isOrigin(given: string): boolean {
  if (!URL.canParse(given)) return false
  const { protocol, username, pathname, search, hash } = new URL(given)
  return (
    ['http:', 'https:'].includes(protocol) &&
    username === '' &&
    pathname === '/' &&
    search === '' &&
    hash === ''
  )
}

const kept: { settings?: Settings } = {}

/** The settings of this process. A process that was started with wrong ones does nothing. */
export function settings(): Settings {
  if (kept.settings) return kept.settings
  const read = readSettings(process.env, process.cwd())
  if ('faults' in read) throw new Error(read.faults.map(({ sentence }) => sentence).join(' '))
  kept.settings = read.settings
  return kept.settings
}
