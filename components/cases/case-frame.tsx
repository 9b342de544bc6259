import { useLocale, useTranslations } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { CaseBar } from '@/components/shell/case-bar'
import { CaseTabs } from '@/components/shell/case-tabs'
import { PageMain } from '@/components/shell/page'
import { useCount } from '@/components/ui/digits'
import { Tag } from '@/components/ui/tag'
import type { CaseHeader } from '@/lib/server/cases/case-header'
import { CaseStatus } from './case-status'

/** The parts of a case, each a page. */
export type CasePart =
  | 'glance'
  | 'evidence'
  | 'custody'
  | 'authorities'
  | 'people'
  | 'proof'
  | 'offences'
  | 'readiness'
  | 'enquiries'
  | 'defence'
  | 'informed'
  | 'submission'
  | 'review'
  | 'returns'
  | 'decision'
  | 'disclosure'
  | 'court'
  | 'comments'
  | 'timeline'
  | 'history'
  | 'team'

const parts = [
  { part: 'glance', path: '', whole: true },
  { part: 'evidence', path: '/evidence', count: 'evidence' },
  { part: 'proof', path: '/proof' },
  { part: 'custody', path: '/custody' },
  { part: 'authorities', path: '/authorities', count: 'authorities' },
  { part: 'people', path: '/people', count: 'people' },
  { part: 'offences', path: '/offences', count: 'charges' },
  { part: 'readiness', path: '/readiness' },
  { part: 'enquiries', path: '/enquiries' },
  { part: 'defence', path: '/defence' },
  { part: 'informed', path: '/informed', may: 'informed' },
  { part: 'submission', path: '/submission' },
  { part: 'review', path: '/review', may: 'review' },
  { part: 'returns', path: '/returns' },
  { part: 'decision', path: '/decision' },
  { part: 'disclosure', path: '/disclosure' },
  { part: 'court', path: '/court' },
  { part: 'comments', path: '/comments' },
  { part: 'timeline', path: '/timeline' },
  { part: 'history', path: '/history' },
  { part: 'team', path: '/team', count: 'team' },
] as const satisfies readonly {
  part: CasePart
  path: string
  whole?: true
  count?: keyof CaseHeader['counts']
  /** A part that only some readers of the file have. */
  may?: keyof CaseHeader['may']
}[]

/** A page of a case: which case it is, its parts, and what the page is about. The header comes from the page's own act. */
export function CaseFrame({
  header,
  part,
  acts,
  width,
  children,
}: {
  readonly header: CaseHeader
  readonly part: CasePart
  readonly acts?: ReactNode
  readonly width?: ComponentProps<typeof PageMain>['width']
  readonly children: ReactNode
}) {
  const t = useTranslations('cases')
  const language = useLocale()
  const count = useCount()
  const open = parts.filter((one) => !('may' in one) || header.may[one.may])
  const tabs = open.map((one) => ({
    href: `/cases/${header.caseId}${one.path}`,
    label: t(`part.${one.part}`),
    whole: 'whole' in one,
    ...('count' in one ? { count: count(header.counts[one.count]) } : {}),
  }))
  return (
    <div data-case-part={part} className="contents">
      <CaseBar
        number={header.number}
        title={header.title}
        tags={
          <>
            <CaseStatus status={header.status} sensitivity={header.sensitivity} />
            <Tag icon="people">{language === 'km' ? header.unit.nameKm : header.unit.nameEn}</Tag>
          </>
        }
        acts={acts}
        tabs={<CaseTabs tabs={tabs} />}
      />
      <PageMain width={width}>{children}</PageMain>
    </div>
  )
}
