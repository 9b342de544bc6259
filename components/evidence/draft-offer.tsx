import { useTranslations } from 'next-intl'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import type { Kind } from '@/lib/domain/evidence/kind'
import type { LogFormView } from '@/lib/server/evidence/view-log-form'

/** Offers what was begun before in this form, and says when a draft is no longer there. */
export function DraftOffer({
  view,
  kind,
  open,
  gone,
}: {
  readonly view: LogFormView
  readonly kind: Kind
  /** The draft that is open in the form. */
  readonly open: string | undefined
  readonly gone: boolean
}) {
  const t = useTranslations('drafts')
  const others = view.drafts.filter(({ type, draftId }) => type === kind.id && draftId !== open)
  return (
    <>
      {gone && <Notice tone="risk">{t('gone')}</Notice>}
      {!open && others.length > 0 && (
        <Notice icon="draft" title={t('offer')}>
          <ul>
            {others.map(({ draftId, title, savedAt, caseId }) => (
              <li key={draftId}>
                {/* The whole page is loaded, for the form that is open here must begin with other answers. */}
                <a className="link" href={`/cases/${caseId}/evidence/new/${kind.id}?draft=${draftId}`}>
                  {t('go-on')}: {title || t('untitled')}
                </a>{' '}
                <span className="text-soft">
                  {t('kept')} <DateTime at={savedAt} />
                </span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
