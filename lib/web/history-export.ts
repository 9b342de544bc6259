import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { ZipFile } from 'yazl'
import { entryWords, type Say } from '@/i18n/entry-words'
import type { Language } from '@/i18n/language'
import type { Paper } from '@/lib/domain/paper/tree'
import { clockOf } from '@/lib/domain/shared/period'
import { printPaper } from '@/lib/paper/print'
import type { Words } from '@/lib/paper/text'
import type { exportHistory } from '@/lib/server/cases/export-history'
import type { AnyAct } from '@/lib/server/kernel/act'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { signHistory } from '@/lib/server/log/sign-history'
import { attachment } from './download'
import { speaker } from './paper-words'
import { sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'
import { sheetOf } from './sheet'

type Made = Awaited<ReturnType<(typeof exportHistory)['perform']>>
type Entry = Omit<Made['entries'][number], 'caseId' | 'objectId'> & {
  readonly concerns?: 'nothing' | 'case' | 'sealed'
  readonly number?: string | null
}
type Export = Omit<Made, 'entries' | 'number'> & {
  readonly number: string | null
  readonly entries: readonly Entry[]
}

/**
 * Sends a history as a paper and as lines for a spreadsheet, with a signature that names both by their hash, in one archive.
 * No byte leaves before its entry is committed.
 */
export async function historyAnswer(
  act: AnyAct & { perform(...given: never[]): Promise<Export> },
  asked: Readonly<Record<string, string>>,
  /** The page it is taken from. */
  page: string,
): Promise<Response> {
  try {
    // What comes out is what this act answers: it is a look, and waits for nobody.
    const made = (await run(act, await currentActor(), asked, await currentAt())) as Export
    const language: Language = (await getLocale()) === 'km' ? 'km' : 'en'
    const say = await sayer(language)
    const files = [
      { name: 'history.csv', bytes: Buffer.from(linesOf(made, say)) },
      { name: 'history.pdf', bytes: await whole(printPaper(paperOf(made, say, language), made.at)) },
    ]
    const note = signHistory(made, files)
    const name = `${made.number?.replace(/[^\w-]/g, '') ?? 'log'}-history.zip`
    return new Response(
      await zipped([...files, { name: 'signature.txt', bytes: Buffer.from(note) }], made.at),
      {
        headers: {
          ...{ 'content-type': 'application/zip', 'content-disposition': attachment(name) },
          ...{ 'content-security-policy': "default-src 'none'; sandbox", 'cache-control': 'no-store' },
          'x-content-type-options': 'nosniff',
        },
      },
    )
  } catch (error) {
    // Somebody pressed a button on that page, and is told there.
    if (error instanceof Refused && error.refusals.some(({ because }) => because === 'too-many-entries'))
      return seeOther(`${page}?${new URLSearchParams({ ...asked, export: 'too-many' })}`)
    return sayErrorAsJson(error)
  }
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } })

type Sayer = Awaited<ReturnType<typeof sayer>>

async function sayer(language: Language) {
  const [history, acts, fields, roles, page] = await Promise.all(
    (['history', 'acts', 'history.fields', 'roles', 'history.page'] as const).map(
      (namespace) => getTranslations({ locale: language, namespace }) as unknown as Promise<Say>,
    ),
  )
  if (!history || !acts || !fields || !roles || !page) throw new Error('words are missing')
  const words = entryWords({ history, acts, fields })
  const name = ({ nameKm, nameLatin, actorId }: Entry) =>
    actorId === null ? page('system') : (language === 'km' && nameKm) || nameLatin || ''
  const unit = ({ unitEn, unitKm }: Entry) => (language === 'km' ? unitKm : unitEn) ?? ''
  return {
    page,
    who: name,
    from: (entry: Entry) =>
      [entry.role && roles.has(entry.role) ? roles(entry.role) : '', unit(entry)].filter(Boolean).join(', '),
    what: (entry: Entry) => {
      const about = entry.concerns === 'sealed' ? page('sealed-case') : (entry.number ?? '')
      return `${entry.outcome === 'refused' ? `${page('refusals')}: ` : ''}${words(entry)}${about && ` ${about}`}`
    },
  }
}

/** Each entry as a line of a spreadsheet. */
const linesOf = ({ entries }: Export, { page, who, from, what }: Sayer) =>
  sheetOf(
    entries.map((entry) => ({
      [page('column.entry')]: entry.seq,
      [page('column.at')]: clockOf(entry.at),
      [page('column.who')]: who(entry),
      [page('column.as')]: from(entry),
      [page('column.what')]: what(entry),
      [page('column.type')]: entry.type,
      [page('column.outcome')]: entry.outcome,
      [page('column.hash')]: entry.hash,
    })),
  )

function paperOf(made: Export, { page, who, from, what }: Sayer, language: Language): Paper<Words> {
  const printed = speaker(language)
  const checkpoint = made.checkpoint
  return {
    title: [page(made.number === null ? 'log-title' : 'paper-title')],
    running: { start: [made.number ?? ''], end: [] },
    foot: {
      ...{ id: made.number ?? 'log', code: null },
      note: [printed({ moment: made.at.toISOString() })],
      pages: [printed({ say: 'pages', with: { page: '{page}', pages: '{pages}' } })],
    },
    signatures: [],
    blocks: [
      {
        kind: 'paragraph',
        tone: 'quiet',
        text: [
          page('paper-lead', {
            count: made.entries.length,
            size: checkpoint?.size ?? 0,
            root: checkpoint?.root ?? '—',
          }),
        ],
      },
      {
        kind: 'table',
        columns: [
          { head: [page('column.entry')], share: 1, end: true },
          { head: [page('column.at')], share: 2 },
          { head: [page('column.who')], share: 2.5 },
          { head: [page('column.what')], share: 5 },
        ],
        rows: made.entries.map((entry): Words[] => [
          [String(entry.seq)],
          [clockOf(entry.at).slice(0, 19).replace('T', ' ')],
          [who(entry), from(entry)],
          [what(entry)],
        ]),
      },
    ],
  }
}

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const piece of pieces) parts.push(piece)
  return Buffer.concat(parts)
}

async function zipped(
  files: readonly { name: string; bytes: Buffer }[],
  at: Date,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipFile()
  for (const { name, bytes } of files) zip.addBuffer(bytes, name, { mtime: at })
  zip.end()
  return new Uint8Array(await whole(zip.outputStream as unknown as AsyncIterable<Uint8Array>))
}
