import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { PageTitle } from '@/components/shell/page'
import type { FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { TwoColumns } from '@/components/ui/card'
import { ReadinessNotice } from '@/components/ui/notice'
import type { viewEnquiries } from '@/lib/server/enquiries/view-enquiries'
import { Bundles, Lines } from './lines'
import { Over, Running } from './tasks'

export type EnquiriesView = Awaited<ReturnType<(typeof viewEnquiries)['perform']>>
export type TaskActs = Readonly<
  Record<
    'makeLine' | 'declineLine' | 'makeTask' | 'take' | 'hand' | 'due' | 'finish' | 'decline' | 'cancel',
    FormAction
  >
>

/** What to look for next, for one suspect and charge, and the tasks of the case. */
export function EnquiriesPage({ view, acts }: { readonly view: EnquiriesView; readonly acts: TaskActs }) {
  const t = useTranslations('enquiries')
  const called = useCalled()
  const { caseId } = view.header
  return (
    <>
      <PageTitle
        title={t('page')}
        lead={t('lead')}
        acts={<Button href={`/cases/${caseId}/knock-out`}>{t('knock-out')}</Button>}
      />
      {view.charges.length > 1 && (
        <div data-print="no" className="mb-4">
          <ul aria-label={t('for-whom')} className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
            {view.charges.map(({ chargeId, party, count }) => (
              <li key={chargeId}>
                <CaseLink
                  href={`/cases/${caseId}/enquiries?charge=${chargeId}`}
                  aria-current={chargeId === view.charge?.chargeId || undefined}
                  className="link aria-[current]:font-title aria-[current]:text-ink"
                >
                  {t('charge', { name: called(party), count: count.number })}
                </CaseLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      <TwoColumns
        side={
          <>
            <Running view={view} acts={acts} />
            <Bundles view={view} />
            <Over view={view} />
          </>
        }
      >
        <Lines view={view} acts={acts} />
        <p className="text-sm text-soft">{t('policy')}</p>
        <ReadinessNotice />
      </TwoColumns>
    </>
  )
}
