import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { DraftFoot } from './draft-foot'

/** The foot of the log form, with the button that logs it. */
export function LogFoot({ home }: { readonly home: string }) {
  const t = useTranslations('logForm')
  return (
    <DraftFoot home={home}>
      <SubmitButton icon={<Icon of="log" size="s" />}>{t('log')}</SubmitButton>
    </DraftFoot>
  )
}
