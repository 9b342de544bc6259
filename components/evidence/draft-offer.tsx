import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import type { DraftShown } from '@/lib/server/evidence/drafts'
import { draftHref } from './draft-href'
import { useDraftName } from './draft-list'

/** Offers what was begun before in this form, and says when a draft is no longer there. */
export function DraftOffer({
  drafts,
  open,
  gone,
}: {
  /** What this person began in this form. */
  readonly drafts: readonly DraftShown[]
  /** The draft that is open in the form. */
  readonly open: string | undefined
  readonly gone: boolean
}) {
  const t = useTranslations('drafts')
  const name = useDraftName()
  const others = drafts.filter(({ draftId }) => draftId !== open)
  return (
    <>
      {gone && <Notice tone="risk">{t('gone')}</Notice>}
      {!open && others.length > 0 && (
        <Notice icon="draft" title={t('offer')}>
          <ul>
            {others.map((draft) => (
              <li key={draft.draftId}>
                {/* The whole page is loaded, for the form that is open here must begin with other answers. */}
                <a className="link" href={draftHref(draft)}>
                  {t('go-on')}: {name(draft)}
                </a>{' '}
                <span className="text-soft">
                  {t('kept')} <DateTime at={draft.savedAt} />
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
