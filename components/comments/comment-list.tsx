import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useColleague } from '@/components/evidence/called'
import { SaidBy } from '@/components/evidence/said-by'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { ShownComment } from '@/lib/server/comments/comments-at'

/** Comments, the latest first: who said what when, whom they told, and what was withdrawn. */
export function CommentList({
  comments,
  hidden,
  withdraw,
  placeOf,
}: {
  readonly comments: readonly ShownComment[]
  readonly hidden: Readonly<Record<string, string>>
  readonly withdraw: FormAction | null
  /** Where a comment stands, when comments of several places stand together. */
  readonly placeOf?: (comment: ShownComment) => ReactNode
}) {
  const t = useTranslations('comments')
  const colleague = useColleague()
  return (
    <ol className="divide-y divide-line">
      {comments.map((one) => (
        <li key={one.commentId} id={`comment-${one.number}`} className="scroll-mt-4 py-2.5">
          {placeOf && <p className="mb-0.5 text-sm">{placeOf(one)}</p>}
          {one.words === null ? (
            <p className="text-soft">{t('withdrawn-away')}</p>
          ) : (
            <p className="max-w-[70ch] whitespace-pre-line [overflow-wrap:anywhere]">{one.words}</p>
          )}
          {one.withdrawn && (
            <p className="mt-1 border-line border-s-4 ps-2 text-sm">
              <b className="font-control">{t('withdrawn')}</b> {one.withdrawn.reason}{' '}
              <span className="text-soft text-xs">
                <DateTime at={one.withdrawn.at} />
              </span>
            </p>
          )}
          <SaidBy by={one.by} at={one.at} />
          {one.told.length > 0 && (
            <p className="flex items-start gap-1 text-soft text-xs">
              <Icon of="people" size="s" />
              {t('told', { names: one.told.map(colleague).join(', ') })}
            </p>
          )}
          {withdraw && one.mine && !one.withdrawn && (
            <Disclosure summary={t('withdraw')} className="text-sm">
              <ActionForm action={withdraw} hidden={{ ...hidden, commentId: one.commentId }}>
                <TextArea
                  name="reason"
                  label={t('reason')}
                  hint={t('reason-hint')}
                  rows={2}
                  maxLength={1000}
                />
                <SubmitButton kind="default" size="small">
                  {t('withdraw')}
                </SubmitButton>
              </ActionForm>
            </Disclosure>
          )}
        </li>
      ))}
    </ol>
  )
}
