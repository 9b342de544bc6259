import { prisma } from '@/lib/db/client'
import type { DefectCode } from '@/lib/domain/returns/catalogue'
import { run } from '@/lib/server/kernel/run'
import { cureDefect } from '@/lib/server/returns/cure-defect'
import { decideDefect } from '@/lib/server/returns/decide-defect'
import { noteDefect } from '@/lib/server/returns/note-defect'
import { returnCase } from '@/lib/server/returns/return-case'
import type { DefectTurn, Turn } from '../turn'
import { type Book, idOf, type Step } from './step'

type Doing = Pick<Step, 'there' | 'perform'>
type Of<Name extends Turn['turn']> = Extract<Turn, { readonly turn: Name }>

/** `item:book` as the address of that item, `count:sacks:ACT` as that of an element. */
function placeOf({ id }: Book, about: string): string {
  const [kind, key, element] = about.split(':')
  if (!key) return about
  return [kind, id(`${kind}:${key}`), element].filter((part) => part !== undefined).join(':')
}

const defectOf = ({ caseId }: Book, code: DefectCode) =>
  prisma.defect.findFirst({ where: { caseId, code }, select: { id: true } })

export const notesDefect = ({ code, about, words }: DefectTurn): Doing => ({
  there: async (book) => idOf(await defectOf(book, code)),
  perform: async (book, actor, now) =>
    (
      await run(
        noteDefect,
        actor,
        { caseId: book.caseId, defect: code, about: placeOf(book, about), words },
        now,
      )
    ).defectId,
})

export const returnsFile = ({ due, note }: Of<'returns'>): Doing => ({
  there: async ({ caseId }) =>
    idOf(await prisma.return.findFirst({ where: { caseId, sentAt: { not: null } }, select: { id: true } })),
  perform: async ({ caseId }, actor, now) =>
    (await run(returnCase, actor, { caseId, due, note }, now)).returnId,
})

const wordOf = (caseId: string, code: DefectCode, word: 'cured' | 'accepted') =>
  prisma.defectEvent.findFirst({ where: { caseId, word, defect: { code } }, select: { id: true } })

export const cures = ({ defect, item, how }: Of<'cures'>): Doing => ({
  there: async ({ caseId }) => idOf(await wordOf(caseId, defect, 'cured')),
  perform: async (book, actor, now) => {
    const defectId = (await defectOf(book, defect))?.id ?? ''
    const itemId = book.id(`item:${item}`)
    return (await run(cureDefect, actor, { caseId: book.caseId, defectId, itemId, how }, now)).defectId
  },
})

export const accepts = ({ defect, reason }: Of<'accepts'>): Doing => ({
  there: async ({ caseId }) => idOf(await wordOf(caseId, defect, 'accepted')),
  perform: async (book, actor, now) => {
    const defectId = (await defectOf(book, defect))?.id ?? ''
    const said = { caseId: book.caseId, defectId, decision: 'accepted', reason }
    return (await run(decideDefect, actor, said, now)).defectId
  },
})
