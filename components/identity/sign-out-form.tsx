import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'

/** The way out. A form, not a link: nobody is signed out by being shown a picture. */
export function SignOutForm({ action }: { readonly action: (form: FormData) => Promise<void> }) {
  const t = useTranslations('places')
  return (
    <form action={action}>
      <SubmitButton kind="default" size="wide" icon={<Icon of="sign-out" size="s" />}>
        {t('sign-out')}
      </SubmitButton>
    </form>
  )
}
