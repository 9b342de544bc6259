import { useTranslations } from 'next-intl'
import { PageTitle } from '@/components/shell/page'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { ScanField } from './scan-field'

/** Scan or type a code, and what it is on opens. It works without script, with a scanner or a hand. */
export function ScanPage({ wrong }: { readonly wrong: string | undefined }) {
  const t = useTranslations('scan')
  return (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Card title={t('read-code')} id="scan">
        {wrong !== undefined && (
          <Notice tone="risk" title={t('nothing')}>
            {t('nothing-why')}
          </Notice>
        )}
        <form method="get" action="/scan">
          <ScanField value={wrong?.slice(0, 60)} />
          <SubmitButton>{t('open')}</SubmitButton>
        </form>
      </Card>
    </>
  )
}
