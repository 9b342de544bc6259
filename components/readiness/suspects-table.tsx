import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Table } from '@/components/ui/table'
import { type Tier, TierMark } from '@/components/ui/tier-mark'
import { type Band, BandMark } from './band-mark'

export type SuspectLine = {
  readonly id: string
  readonly href: string
  readonly name: ReactNode
  readonly tier: Tier
  readonly role: ReactNode
  readonly charge?: ReactNode
  readonly reading?: {
    readonly display: number
    readonly band: Band
    readonly candidate?: boolean
    readonly range: { readonly strict: number; readonly lenient: number }
  } | null
  readonly heldBack?: ReactNode
  readonly selected?: boolean
}

/** Everyone in the file, by place in the network. It cannot be sorted by a number: people are not ranked. */
export function SuspectsTable({
  suspects,
  empty,
}: {
  readonly suspects: readonly SuspectLine[]
  readonly empty?: ReactNode
}) {
  const t = useTranslations('readinessView')
  const count = useCount()
  const rows = suspects
    .toSorted((a, b) => a.tier - b.tier)
    .map(({ id, href, name, tier, role, charge, reading, heldBack, selected }) => ({
      id,
      selected,
      cells: {
        person: (
          <span className="flex items-start gap-1.5">
            <TierMark tier={tier} className="mt-0.5" />
            <span>
              <CaseLink href={href} className="font-title text-ink hover:underline">
                {name}
              </CaseLink>
              <span className="block text-soft text-xs">{role}</span>
            </span>
          </span>
        ),
        charge,
        readiness: reading && (
          <>
            <BandMark band={reading.band} display={count(reading.display)} candidate={reading.candidate} />
            <span className="block ps-6 text-soft text-xs">
              {t('from-to', { from: count(reading.range.strict), to: count(reading.range.lenient) })}
            </span>
          </>
        ),
        heldBack,
      },
    }))
  return (
    <Card title={t('everyone')} aside={t('by-tier')} flush>
      <Table
        caption={t('everyone')}
        columns={[
          { key: 'person', label: t('person') },
          { key: 'charge', label: t('charge') },
          { key: 'readiness', label: t('readiness') },
          { key: 'heldBack', label: t('held-back') },
        ]}
        rows={rows}
        empty={empty}
      />
    </Card>
  )
}
