import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HouseFront } from '@/components/identity/house-front'
import { Button } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('heldOff'))('title') }
}

/** Where somebody waits who tried too often what is not there or not theirs. */
export default async function HeldOffPage() {
  const t = await getTranslations('heldOff')
  return (
    <HouseFront>
      <h1>{t('title')}</h1>
      <p className="mt-2 max-w-110 text-soft">{t('why')}</p>
      <p className="mt-4">
        <Button href="/">{t('again')}</Button>
      </p>
    </HouseFront>
  )
}
