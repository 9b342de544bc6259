import { readFileSync } from 'node:fs'
import { prisma } from '@/lib/db/client'
import { checkLog } from '@/lib/server/log/check-log'
import { checkSealed } from '@/lib/server/log/check-sealed'
import { checkFiles, checkTables } from '@/lib/server/log/check-tables'

/**
 * What must hold after the house was hurt, of a case and the items that were acknowledged (`{ caseId, items: { title: id } }` in
 * the file that is named): each is there once, nothing is there twice, each object has one holder, and the log, what was
 * signed, the tables and the files agree. Prints what does not.
 */
const [, , path = ''] = process.argv
const { caseId, items } = JSON.parse(readFileSync(path, 'utf8')) as {
  caseId: string
  items: Record<string, string>
}
const wrong: string[] = []
const there = await prisma.item.findMany({ where: { caseId }, select: { id: true, title: true, type: true } })
const under = new Map<string, string[]>()
for (const { id, title } of there) under.set(title, [...(under.get(title) ?? []), id])
for (const [title, ids] of under) if (ids.length > 1) wrong.push(`${title} is there ${ids.length} times`)
for (const [title, id] of Object.entries(items))
  if (under.get(title)?.[0] !== id) wrong.push(`${title} was acknowledged and is not there`)
for (const { id, title, type } of there) {
  if (type !== 'drug_seizure') continue
  const holders = await prisma.custodyHolding.count({ where: { itemId: id, until: null } })
  if (holders !== 1) wrong.push(`${title} has ${holders} holders`)
}
for (const check of [checkLog, checkSealed, checkTables, checkFiles])
  for await (const { class: what, where, which, expected, found } of check())
    wrong.push(`${what}: ${where} ${which}, expected ${expected}, found ${found}`)
console.log(JSON.stringify({ there: there.length, wrong }))
await prisma.$disconnect()
