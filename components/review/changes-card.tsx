import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { SubmitButton } from '@/components/ui/submit-button'
import type { ReviewView } from '@/lib/server/review/view-review'
import type { Back } from './review-parts'

/** What came, went and was said since the reader last marked the file as seen. */
export function ChangesCard({
  view: { header, changes, since, desk },
  action,
  back,
}: {
  readonly view: ReviewView
  readonly action: FormAction
  readonly back: Back
}) {
  const t = useTranslations('reviewPage')
  const colleague = useColleague()
  return (
    <Card
      id="changes"
      title={t('changes')}
      aside={desk.seenAt && <DateTime at={desk.seenAt} />}
      foot={
        since !== 0 && (
          <ActionForm
            key={header.revision}
            action={action}
            hidden={{ caseId: header.caseId, revision: String(header.revision), ...back }}
          >
            <SubmitButton kind="default" size="small">
              {t('mark-seen')}
            </SubmitButton>
          </ActionForm>
        )
      }
    >
      {since === null ? (
        <p className="text-soft">{t('never-seen')}</p>
      ) : (
        <p className="text-soft">{t('changed-n', { n: since })}</p>
      )}
      <ul className="space-y-1 text-sm">
        {changes?.map(({ at, what, item, defect, by }) => (
          <li key={`${what} ${item?.itemId ?? defect} ${at.toISOString()}`}>
            {item && (
              <CaseLink href={`/cases/${header.caseId}/evidence/${item.itemId}`} className="link">
                {itemNumber(item.number)}
              </CaseLink>
            )}
            {defect} {t(`change.${what}`)}{' '}
            <span className="text-soft">
              {by && `${colleague(by)}, `}
              <DateTime at={at} />
            </span>
          </li>
        ))}
      </ul>
    </Card>
  )
}
