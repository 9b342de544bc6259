import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import type { CommentsHere as Here } from '@/lib/server/comments/comments-at'
import { CommentForm } from './comment-form'
import { CommentList } from './comment-list'

export type CommentActions = Readonly<Record<'say' | 'read' | 'withdraw', FormAction>>

/** What is said here, beside the work: the latest few, what is new for the reader, and saying something oneself. */
export function CommentsHere({
  here,
  actions,
  back,
}: {
  readonly here: Here
  readonly actions: CommentActions
  /** What the forms carry so that they lead back to where they stood. */
  readonly back: Readonly<Record<string, string>>
}) {
  const t = useTranslations('comments')
  const { caseId, place, shown, total, fresh, to, people } = here
  const hidden = { ...back, caseId, place }
  return (
    <>
      <p className="flex flex-wrap items-center gap-2 text-sm text-soft">
        {total === 0 ? t('none') : t('many', { n: total })}
        {fresh > 0 && <Tag tone="accent">{t('new', { n: fresh })}</Tag>}
        {fresh > 0 && (
          <ActionForm action={actions.read} hidden={{ ...hidden, to: String(to) }}>
            <SubmitButton kind="quiet" size="small">
              {t('mark-read')}
            </SubmitButton>
          </ActionForm>
        )}
      </p>
      <CommentList
        comments={shown}
        hidden={{ ...back, caseId }}
        withdraw={people ? actions.withdraw : null}
      />
      {total > shown.length && (
        <CaseLink href={`/cases/${caseId}/comments?place=${place}`} className="link text-sm">
          {t('all-here')}
        </CaseLink>
      )}
      {people && (
        <Disclosure summary={t('say-here')}>
          <CommentForm people={people} hidden={hidden} action={actions.say} />
        </Disclosure>
      )}
    </>
  )
}
