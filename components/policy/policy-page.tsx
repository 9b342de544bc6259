import { useTranslations } from 'next-intl'
import { Waits } from '@/components/administration/frame'
import { useNamed } from '@/components/law/named'
import { PageMain, PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { ReadinessNotice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import type { PolicyView } from '@/lib/server/policy/view-policy'
import { NumberTable } from './number-table'
import { SideBySideReport } from './side-by-side'

/** One policy beside the one in use, what open cases would read by it, and the second person. */
export function PolicyPage({
  view,
  adopt,
  waits,
}: {
  readonly view: PolicyView
  readonly adopt: FormAction
  readonly waits: boolean
}) {
  const t = useTranslations('policy')
  const named = useNamed()
  const { version, adoptedAt, draftedBy, approvedBy } = view
  const people = [draftedBy, approvedBy].flatMap((one) => (one ? [named(one)] : [])).join(', ')
  return (
    <PageMain width="reading">
      <PageTitle
        title={version === null ? t('draft') : t('version', { version })}
        lead={view.reason}
        over={<Breadcrumbs trail={[{ href: '/law/policy', label: t('all-policies') }]} />}
      />
      <Stack>
        {waits && <Waits />}
        <p className="text-soft text-sm">
          {t(adoptedAt ? 'since' : 'drafted')} <DateTime at={adoptedAt ?? view.draftedAt} />, {people}
        </p>
        <Card title={t('compare')} flush>
          <NumberTable rows={view.changes} />
        </Card>
        <Card title={t('report')} flush>
          <SideBySideReport view={view} />
        </Card>
        {!adoptedAt && (
          <Card title={t('adopt')}>
            <p className="mb-3 max-w-[70ch] text-soft">{t('adopt-why')}</p>
            <ActionForm action={adopt} hidden={{ policyId: view.policyId }}>
              <SubmitButton>{t('adopt-act')}</SubmitButton>
            </ActionForm>
          </Card>
        )}
        <ReadinessNotice />
      </Stack>
    </PageMain>
  )
}
