import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { PageTitle } from '@/components/shell/page'
import { Card, TwoColumns } from '@/components/ui/card'
import { Empty } from '@/components/ui/empty'
import { HowCard } from '@/components/ui/how-card'
import { Pager } from '@/components/ui/pager'
import type { CommentsView } from '@/lib/server/comments/view-comments'
import { CommentForm } from './comment-form'
import { CommentList } from './comment-list'
import { CommentPlace } from './comment-place'
import type { CommentActions } from './comments-here'

/** Everything that was said, page by page, and at one place also a form to say something there. */
export function CommentsPage({
  view,
  actions,
}: {
  readonly view: CommentsView
  readonly actions: CommentActions
}) {
  const t = useTranslations('comments')
  const { header, place, shown, here, targets, later, first } = view
  const { caseId } = header
  const base = `/cases/${caseId}/comments`
  const to = (more: string) => `${base}?${place ? `place=${place}&` : ''}${more}`
  const item = shown.find((one) => one.item !== null)?.item ?? null
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={
          place ? <CommentPlace caseId={caseId} place={place} item={item} targets={targets} /> : t('lead')
        }
      />
      <TwoColumns
        side={
          place && here?.people ? (
            <Card title={t('say-here')}>
              <CommentForm
                people={here.people}
                hidden={{ caseId, place, $list: 'yes' }}
                action={actions.say}
              />
            </Card>
          ) : (
            <HowCard title={t('how')} steps={[t('how-1'), t('how-2'), t('how-3')]} />
          )
        }
      >
        {shown.length === 0 ? (
          <Empty title={t('none')}>{t('none-why')}</Empty>
        ) : (
          <Card id="comments" flush>
            <div className="px-4">
              <CommentList
                comments={shown}
                hidden={{ caseId, $list: 'yes' }}
                withdraw={header.may.comment ? actions.withdraw : null}
                placeOf={
                  place
                    ? undefined
                    : (one) => (
                        <CommentPlace caseId={caseId} place={one.place} item={one.item} targets={targets} />
                      )
                }
              />
            </div>
            <Pager
              earlier={first ? null : place ? `${base}?place=${place}` : base}
              later={later === null ? null : to(`before=${later}`)}
            />
          </Card>
        )}
        {place && (
          <CaseLink href={base} className="link text-sm">
            {t('all-case')}
          </CaseLink>
        )}
      </TwoColumns>
    </>
  )
}
