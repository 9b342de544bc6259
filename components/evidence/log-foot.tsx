import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { DraftField } from './draft-keeper'
import { DraftStatus, type DraftWords, KeepAndLeave, StillMissing } from './draft-status'
import { FormFoot } from './form-foot'

/** The foot of the log form: what is missing, whether it is kept, and the button that logs it. */
export function LogFoot({ home, draftHref }: { readonly home: string; readonly draftHref: string }) {
  const t = useTranslations('logForm')
  const words: DraftWords = {
    idle: t('draft.idle'),
    kept: t('draft.kept'),
    keeping: t('draft.keeping'),
    'not-kept': t('draft.not-kept'),
    offline: t('draft.offline'),
    'signed-out': t('draft.signed-out'),
    elsewhere: t('draft.elsewhere'),
    'elsewhere-open': t('draft.elsewhere-open'),
    'elsewhere-keep': t('draft.elsewhere-keep'),
    failed: t('draft.failed'),
    gone: t('draft.gone'),
    missing: t('draft.missing'),
  }
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
      <DraftStatus words={words} openHref={draftHref} />
      <KeepAndLeave href={home}>{t('keep')}</KeepAndLeave>
      <SubmitButton icon={<Icon of="log" size="s" />}>{t('log')}</SubmitButton>
    </FormFoot>
  )
}
