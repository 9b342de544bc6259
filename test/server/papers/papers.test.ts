import { buffer } from 'node:stream/consumers'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { buildPaper } from '@/lib/domain/paper/build'
import { codeLine, type PaperKind } from '@/lib/domain/paper/kinds'
import { printPaper as pdfOf } from '@/lib/paper/print'
import { standingOf } from '@/lib/server/custody/item-standing'
import { entriesOf } from '@/lib/server/custody/read-entries'
import { Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { openPaper } from '@/lib/server/papers/open-paper'
import { printPaper } from '@/lib/server/papers/print-paper'
import { returnPaper } from '@/lib/server/papers/return-paper'
import { viewPaper } from '@/lib/server/papers/view-paper'
import { inWordsOf } from '@/lib/web/paper-words'
import { aCase, aCount, anItem } from '../../support/cases'
import { anObject, aPaperOf, sentOut } from '../../support/custody'
import { entries } from '../../support/log'
import { at, today } from '../../support/people'

let caseId: string
let officer: Awaited<ReturnType<typeof aCase>>['officer']
beforeAll(async () => {
  const made = await aCase()
  caseId = made.caseId
  officer = made.officer
})

const because = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Refused ? error.refusals[0]?.because : String(error)),
  )

const print = (kind: PaperKind, itemId: string, more: object = {}) =>
  run(printPaper, officer, { caseId, kind, languages: 'both', itemId, ...more }, at())

const bring = async (paperId: string, code: string, itemId: string) =>
  run(returnPaper, officer, { caseId, paperId, code, fileId: await aPaperOf(caseId, itemId, officer) }, at())

const aSeizure = () =>
  anItem(caseId, {
    ...{ type: 'drug_seizure', class: 'official', spoken: false },
    facts: {
      gross_weight: 12_310,
      net_weight: 11_840,
      units: 12,
      seal_no: 'KP-204681',
      sampling: 'statistical',
    },
  })

describe('a printed paper', () => {
  test('is logged with its code, the revision and the hash of its facts, and can be had again', async () => {
    const { paperId, code } = await print('seizure_record', await aSeizure())
    const { facts, factsHash } = await run(openPaper, officer, { paperId }, at())
    expect(facts.item?.answers).toMatchObject({ net_weight: 11_840 })
    const said = (await entries({ caseId })).filter(({ type }) => type.startsWith('paper.'))
    expect(said.map(({ type }) => type)).toEqual(expect.arrayContaining(['paper.printed', 'paper.opened']))
    expect(said.map(({ body }) => body).join('\n')).toContain(factsHash)
    expect(said.map(({ body }) => body).join('\n')).toContain(code)
  })

  test('is a PDF in both languages, with every sign of the record and no score', async () => {
    const library = await PDFiumLibrary.init()
    for (const kind of ['seizure_record', 'weighing_record', 'laboratory_request'] as const) {
      const { paperId } = await print(kind, await aSeizure())
      const { code, factsHash, printedAt, by, facts } = await run(openPaper, officer, { paperId }, at())
      const imprint = { code, at: printedAt.toISOString(), by, hash: factsHash }
      const words = inWordsOf(buildPaper(kind, facts, imprint), 'both')
      const document = await library.loadDocument(await buffer(pdfOf(words, printedAt)))
      const text = [...document.pages()].map((page) => page.getText()).join('\n')
      document.destroy()
      expect(text).toContain('KP-204681')
      expect(text).toContain('11840 g')
      expect(text).toContain('eleven thousand eight hundred forty')
      expect(text.toLowerCase()).not.toMatch(/readiness|score|points/)
    }
    library.destroy()
  }, 60_000)

  test('is refused for a type that has no such paper', async () => {
    expect(await because(print('interview_record', await aSeizure()))).toBe('no-such-paper')
  })
})

describe('a signed scan', () => {
  test('closes the formality it is for, as the item’s own file', async () => {
    const itemId = await aSeizure()
    await aCount(caseId, { seizures: [itemId] })
    const { paperId, code } = await print('laboratory_request', itemId)
    await bring(paperId, codeLine(code), itemId)
    const marks = await prisma.stepMark.findMany({ where: { caseId, triggerId: itemId } })
    expect(marks).toMatchObject([{ step: 'lab_request_sent', state: 'done', itemId }])
    expect((await run(viewPaper, officer, { caseId, paperId }, at())).returned).toMatchObject({ changed: [] })
  })

  test('of a receipt brings the signature that was missing', async () => {
    const itemId = await sentOut(caseId, officer)
    const broken = async () => {
      const item = await prisma.item.findUniqueOrThrow({ where: { id: itemId } })
      return standingOf(item, await entriesOf(prisma, caseId, itemId), today, []).defects.map(
        ({ defect }) => defect,
      )
    }
    expect(await broken()).toContain('missing_signature')
    const { paperId, code } = await print('custody_receipt', itemId, { seq: 2 })
    await bring(paperId, code, itemId)
    expect(await broken()).not.toContain('missing_signature')
  })

  test('of a record that changed since is kept, says what changed, and closes nothing', async () => {
    const itemId = await aSeizure()
    await aCount(caseId, { seizures: [itemId] })
    const { paperId, code } = await print('laboratory_request', itemId)
    await prisma.item.update({ where: { id: itemId }, data: { obtainedPlace: 'Another landing' } })
    expect((await run(viewPaper, officer, { caseId, paperId }, at())).changed).toEqual(['item.obtainedPlace'])
    await bring(paperId, code, itemId)
    expect(await prisma.stepMark.count({ where: { caseId, triggerId: itemId } })).toBe(0)
    expect(await prisma.paperReturn.findUnique({ where: { paperId } })).toMatchObject({
      changed: ['item.obtainedPlace'],
    })
  })

  test('is refused under the code of another paper, a second time, and for two papers', async () => {
    const itemId = await aSeizure()
    const [one, other] = [await print('seizure_record', itemId), await print('weighing_record', itemId)]
    expect(await because(bring(one.paperId, other.code, itemId))).toBe('code-of-another-paper')
    const fileId = await aPaperOf(caseId, itemId, officer)
    const give = ({ paperId, code }: typeof one) =>
      run(returnPaper, officer, { caseId, paperId, code, fileId }, at())
    await give(one)
    expect(await because(give(one))).toBe('paper-already-returned')
    expect(await because(give(other))).toBe('scan-of-another-paper')
  })

  test('of another item or case is not there', async () => {
    const { paperId, code } = await print('seizure_record', await aSeizure())
    expect(await because(bring(paperId, code, await anObject(caseId, officer)))).toMatch(/NotFound/)
  })
})

test('the database keeps what was printed', async () => {
  await print('seizure_record', await aSeizure())
  await expect(prisma.$executeRaw`UPDATE "Paper" SET "code" = 'AAAAAAAA'`).rejects.toThrow(
    /permission denied/,
  )
  await expect(prisma.$executeRaw`DELETE FROM "PaperReturn"`).rejects.toThrow(/permission denied/)
})
