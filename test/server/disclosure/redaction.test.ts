import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { beginRedaction } from '@/lib/server/disclosure/begin-redaction'
import { makeRedaction } from '@/lib/server/disclosure/make-redaction'
import { openRedaction } from '@/lib/server/disclosure/open-redaction'
import { serveDisclosure } from '@/lib/server/disclosure/serve-disclosure'
import { viewRedactions } from '@/lib/server/disclosure/view-redactions'
import { withdrawRedaction } from '@/lib/server/disclosure/withdraw-redaction'
import { beginUpload } from '@/lib/server/evidence/begin-upload'
import { keepUpload } from '@/lib/server/evidence/keep-upload'
import { store } from '@/lib/server/evidence/store'
import { run } from '@/lib/server/kernel/run'
import { newUploadId } from '@/lib/storage/store'
import { makeRedactions } from '@/lib/worker/make-redactions'
import { pdf } from '@/prisma/demo/files/pdf'
import { anItem } from '../../support/cases'
import { aFile, type Company, theCompany } from '../../support/cast'
import { asSubmitted } from '../../support/court'
import { at, today } from '../../support/people'

let company: Company
beforeAll(async () => {
  company = await theCompany()
})

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const statement = (n: number) =>
  pdf(`Statement ${n}`, [['The witness Tuol Samnang lives at House 27.'], ['Tuol Samnang signed.']])

let serial = 0
/** A submitted file with one item in the court file, and a statement attached to it. */
async function aStatement(name = 'statement.pdf', bytes?: Buffer) {
  serial += 1
  const content = bytes ?? statement(serial)
  const caseId = await aFile(company)
  const itemId = await anItem(caseId, {})
  await prisma.item.update({ where: { id: itemId }, data: { filePlace: 'in_file' } })
  const { lead } = company.cast
  const [uploadId, sha256] = [newUploadId(), hash(content)]
  await run(beginUpload, lead, { caseId, itemId, uploadId, name, size: content.length, sha256 }, at())
  await mkdir(store().incoming, { recursive: true })
  await writeFile(join(store().incoming, uploadId), content)
  const { fileId } = await keepUpload(uploadId, lead, at())
  await asSubmitted(caseId)
  return { caseId, itemId, fileId, sha256 }
}
const served = async (caseId: string) => {
  const serve = { caseId, to: 'Mr Sok, for the accused', how: 'copy' }
  const { servingId } = await run(serveDisclosure, company.cast.prosecutor, serve, at())
  const [row] = await prisma.servedItem.findMany({ where: { servingId } })
  return row?.files
}

describe('a redacted copy', { timeout: 240_000 }, () => {
  test('is proposed by a search, confirmed by a person, drawn, and served under its own hash; the original stays', async () => {
    const { caseId, fileId, sha256 } = await aStatement()
    const { prosecutor, lead } = company.cast
    const { redactionId } = await run(
      beginRedaction,
      lead,
      { caseId, fileId, words: 'Tuol Samnang\nHouse 27' },
      at(),
    )
    await makeRedactions(today)
    const [proposed] = (await run(viewRedactions, lead, { caseId, fileId }, at())).copies
    expect(proposed).toMatchObject({ state: 'proposed', seq: 1 })
    expect(proposed?.boxes.map(({ page }) => page).sort()).toEqual([1, 1, 2])

    const confirm = { caseId, redactionId, keep: ['1', '2', '3'], reason: 'Where she lives.' }
    await run(makeRedaction, prosecutor, confirm, at())
    // Between the confirmation and the copy nothing leaves, least of all the original.
    await expect(served(caseId)).rejects.toThrow('redaction-not-made')
    await makeRedactions(today)
    const { sha256: copy, name } = await run(openRedaction, prosecutor, { redactionId }, at())
    expect(name).toBe('statement (redacted 1).pdf')
    const bytes = await store().atHand(copy, (path) => readFile(path))
    expect(hash(bytes)).toBe(copy)
    for (const hidden of ['Samnang', 'House 27', 'Font']) expect(bytes.includes(hidden)).toBe(false)
    expect(await served(caseId)).toEqual([{ name, sha256: copy }])
    expect(hash(await store().atHand(sha256, (path) => readFile(path)))).toBe(sha256)

    await run(withdrawRedaction, prosecutor, { caseId, redactionId }, at())
    expect(await served(caseId)).toEqual([{ name: 'statement.pdf', sha256 }])
    await expect(run(withdrawRedaction, prosecutor, { caseId, redactionId }, at())).rejects.toThrow(
      'no-copy-to-withdraw',
    )
  })

  test('that hides nothing, or was confirmed already, is refused', async () => {
    const { caseId, fileId } = await aStatement()
    const { lead } = company.cast
    const { redactionId } = await run(beginRedaction, lead, { caseId, fileId }, at())
    const say = { caseId, redactionId, reason: 'Where she lives.' }
    await expect(run(makeRedaction, lead, say, at())).rejects.toThrow('nothing-blacked-out')
    await expect(run(makeRedaction, lead, { ...say, more: 'all' }, at())).rejects.toThrow('box-not-read')
    await run(makeRedaction, lead, { ...say, more: '1 10 10 50 5' }, at())
    await expect(run(makeRedaction, lead, { ...say, more: '1 10 10 50 5' }, at())).rejects.toThrow(
      'redaction-not-open',
    )
  })

  test('of what has no pages is not begun', async () => {
    const { caseId, fileId } = await aStatement('notes.txt', Buffer.from(`Tuol Samnang ${serial}`))
    await expect(run(beginRedaction, company.cast.lead, { caseId, fileId }, at())).rejects.toThrow(
      'only-pages-are-redacted',
    )
  })

  test('that could not be made keeps the set back until it is withdrawn', async () => {
    const { caseId, fileId } = await aStatement()
    const { lead } = company.cast
    const { redactionId } = await run(beginRedaction, lead, { caseId, fileId }, at())
    const beyond = { caseId, redactionId, reason: 'Where she lives.', more: '9 10 10 50 5' }
    await run(makeRedaction, lead, beyond, at())
    await makeRedactions(today)
    expect(await prisma.redaction.findUnique({ where: { id: redactionId } })).toMatchObject({
      ...{ state: 'none', why: 'damaged', sha256: null },
    })
    await expect(served(caseId)).rejects.toThrow('redaction-not-made')
    await run(withdrawRedaction, lead, { caseId, redactionId }, at())
    expect(await served(caseId)).toHaveLength(1)
  })

  test('is changed by nobody, and its boxes neither', async () => {
    const { caseId, fileId } = await aStatement()
    const { lead } = company.cast
    const { redactionId } = await run(beginRedaction, lead, { caseId, fileId }, at())
    await run(makeRedaction, lead, { caseId, redactionId, reason: 'So.', more: '1 1 1 9 9' }, at())
    const where = { where: { id: redactionId } }
    await expect(prisma.redaction.update({ ...where, data: { boxes: [] } })).rejects.toThrow()
    await makeRedactions(today)
    await expect(prisma.redaction.update({ ...where, data: { pages: 9 } })).rejects.toThrow()
    await expect(prisma.redaction.delete(where)).rejects.toThrow()
  })
})
