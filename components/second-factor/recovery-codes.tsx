import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'

/** Ten codes to write down or print, shown until one says that they are kept. */
export function RecoveryCodes({
  codes,
  action,
  back,
}: {
  readonly codes: readonly string[]
  readonly action: FormAction
  readonly back: string
}) {
  const t = useTranslations('secondFactor')
  return (
    <Card title={t('codes')}>
      <p className="text-soft">{t('codes-why')}</p>
      <ol className="my-4 grid list-inside list-decimal gap-x-6 gap-y-1 font-mono min-[480px]:grid-cols-2">
        {codes.map((code) => (
          <li key={code} data-code>
            {code.replace(/(.{4})(?=.)/g, '$1-')}
          </li>
        ))}
      </ol>
      <ActionForm action={action} hidden={{ back }}>
        <SubmitButton>{t('codes-kept')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
