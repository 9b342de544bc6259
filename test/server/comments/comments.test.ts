import { v7 as newId } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import { prisma } from '@/lib/db/client'
import { readComments } from '@/lib/server/comments/read-comments'
import { sayComment } from '@/lib/server/comments/say-comment'
import { viewComments } from '@/lib/server/comments/view-comments'
import { withdrawComment } from '@/lib/server/comments/withdraw-comment'
import { exportSchedule } from '@/lib/server/disclosure/export-schedule'
import { sealPrivileged } from '@/lib/server/evidence/seal-privileged'
import { viewItem } from '@/lib/server/evidence/view-item'
import { NotFound, Refused } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { viewCell } from '@/lib/server/proof/view-cell'
import { viewReading } from '@/lib/server/readiness/view-reading'
import { anItem } from '../../support/cases'
import { theCompany } from '../../support/cast'
import { aComment } from '../../support/comments'
import { aScene, type Scene } from '../../support/every-act'
import { at } from '../../support/people'

let scene: Scene
beforeAll(async () => {
  scene = await aScene(await theCompany())
})

const say = (place: string, words: string, told: readonly string[] = []) =>
  run(sayComment, scene.cast.lead, { caseId: scene.caseId, place, words, told }, at())

describe('what is said of a case', () => {
  test('stands on its item, in its cell and on its charge', async () => {
    const { caseId, statement, countId, chargeId, cast } = scene
    await say(`item:${statement}`, 'The clerk wrote it in pencil.')
    await say(`count:${countId}:ACT`, 'Nobody saw him sell.')
    await say(`charge:${chargeId}`, 'Everything hangs on the boat.')
    const words = (here: { shown: readonly { words: string | null }[] } | null) => here?.shown[0]?.words
    const reader = cast.prosecutorOnTeam
    expect(words((await run(viewItem, reader, { caseId, itemId: statement }, at())).comments)).toBe(
      'The clerk wrote it in pencil.',
    )
    const cell = await run(viewCell, reader, { caseId, cell: `${chargeId}:ACT` }, at())
    expect(words(cell.comments)).toBe('Nobody saw him sell.')
    expect(words((await run(viewReading, reader, { caseId, chargeId }, at())).comments)).toBe(
      'Everything hangs on the boat.',
    )
  })

  test('is new to a reader until they say that they read it, and never new to who wrote it', async () => {
    const { caseId, cast } = scene
    const itemId = await anItem(caseId, {})
    const place = `item:${itemId}`
    await say(place, 'First.')
    const { number: to } = await say(place, 'Second.')
    const fresh = async (who = cast.supervisorOnTeam) =>
      (await run(viewItem, who, { caseId, itemId }, at())).comments?.fresh
    expect(await fresh()).toBe(2)
    expect(await fresh(cast.lead)).toBe(0)
    await run(readComments, cast.supervisorOnTeam, { caseId, place, to }, at())
    expect(await fresh()).toBe(0)
    await say(place, 'Third.')
    expect(await fresh()).toBe(1)
    expect(await fresh(cast.prosecutorOnTeam)).toBe(3)
  })

  test('is read page by page, each comment once', async () => {
    const { caseId, cast } = scene
    const itemId = await anItem(caseId, {})
    for (let one = 1; one <= 23; one += 1) await aComment(caseId, itemId, cast.lead.id, `Word ${one}.`)
    const page = (before?: number) =>
      run(viewComments, cast.lead, { caseId, place: `item:${itemId}`, before }, at())
    const first = await page()
    const second = await page(first.later ?? undefined)
    expect(second.later).toBeNull()
    const all = [...first.shown, ...second.shown].map(({ words }) => words)
    expect(all).toEqual(Array.from({ length: 23 }, (_, index) => `Word ${23 - index}.`))
  })
})

describe('who is told of a comment', () => {
  test('gets a notice that says where, and nothing of what was said', async () => {
    const { caseId, statement, cast } = scene
    const { number } = await say(`item:${statement}`, 'Look at line 4.', [cast.prosecutorOnTeam.id])
    const [notice] = await prisma.notice.findMany({
      where: { accountId: cast.prosecutorOnTeam.id, kind: 'mentioned', caseId },
      orderBy: { id: 'desc' },
    })
    expect(notice?.params).toMatchObject({ place: `item:${statement}`, comment: number })
    expect(JSON.stringify(notice?.params)).not.toContain('line 4')
  })

  test('is nobody who may not see the case', async () => {
    const { statement, cast } = scene
    for (const one of [cast.colleague.id, cast.prosecutorElsewhere.id, newId()])
      await expect(say(`item:${statement}`, 'Look.', [one])).rejects.toMatchObject({
        refusals: [{ because: 'told-may-not-see' }],
      })
  })
})

describe('a comment on an item that is sealed', () => {
  test('is hidden from the team, on the item and in every list', async () => {
    const { caseId, cast } = scene
    const itemId = await anItem(caseId, {})
    const { number } = await say(`item:${itemId}`, 'He told it to his lawyer.')
    await run(sealPrivileged, cast.lead, { caseId, itemId, reason: 'Talk with his lawyer.' }, at())
    expect((await run(viewItem, cast.lead, { caseId, itemId }, at())).comments).toBeNull()
    const listed = async (who = cast.lead) =>
      (await run(viewComments, who, { caseId }, at())).shown.map((one) => one.number)
    expect(await listed()).not.toContain(number)
    expect(await listed(cast.prosecutorOnTeam)).toContain(number)
    await expect(say(`item:${itemId}`, 'More.')).rejects.toBeInstanceOf(Refused)
  })
})

describe('a comment that was withdrawn', () => {
  test('is shown with its words to who must disclose, and to others as withdrawn', async () => {
    const { caseId, cast } = scene
    const itemId = await anItem(caseId, {})
    const { commentId } = await say(`item:${itemId}`, 'It was the blue boat.')
    const withdraw = { caseId, commentId, reason: 'It was green.' }
    await expect(run(withdrawComment, cast.supervisorOnTeam, withdraw, at())).rejects.toMatchObject({
      refusals: [{ because: 'comment-of-another' }],
    })
    await run(withdrawComment, cast.lead, withdraw, at())
    const seen = async (who = cast.lead) =>
      (await run(viewItem, who, { caseId, itemId }, at())).comments?.shown[0]
    expect(await seen(cast.supervisorOnTeam)).toMatchObject({
      words: null,
      withdrawn: { reason: 'It was green.' },
    })
    expect(await seen(cast.prosecutorOnTeam)).toMatchObject({ words: 'It was the blue boat.' })
  })

  test('stands in every export of the schedules, by its number and never by its words', async () => {
    const { caseId, cast } = scene
    const itemId = await anItem(caseId, {})
    const { commentId, number } = await say(`item:${itemId}`, 'The bag was torn.')
    await run(withdrawComment, cast.lead, { caseId, commentId, reason: 'Another bag.' }, at())
    for (const format of ['csv', 'pdf'] as const) {
      const { recordable } = await run(exportSchedule, cast.lead, { caseId, format }, at())
      expect(recordable.find(({ comment }) => comment === number)).toMatchObject({ withdrawn: true })
      expect(JSON.stringify(recordable)).not.toContain('torn')
    }
  })

  test('is never changed and never deleted by anybody', async () => {
    const { caseId, statement, cast } = scene
    const { commentId: id } = await aComment(caseId, statement, cast.lead.id)
    await expect(prisma.comment.update({ where: { id }, data: { words: 'Nothing.' } })).rejects.toThrow()
    await expect(prisma.comment.delete({ where: { id } })).rejects.toThrow()
  })

  test('of another case is not there', async () => {
    const other = await aScene(scene)
    const { commentId } = await aComment(other.caseId, other.statement, scene.cast.lead.id)
    const withdraw = { caseId: scene.caseId, commentId, reason: 'Mine.' }
    await expect(run(withdrawComment, scene.cast.lead, withdraw, at())).rejects.toBeInstanceOf(NotFound)
  })
})
