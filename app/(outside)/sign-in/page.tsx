import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DemoRoles } from '@/components/identity/demo-roles'
import { HouseFront } from '@/components/identity/house-front'
import { SignInForm } from '@/components/identity/sign-in-form'
import { Notice } from '@/components/ui/notice'
import { ownPath } from '@/lib/domain/identity/own-path'
import { whoIsHere } from '@/lib/web/session'
import { signInAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') }
}

type Asked = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The door: the real form first, and in a demonstration one sign-in for each role. */
export default async function SignInPage({ searchParams }: Asked) {
  const t = await getTranslations('signIn')
  const { back: asked, callbackUrl, again, failed, said } = await searchParams
  const back = ownPath(asked ?? pathOf(callbackUrl))
  // Who follows a link from outside comes without their strict cookie: once more, from our own page, brings it along.
  if (again === undefined && (await headers()).get('sec-fetch-site') === 'cross-site') {
    const here = `/sign-in?again=yes&back=${encodeURIComponent(back)}`
    return (
      <main id="main" className="p-6">
        <meta httpEquiv="refresh" content={`0;url=${here}`} />
        <a href={here}>{t('going')}</a>
      </main>
    )
  }
  if (await whoIsHere()) redirect(back)
  const notice = said === 'password-set' || said === 'signed-out' ? said : back !== '/' ? 'ended' : undefined
  return (
    <HouseFront>
      <h1>{t('title')}</h1>
      <div className="mt-4 max-w-95 space-y-4">
        {failed !== undefined ? (
          <Notice tone="stop" alert>
            {t('refused')}
          </Notice>
        ) : (
          notice && <Notice tone={notice === 'password-set' ? 'ok' : 'plain'}>{t(notice)}</Notice>
        )}
        <SignInForm action={signInAction} back={back} />
      </div>
      {process.env.RINGLEADER_MODE !== 'production' && <DemoRoles action={signInAction} back={back} />}
    </HouseFront>
  )
}

/** next-auth names the way back with its origin. */
const pathOf = (url: string | string[] | undefined) =>
  typeof url === 'string' && URL.canParse(url) ? new URL(url).pathname + new URL(url).search : '/'
