import { useTranslations } from 'next-intl'
import { NextCard } from '@/components/enquiries/next-card'
import { OwnTasks } from '@/components/enquiries/own-tasks'
import { PageMain, PageTitle } from '@/components/shell/page'
import type { FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import type { viewWork } from '@/lib/server/cases/view-work'
import { ApprovalsWaiting } from './work-approvals'
import { WorkCases } from './work-cases'
import { WorkClocks } from './work-clocks'
import { Drafts } from './work-drafts'
import { Notices } from './work-notices'
import { PlaceOfWork } from './work-place'
import { WorkReturns } from './work-returns'

export type WorkView = Awaited<ReturnType<(typeof viewWork)['perform']>>

/** One's work for today, in the order in which it can be lost: clocks, what waits, what was begun, one's cases. */
export function Work({ view, read }: { readonly view: WorkView; readonly read: FormAction }) {
  const t = useTranslations('work')
  const { role } = view
  return (
    <PageMain width="reading">
      <PageTitle
        title={t('title')}
        lead={<DateTime at={view.now} show="day" />}
        acts={
          view.mayOpenCase && (
            <Button href="/cases/new" icon={<Icon of="add" size="s" />}>
              {t('open-case')}
            </Button>
          )
        }
      />
      <Stack className="gap-5">
        {view.informants !== null && view.informants > 0 && (
          <Notice tone="stop" acts={<Button href="/informants">{t('informants-read')}</Button>}>
            {t('informants-told')}
          </Notice>
        )}
        {view.notices.length > 0 && <Notices notices={view.notices} read={read} />}
        {role === 'officer' && <WorkClocks steps={view.steps} writing={view.writing} now={view.now} />}
        {view.returns.length > 0 && <WorkReturns returns={view.returns} role={role} now={view.now} />}
        <OwnTasks tasks={view.tasks} now={view.now} />
        {view.next.map(({ caseId, line }) => (
          <NextCard key={caseId} lines={[line]} caseId={caseId} now={view.now} />
        ))}
        {view.drafts.length > 0 && <Drafts drafts={view.drafts} />}
        {role === 'supervisor' && <ApprovalsWaiting approvals={view.approvals} />}
        {(role === 'officer' || role === 'supervisor' || role === 'prosecutor') && <WorkCases view={view} />}
        {(role === 'auditor' || role === 'administrator' || role === 'custodian') && (
          <PlaceOfWork role={role} />
        )}
      </Stack>
    </PageMain>
  )
}
