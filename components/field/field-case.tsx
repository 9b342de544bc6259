'use client'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { TextInput } from '@/components/ui/text-input'

/** The case as the officer names it. No list is offered: no case lies on the device. */
export function FieldCase({ number }: { readonly number: string }) {
  const t = useTranslations('field')
  return (
    <Card className="[&>div>*:last-child]:mb-1">
      <TextInput name="$case" label={t('case')} hint={t('case-hint')} value={number} mono width="medium" />
    </Card>
  )
}
