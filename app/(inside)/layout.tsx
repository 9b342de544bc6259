import type { Metadata } from 'next'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FieldWaiting } from '@/components/field/field-waiting'
import { initialsOf } from '@/components/identity/initials'
import { placesOf, thumbPlacesOf } from '@/components/identity/places'
import { SignOutForm } from '@/components/identity/sign-out-form'
import { BottomBar } from '@/components/shell/bottom-bar'
import { PersonMenu } from '@/components/shell/person-menu'
import { TopBar } from '@/components/shell/top-bar'
import { themeCookie, themeFor } from '@/i18n/theme'
import { ownerMark } from '@/lib/domain/evidence/field'
import { mightEver } from '@/lib/domain/identity/policy'
import { whoIsHere } from '@/lib/web/session'
import { signOutAction } from './sessions/actions'

// With `no-referrer` a browser sends a plain form with `Origin: null`, and every form without script would be refused.
export const metadata: Metadata = { referrer: 'same-origin' }

/**
 * From here on somebody is signed in. It is a courtesy, not a guard: each page asks again by its own act. Nothing of any
 * case is loaded here, for a layout's data still leaks under a page that was not found.
 */
export default async function Inside({ children }: { readonly children: ReactNode }) {
  const who = await whoIsHere()
  const back = encodeURIComponent((await headers()).get('x-ringleader-path') ?? '/')
  if (!who) redirect(`/sign-in?back=${back}`)
  if (who.heldOff) redirect('/held-off')
  if (who.halfway) redirect(`/second-factor?back=${back}`)
  const [t, language, jar] = await Promise.all([getTranslations(), getLocale(), cookies()])
  const km = language === 'km'
  const unit = km ? who.unitNameKm : who.unitNameEn
  const say = (place: Parameters<typeof t>[0]) => t(place)
  return (
    <>
      <TopBar
        places={placesOf(who.role, say)}
        person={
          <PersonMenu
            name={(km && who.nameKm) || who.nameLatin}
            role={`${t(`roles.${who.role}`)} · ${unit}`}
            initials={initialsOf(who.nameLatin)}
            theme={themeFor(jar.get(themeCookie)?.value)}
            links={[
              { href: '/notices', label: t('inbox.title') },
              { href: '/sessions', label: t('places.sessions') },
              { href: '/approvals', label: t('places.approvals') },
              ...(mightEver(who.role, 'informant:own') || mightEver(who.role, 'informant:unmask')
                ? [{ href: '/informants', label: t('places.informants') }]
                : []),
              ...(mightEver(who.role, 'glass:read') ? [{ href: '/glass', label: t('places.glass') }] : []),
              { href: `/leaving/${who.id}`, label: t('leaving.own-title') },
              ...(mightEver(who.role, 'leaver:list')
                ? [{ href: '/leaving', label: t('places.leaving') }]
                : []),
              ...(mightEver(who.role, 'retention:list')
                ? [{ href: '/retention', label: t('places.retention') }]
                : []),
              ...(mightEver(who.role, 'learning:own')
                ? [{ href: '/learning', label: t('places.learning') }]
                : mightEver(who.role, 'learning:unit')
                  ? [{ href: '/learning/unit', label: t('places.learning') }]
                  : []),
              ...(who.role === 'officer' ? [{ href: '/field', label: t('field.place') }] : []),
            ]}
            signOut={<SignOutForm action={signOutAction} />}
          />
        }
      />
      {who.role === 'officer' && (
        <FieldWaiting
          owner={ownerMark(who.id)}
          by={(km && who.nameKm) || who.nameLatin}
          words={{
            mine: t('field.waiting-mine'),
            others: t('field.waiting-others'),
            go: t('field.waiting-go'),
          }}
        />
      )}
      {children}
      <BottomBar places={thumbPlacesOf(who.role, say)} />
    </>
  )
}
