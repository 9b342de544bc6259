import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { HouseFront } from '@/components/identity/house-front'
import { SetPasswordForm } from '@/components/identity/set-password-form'
import { Button } from '@/components/ui/button'
import { holderOfLink } from '@/lib/server/identity/set-password'
import { setPasswordAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('setPassword'))('title') }
}

/** Where a one-time link leads. Opening it uses nothing up; setting the password does. */
export default async function SetPasswordPage({ params }: { readonly params: Promise<{ token: string }> }) {
  const { token } = await params
  const [t, language, holder] = await Promise.all([
    getTranslations('setPassword'),
    getLocale(),
    holderOfLink(token, new Date()),
  ])
  if (!holder) {
    return (
      <HouseFront>
        <h1>{t('gone')}</h1>
        <p className="mt-2 mb-4 text-soft">{t('gone-why')}</p>
        <Button href="/sign-in">{t('to-sign-in')}</Button>
      </HouseFront>
    )
  }
  const name = (language === 'km' && holder.nameKm) || holder.nameLatin
  return (
    <HouseFront>
      <h1>{t('title')}</h1>
      <p className="mt-2 mb-5 text-soft">{t('lead')}</p>
      <SetPasswordForm action={setPasswordAction} token={token} name={name} username={holder.username} />
    </HouseFront>
  )
}
