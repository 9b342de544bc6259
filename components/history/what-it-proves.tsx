import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'

/** What an unbroken history proves, and what it does not. */
export function WhatItProves() {
  const t = useTranslations('history.page')
  return (
    <Card title={t('proof-title')}>
      <p className="text-sm">{t('proof')}</p>
      <Disclosure summary={t('not-proved')}>
        <p className="text-sm text-soft">{t('not-proved-why')}</p>
      </Disclosure>
    </Card>
  )
}
