import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DraftField } from './draft-keeper'
import { DraftStatus, type DraftWords, KeepAndLeave, StillMissing } from './draft-status'
import { FormFoot } from './form-foot'

/** The foot of a form that keeps a draft: what is missing, whether it is kept, and the button that sends it. */
export function DraftFoot({ home, children }: { readonly home: string; readonly children: ReactNode }) {
  const t = useTranslations('logForm')
  const words = useDraftWords()
  return (
    <FormFoot
      missing={
        <>
          <StillMissing words={words} />
          <noscript>
            <p className="mb-2 text-sm text-risk">{t('no-script')}</p>
          </noscript>
        </>
      }
    >
      <DraftField />
      <DraftStatus words={words} />
      <KeepAndLeave href={home}>{t('keep')}</KeepAndLeave>
      {children}
    </FormFoot>
  )
}

const useDraftWords = (): DraftWords => {
  const t = useTranslations('logForm.draft')
  return {
    idle: t('idle'),
    kept: t('kept'),
    keeping: t('keeping'),
    'not-kept': t('not-kept'),
    offline: t('offline'),
    device: t('device'),
    'signed-out': t('signed-out'),
    elsewhere: t('elsewhere'),
    choose: t('choose'),
    here: t('here'),
    there: t('there'),
    empty: t('empty'),
    'go-on-here': t('go-on-here'),
    'go-on-there': t('go-on-there'),
    'other-kept': t('other-kept'),
    failed: t('failed'),
    gone: t('gone'),
    missing: t('missing'),
  }
}
