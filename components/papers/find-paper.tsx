import { useTranslations } from 'next-intl'
import { ScanField } from '@/components/custody/scan-field'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'

/** Finds a paper by the code on it; a scanner that types works too. A plain form, without script. */
export function FindPaper({ missed }: { readonly missed?: string }) {
  const t = useTranslations('papersPage')
  return (
    <Card title={t('find')}>
      <form action="/papers" className="space-y-3">
        <p className="text-sm text-soft">{t('find-lead')}</p>
        {missed !== undefined && (
          <Notice tone="risk" alert>
            {t('not-found')}
          </Notice>
        )}
        <ScanField label={t('code')} hint={t('code-hint')} value={missed} />
        <Button type="submit">{t('find-submit')}</Button>
      </form>
    </Card>
  )
}
