import { z } from 'zod'
import { id, line } from '@/lib/domain/shared/shapes'
import { act } from '@/lib/server/kernel/act'
import { caseHeader } from './case-header'

const shown = {
  id: true,
  nameLatin: true,
  nameKm: true,
  role: true,
  unit: { select: { nameEn: true, nameKm: true } },
} as const

/** Who works on a case and since when, who did before, and, for who assigns, whom they could add. */
export const viewTeam = act({
  name: 'view-team',
  kind: 'read',
  permission: 'case:read',
  input: z.strictObject({ caseId: id, find: line(60).optional() }),
  about: ({ caseId }) => ({ caseId }),
  async perform({ db, actor, now, file, record }, { caseId, find }) {
    record('team.viewed', caseId, {})
    const header = await caseHeader(db, actor, caseId)
    const found = await db.teamMember.findMany({
      where: { caseId },
      select: { since: true, until: true, endsAt: true, account: { select: shown } },
      orderBy: [{ since: 'asc' }, { id: 'asc' }],
      take: 300,
    })
    // One whose day passed is over, written down or not.
    const members = found.map((one) => ({
      ...one,
      until: one.until ?? (one.endsAt && one.endsAt <= now ? one.endsAt : null),
    }))
    const standing = members.filter(({ until }) => until === null)
    const candidates =
      header.may.team && find
        ? await db.account.findMany({
            where: {
              status: 'active',
              role: { in: ['officer', 'prosecutor', 'supervisor'] },
              unit: { kind: { in: ['police', 'prosecution_office'] } },
              id: { notIn: standing.map(({ account }) => account.id) },
              OR: [
                { nameLatin: { contains: find, mode: 'insensitive' } },
                { nameKm: { contains: find } },
                { username: { contains: find.toLowerCase() } },
              ],
            },
            select: shown,
            orderBy: [{ nameLatin: 'asc' }, { id: 'asc' }],
            take: 20,
          })
        : []
    const offices = header.may.inform
      ? await db.unit.findMany({
          where: { kind: 'prosecution_office', closedAt: null },
          select: { id: true, nameEn: true, nameKm: true },
          orderBy: { nameEn: 'asc' },
          take: 200,
        })
      : []
    return {
      header,
      onTeam: file?.onTeam ?? false,
      members: standing.map(({ since, endsAt, account }) => ({
        ...account,
        since,
        endsAt,
        leads: account.id === header.lead.id,
      })),
      former: members.flatMap(({ since, until, account }) =>
        until === null ? [] : [{ ...account, since, until }],
      ),
      candidates,
      offices,
    }
  },
})
