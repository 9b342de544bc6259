import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { FormState } from '@/components/ui/form-state'
import { sheetBody, sheetParts } from '@/lib/domain/decision/charge-sheet'
import type { Block, Paper } from '@/lib/domain/paper/tree'
import { printPaper } from '@/lib/paper/print'
import type { Words } from '@/lib/paper/text'
import { editChargeSheet } from '@/lib/server/decision/edit-charge-sheet'
import { openChargeSheet } from '@/lib/server/decision/open-charge-sheet'
import { run } from '@/lib/server/kernel/run'
import { pdfAnswer } from './download'
import { type Answers, formAction } from './form'
import { speaker } from './paper-words'
import { sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'

/** Keeps an edit of the charge sheet. Where another wrote meanwhile, their text comes back beside what was typed. */
export const editSheet = (state: FormState, form: FormData): Promise<FormState> =>
  formAction(
    editChargeSheet,
    ({ caseId }: { caseId: string }) => `/cases/${caseId}/decision#sheet`,
    theirText,
  )(state, form)

/** What stands now, part by part, where it differs from what was typed. */
function theirText(current: Readonly<Record<string, unknown>>, answers: Answers): Answers {
  const now = sheetBody.safeParse(current.body)
  if (!now.success) return {}
  return Object.fromEntries(
    sheetParts.flatMap((part) =>
      (['km', 'en'] as const)
        .filter((language) => now.data[part][language] !== answers[`body.${part}.${language}`])
        .map((language) => [`theirs.${part}.${language}`, now.data[part][language]] as const),
    ),
  )
}

/** Sends a version of the charge sheet as a PDF in the official form. No byte leaves before its entry is committed. */
export async function sendChargeSheet(sheetId: string): Promise<Response> {
  try {
    const sheet = await run(openChargeSheet, await currentActor(), { sheetId }, await currentAt())
    const pdf = printPaper(await paperOf(sheet), sheet.at)
    const name = `${sheet.caseNumber} ${await title(sheet.judge, 'km')} ${sheet.number}.pdf`
    return pdfAnswer(pdf, name)
  } catch (error) {
    return sayErrorAsJson(error)
  }
}

type Opened = Awaited<ReturnType<(typeof openChargeSheet)['perform']>>

const words = (locale: 'km' | 'en') => getTranslations({ locale, namespace: 'decisionPage' })
const title = async (judge: boolean, locale: 'km' | 'en') =>
  (await words(locale))(judge ? 'sheet-title-judge' : 'sheet-title-court')

/** The charge sheet as a paper: Khmer leads, English stands beneath. No score is on it. */
async function paperOf(sheet: Opened): Promise<Paper<Words>> {
  const [km, en] = [await words('km'), await words('en')]
  const both = (say: (t: typeof en) => string): Words => [say(km), say(en)]
  const printed = speaker('km')
  const pages = { say: 'pages', with: { page: '{page}', pages: '{pages}' } }
  const law = (t: typeof en) =>
    sheet.templates
      .map(({ id, confirmed }) => `${id}: ${t(confirmed ? 'confirmed' : 'unconfirmed')}`)
      .join('\n')
  return {
    title: [await title(sheet.judge, 'km'), await title(sheet.judge, 'en')],
    running: {
      start: both((t) => t('paper.case', { number: sheet.caseNumber, decision: sheet.decision })),
      end: [sheet.office?.nameKm ?? '', sheet.office?.nameEn ?? ''],
    },
    foot: {
      ...{ id: `${sheet.caseNumber}-D${sheet.decision}-${sheet.number}`, code: null },
      note: [
        `${sheet.by} · ${printed({ moment: sheet.at.toISOString() })} · sha256 ${sheet.hash.slice(0, 16)}`,
      ],
      pages: [printed(pages)],
    },
    signatures: [{ label: both((t) => t('paper.sign')), name: [sheet.by], thumb: false }],
    blocks: [
      { kind: 'paragraph', text: both((t) => t('paper.kingdom')), tone: 'strong' },
      ...sheetParts.flatMap((part): Block<Words>[] => [
        { kind: 'heading', level: 2, text: both((t) => t(`part.${part}`)) },
        { kind: 'paragraph', text: [sheet.body[part].km, sheet.body[part].en] },
      ]),
      { kind: 'heading', level: 2, text: both((t) => t('paper.law')) },
      { kind: 'paragraph', text: both(law), tone: 'quiet' },
      { kind: 'paragraph', text: both((t) => t('paper.presumed')), tone: 'framed' },
    ],
  }
}
