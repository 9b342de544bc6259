import 'server-only'
import { Readable } from 'node:stream'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Recordable } from '@/lib/domain/disclosure/recordable'
import type { Line } from '@/lib/domain/disclosure/schedule'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { Block, Paper } from '@/lib/domain/paper/tree'
import { printPaper } from '@/lib/paper/print'
import type { Words } from '@/lib/paper/text'
import { exportSchedule } from '@/lib/server/disclosure/export-schedule'
import { run } from '@/lib/server/kernel/run'
import { attachment } from './download'
import { speaker } from './paper-words'
import { sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'
import { sheetAnswer } from './sheet'

type Made = Awaited<ReturnType<(typeof exportSchedule)['perform']>>
const words = (locale: 'km' | 'en') => getTranslations({ locale, namespace: 'disclosurePage' })
type T = Awaited<ReturnType<typeof words>>

/** Sends the schedules. No byte leaves before its entry is committed. */
export async function scheduleAnswer(caseId: string, format: string): Promise<Response> {
  try {
    const made = await run(exportSchedule, await currentActor(), { caseId, format }, await currentAt())
    const name = `${made.number.replace(/[^\w-]/g, '')}-disclosure`
    if (made.format === 'csv') {
      const language = (await getLocale()) === 'km' ? 'km' : 'en'
      const t = await words(language)
      return sheetAnswer(`${name}.csv`, [
        ...made.lines.map((line) => spreadsheetLine(line, t, language)),
        ...made.recordable.map((one) => spreadsheetComment(one, t)),
      ])
    }
    const pdf = printPaper(await paperOf(made), made.at)
    return new Response(Readable.toWeb(Readable.from(pdf)) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': attachment(`${name}.pdf`),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

/** Who decided that it is withheld and when, as the reader of this language writes names and days. */
const decidedIn = ({ decided }: Line, language: 'km' | 'en') => {
  if (!decided) return ''
  const { nameKm, nameLatin } = decided.by
  return `${language === 'km' ? (nameKm ?? nameLatin) : nameLatin}, ${speaker(language)({ moment: decided.at })}`
}

const spreadsheetLine = (line: Line, t: T, language: 'km' | 'en') => ({
  [t('column.schedule')]: t(`schedule.${line.schedule}`),
  [t('column.item')]: line.item,
  [t('column.what')]: line.title ?? t('not-named'),
  [t('column.obtained')]: line.obtained ?? '',
  [t('column.does')]: line.pointsAway ? t('points-away') : '',
  [t('column.ground')]: line.ground ? t(`ground.${line.ground}`) : '',
  [t('column.decided')]: decidedIn(line, language),
  [t('column.hashes')]: line.files.map(({ name, sha256 }) => `${name} ${sha256}`).join('; '),
})

/** A comment stands on the same sheet as material, by its number and place. */
const spreadsheetComment = (one: Recordable, t: T) => ({
  [t('column.schedule')]: t('recordable.title'),
  [t('column.item')]: t('recordable.comment', { number: one.comment }),
  [t('column.what')]: one.item ?? t('recordable.element'),
  [t('column.obtained')]: one.day,
  [t('column.does')]: one.withdrawn ? t('recordable.withdrawn') : '',
  [t('column.ground')]: '',
  [t('column.decided')]: one.by,
  [t('column.hashes')]: '',
})

const order = ['in_file', 'unused', 'withheld', 'undecided'] as const

/** The schedules on paper: Khmer leads, English stands beneath. No score is on them. */
async function paperOf(made: Made): Promise<Paper<Words>> {
  const [km, en] = [await words('km'), await words('en')]
  const both = (say: (t: T, language: 'km' | 'en') => string): Words => [say(km, 'km'), say(en, 'en')]
  const printed = speaker('km')
  return {
    title: both((t) => t('paper-title')),
    running: { start: [made.number], end: [made.office?.nameKm ?? '', made.office?.nameEn ?? ''] },
    foot: {
      ...{ id: `${made.number}-${made.revision}`, code: null },
      note: [printed({ moment: made.at.toISOString() })],
      pages: [printed({ say: 'pages', with: { page: '{page}', pages: '{pages}' } })],
    },
    signatures: [{ label: both((t) => t('paper-sign')), name: null, thumb: false }],
    blocks: [
      ...order.flatMap((name): Block<Words>[] => {
        const lines = made.lines.filter((line) => line.schedule === name)
        if (lines.length === 0) return []
        return [
          { kind: 'heading', level: 2, text: both((t) => t(`schedule.${name}`)) },
          {
            kind: 'table',
            columns: [
              { head: both((t) => t('column.item')), share: 1.2 },
              { head: both((t) => t('column.what')), share: 4 },
              { head: both((t) => t('column.does')), share: 2 },
              { head: both((t) => t('column.ground')), share: 3 },
            ],
            rows: lines.map((line): Words[] => [
              [line.item],
              line.title === null
                ? both((t) => t('not-named'))
                : [line.title, ...both((_, language) => (line.type ? kinds[line.type].title[language] : ''))],
              line.pointsAway ? both((t) => t('points-away')) : [''],
              line.ground
                ? both((t, language) =>
                    [line.ground ? t(`ground.${line.ground}`) : '', decidedIn(line, language)]
                      .filter((one) => one)
                      .join(', '),
                  )
                : [''],
            ]),
          },
        ]
      }),
      ...commentBlocks(made, both),
    ],
  }
}

type Both = (say: (t: T, language: 'km' | 'en') => string) => Words

/** The comments of the case on paper, after the items. */
function commentBlocks({ recordable }: Made, both: Both): Block<Words>[] {
  if (recordable.length === 0) return []
  return [
    { kind: 'heading', level: 2, text: both((t) => t('recordable.title')) },
    {
      kind: 'table',
      columns: [
        { head: both((t) => t('recordable.column')), share: 2 },
        { head: both((t) => t('column.item')), share: 2 },
        { head: both((t) => t('recordable.day')), share: 2 },
        { head: both((t) => t('recordable.by')), share: 3 },
      ],
      rows: recordable.map((one): Words[] => [
        [String(one.comment)],
        one.item === null ? both((t) => t('recordable.element')) : [one.item],
        [one.day],
        one.withdrawn ? [one.by, ...both((t) => t('recordable.withdrawn'))] : [one.by],
      ]),
    },
  ]
}
