import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { KeyValues } from '@/components/ui/key-value'

/** Of whom it is asked, and why: what lies sealed behind an approval to unmask, for who may read it. */
export function AskInWords({
  number,
  pseudonym,
  reason,
}: {
  readonly number: string
  readonly pseudonym: string
  readonly reason: string
}) {
  const t = useTranslations('informantsPage')
  return (
    <Card title={t('ask')}>
      <KeyValues
        facts={[
          { name: t('field.number'), value: number },
          { name: t('field.pseudonym'), value: pseudonym, mono: true },
          { name: t('field.reason'), value: <span className="whitespace-pre-line">{reason}</span> },
        ]}
      />
    </Card>
  )
}
