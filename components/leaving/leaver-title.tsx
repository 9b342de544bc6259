import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { mightEver } from '@/lib/domain/identity/policy'
import type { LeaverView } from '@/lib/server/leaving/view-leaver'

/** Who it is, and how far their leaving went. */
export function LeaverTitle({ view }: { readonly view: LeaverView }) {
  const t = useTranslations('leaving')
  const called = useCalled()
  const { leaving, now, own } = view
  const name = called(view.who)
  return (
    <>
      <PageTitle
        title={own ? t('own-title') : leaving ? t('leaver-title', { name }) : t('held-title', { name })}
        lead={own ? t('own-lead') : t('lead')}
      />
      {leaving && (
        <div className="mb-4">
          <Notice tone={leaving.closedAt ? 'ok' : 'risk'}>
            {leaving.closedAt ? t('closed') : leaving.endsAt > now ? t('access-until') : t('access-ended')}{' '}
            <DateTime at={leaving.closedAt ?? leaving.endsAt} />.{' '}
            {t('because-said', { because: leaving.because })}
          </Notice>
        </div>
      )}
      {own && mightEver(view.role, 'informant:own') && (
        <div className="mb-4">
          <Notice>{t('notice-informants')}</Notice>
        </div>
      )}
    </>
  )
}
