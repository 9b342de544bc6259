import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { HouseFront } from '@/components/identity/house-front'
import { Button } from '@/components/ui/button'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('heldOff'))('title') }
}

/** Where somebody waits who tried too often what is not there or not theirs, or asked for too much at once. */
export default async function HeldOffPage({
  searchParams,
}: {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const t = await getTranslations('heldOff')
  const much = (await searchParams).for === 'much'
  return (
    <HouseFront>
      <h1>{t(much ? 'title-much' : 'title')}</h1>
      <p className="mt-2 max-w-110 text-soft">{t(much ? 'why-much' : 'why')}</p>
      <p className="mt-4">
        <Button href="/">{t('again')}</Button>
      </p>
    </HouseFront>
  )
}
