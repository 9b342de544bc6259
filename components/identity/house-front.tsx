import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LanguageSwitch } from '@/components/shell/language-switch'
import { Logo } from '@/components/ui/logo'
import { RingDrawing } from './ring-drawing'

/** What a newcomer sees beside the door: what the house is for, in a line and a drawing. */
export function HouseFront({ children }: { readonly children: ReactNode }) {
  const t = useTranslations()
  const km = useLocale() === 'km'
  return (
    <div className="grid flex-1 grid-cols-1 grid-rows-[auto_1fr] min-[800px]:grid-rows-1 min-[800px]:grid-cols-[minmax(0,46%)_minmax(0,1fr)]">
      <header className="flex flex-col bg-bar px-5 py-5 text-bar-ink min-[800px]:px-16 min-[800px]:py-14">
        <div className="flex items-center justify-between gap-4">
          <span className="flex items-center gap-2.5 font-figure text-xl">
            <Logo />
            {t('shell.brand')}
          </span>
          <LanguageSwitch className="text-bar-ink underline underline-offset-3" />
        </div>
        <div className="mt-auto hidden pt-8 min-[800px]:block">
          <RingDrawing />
          <p
            className={
              km
                ? 'mt-7 max-w-[24ch] font-title text-xxl'
                : 'mt-7 max-w-[17ch] font-title text-[1.875rem] leading-[1.22]'
            }
          >
            {t('signIn.promise')}
          </p>
        </div>
        <p className="mt-auto hidden max-w-[60ch] pt-10 text-bar-soft text-sm min-[800px]:block">
          {t('readinessView.notice')}
        </p>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="w-full max-w-195 px-4 py-5 outline-none min-[800px]:px-10 min-[800px]:py-11 min-[1200px]:px-18"
      >
        {children}
      </main>
    </div>
  )
}
