import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { FilterBar } from '@/components/ui/filter-bar'
import { Pager } from '@/components/ui/pager'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { filePlaces } from '@/lib/domain/evidence/item'
import { itemTypes } from '@/lib/domain/evidence/kind'
import { admissibilities } from '@/lib/domain/readiness/vocabulary'
import type { EvidenceView } from '@/lib/server/evidence/list-evidence'
import { EvidenceTable } from './evidence-table'
import { useSaid } from './said'

type Filter = Partial<Record<'text' | 'type' | 'usable' | 'graded' | 'place' | 'down', string>> & {
  readonly sort: 'number' | 'obtained'
}

/** The evidence of a case, to narrow, sort and step through. */
export function EvidenceList({
  view,
  caseId,
  filter,
}: {
  readonly view: EvidenceView
  readonly caseId: string
  readonly filter: Filter
}) {
  const t = useTranslations('evidencePage')
  const legality = useTranslations('ui.legality')
  const places = useTranslations('ui.disclosure')
  const said = useSaid()
  const home = `/cases/${caseId}/evidence`
  const { text, type, usable, graded, place, sort, down } = filter
  const address = (more: Record<string, string>) => {
    const kept = Object.entries({ text, type, usable, graded, place, sort, down, ...more })
    return `${home}?${new URLSearchParams(kept.flatMap(([name, value]) => (value ? [[name, value]] : [])))}`
  }
  // A heading turns its own order round; another begins with the smallest number, or with what was obtained last.
  const heading = (by: Filter['sort']) => {
    const turned = sort === by ? (down ? '' : 'yes') : by === 'obtained' ? 'yes' : ''
    const now = sort === by ? (down ? ('descending' as const) : ('ascending' as const)) : null
    return { href: address({ sort: by, down: turned }), now }
  }
  return (
    <Card flush>
      <FilterBar
        action={home}
        keep={{ sort, ...(down ? { down } : {}) }}
        filters={[
          { name: 'text', label: t('text'), value: text },
          {
            name: 'type',
            label: t('type'),
            value: type,
            options: itemTypes.map((value) => ({ value, label: said(kinds[value].title) })),
          },
          {
            name: 'usable',
            label: t('usable'),
            value: usable,
            options: admissibilities.map((value) => ({ value, label: legality(value) })),
          },
          {
            name: 'graded',
            label: t('graded'),
            value: graded,
            options: (['yes', 'no', 'one', 'differ'] as const).map((value) => ({
              value,
              label: t(`graded-${value}`),
            })),
          },
          {
            name: 'place',
            label: t('place'),
            value: place,
            options: filePlaces.map((value) => ({ value, label: places(value) })),
          },
        ]}
      />
      <EvidenceTable
        view={view}
        caseId={caseId}
        sort={{ number: heading('number'), obtained: heading('obtained') }}
        order={sort}
        narrowed={Boolean(text || type || usable || graded || place)}
      />
      <Pager
        earlier={view.earlier && address({ from: view.earlier, back: 'yes' })}
        later={view.later && address({ from: view.later })}
      />
    </Card>
  )
}
