import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { HouseFront } from '@/components/identity/house-front'
import { SignOutForm } from '@/components/identity/sign-out-form'
import { ChooseFactor } from '@/components/second-factor/choose-factor'
import { ProveForm } from '@/components/second-factor/prove-form'
import { ScanAuthenticator } from '@/components/second-factor/scan-authenticator'
import { ownPath } from '@/lib/domain/identity/own-path'
import { viewAuthenticator } from '@/lib/server/second-factor/view-authenticator'
import { viewFactors } from '@/lib/server/second-factor/view-factors'
import { leave, load } from '@/lib/web/page'
import { qrOfText } from '@/lib/web/qr'
import { whoIsComing } from '@/lib/web/session'
import { signOutAction } from '../../(inside)/sessions/actions'
import { beginAction, confirmCodeAction, proveAction } from './actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('secondFactor'))('title') }
}

type Asked = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Between the door and the house: choose a second factor the first time, and show it every other time. */
export default async function SecondFactorPage({ searchParams }: Asked) {
  const t = await getTranslations('secondFactor')
  const who = await whoIsComing().catch(leave)
  const { back: asked, step } = await searchParams
  const back = ownPath(asked)
  if (!who.halfway) redirect(back)
  return (
    <HouseFront>
      <h1>{t(who.halfway === 'prove' ? 'title' : 'choose')}</h1>
      <div className="mt-2 max-w-110 space-y-5">
        {who.halfway === 'prove' ? (
          <ProveForm action={proveAction} back={back} factors={await load(viewFactors, {})} />
        ) : step === 'scan' ? (
          <Scan back={back} />
        ) : (
          <ChooseFactor action={beginAction} back={back} />
        )}
        <SignOutForm action={signOutAction} />
      </div>
    </HouseFront>
  )
}

async function Scan({ back }: { readonly back: string }) {
  const { secret, address } = await load(viewAuthenticator, {})
  return <ScanAuthenticator action={confirmCodeAction} back={back} secret={secret} code={qrOfText(address)} />
}
