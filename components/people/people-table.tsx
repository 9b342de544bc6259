import { useTranslations } from 'next-intl'
import { RestrictedTag } from '@/components/retention/restricted-tag'
import { CaseLink } from '@/components/shell/case-link'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { TierMark } from '@/components/ui/tier-mark'
import type { PeopleView } from '@/lib/server/people/view-people'
import { Names } from './names'

type Party = PeopleView['parties'][number]

/** Everybody in the file, by place in the network; never by number. */
export function PeopleTable({
  parties,
  caseId,
}: {
  readonly parties: readonly Party[]
  readonly caseId: string
}) {
  const t = useTranslations('peoplePage')
  return (
    <Table
      caption={t('people-lead')}
      columns={[
        { key: 'name', label: t('name') },
        { key: 'place', label: t('place') },
        { key: 'charges', label: t('charges'), numeric: true },
        { key: 'note', label: t('note') },
      ]}
      rows={parties.map((party) => ({
        id: party.partyId,
        cells: {
          name: (
            <>
              <CaseLink href={`/cases/${caseId}/people/${party.partyId}`} className="link">
                <Names person={party} />
              </CaseLink>
              {party.restricted && <RestrictedTag />}
              {party.aliases.length > 0 && (
                <span className="block text-soft text-xs">
                  {t('also', { names: party.aliases.join(', ') })}
                </span>
              )}
            </>
          ),
          place: <Place party={party} />,
          charges: party.charges,
          note: party.note,
        },
      }))}
      empty={<Empty title={t('nobody')}>{t('nobody-why')}</Empty>}
    />
  )
}

/** A suspect's tier and role, or how somebody else stands in the file. */
export function Place({ party }: { readonly party: Party }) {
  const t = useTranslations('peoplePage')
  if (party.organisation) return t('organisation')
  if (party.role === null || party.tier === null) return t(`standings.${party.standing}`)
  return (
    <span className="inline-flex items-center gap-1.5">
      <TierMark tier={tierOf(party.tier)} />
      {t(`roles.${party.role}`)}
    </span>
  )
}

export const tierOf = (tier: number) => (tier === 1 || tier === 2 || tier === 3 ? tier : 4)
