import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { KeyValues } from '@/components/ui/key-value'
import type { ErasureGround } from '@/lib/domain/informants/erasure'

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

/** To whom an informant would be handed, and why. Which one is said to nobody. */
export function HandoverInWords({
  to,
  reason,
}: {
  readonly to: { readonly nameLatin: string; readonly nameKm: string | null }
  readonly reason: string
}) {
  const t = useTranslations('informantHandover')
  const called = useCalled()
  return (
    <Card title={t('hand-over')}>
      <KeyValues
        facts={[
          { name: t('colleague'), value: called(to) },
          { name: t('reason'), value: <span className="whitespace-pre-line">{reason}</span> },
        ]}
      />
    </Card>
  )
}

/** On what ground who an informant is would be erased, and why. Which one is said to nobody. */
export function ErasureInWords({
  ground,
  reason,
}: {
  readonly ground: ErasureGround
  readonly reason: string
}) {
  const t = useTranslations('informantErasure')
  return (
    <Card title={t('erase')}>
      <KeyValues
        facts={[
          { name: t('ground'), value: t(`grounds.${ground}`) },
          { name: t('reason'), value: <span className="whitespace-pre-line">{reason}</span> },
        ]}
      />
    </Card>
  )
}
