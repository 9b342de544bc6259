import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Words } from '@/lib/domain/offences/template'
import type { OffencesView } from '@/lib/server/offences/view-offences'

type Count = OffencesView['counts'][number]
type Move = NonNullable<Count['move']>

/** What going over to the later version of the law carries, changes and lets fall; then the reason, and the move itself. */
export function MoveCount({
  count,
  move,
  caseId,
  action,
}: {
  readonly count: Count
  readonly move: Move
  readonly caseId: string
  readonly action: FormAction
}) {
  const t = useTranslations('countMove')
  const reasons = useTranslations('reasons')
  const { later, key } = count.template
  return (
    <div className="space-y-3">
      <MoveFacts move={move} />
      {move.refusals.map(({ because, params }) => (
        <Notice key={`${because} ${Object.values(params ?? {}).join()}`} tone="stop">
          {reasons(because as 'mode-falls', params as { mode: string })}
        </Notice>
      ))}
      {move.refusals.length === 0 && later && (
        <ActionForm
          action={action}
          hidden={{ caseId, countId: count.countId, version: String(count.version), to: later }}
        >
          <TextArea name="reason" label={t('why')} hint={t('why-hint')} rows={2} />
          <SubmitButton kind="warn">{t('act', { later, key })}</SubmitButton>
        </ActionForm>
      )}
    </div>
  )
}

function MoveFacts({ move }: { readonly move: Move }) {
  const t = useTranslations('countMove')
  const language = useLocale()
  const named = (rows: readonly { readonly title: Words }[]) =>
    rows.map(({ title }) => title[language]).join(', ')
  const links = move.carried.reduce((sum, one) => sum + one.links, 0)
  return (
    <ul className="list-disc space-y-1 ps-5 text-sm">
      <li>{t('carried', { n: move.carried.length, links })}</li>
      {move.changed.map(({ id, title, sources, target }) => (
        <li key={id}>
          {t('changed', { element: title[language] })}{' '}
          {sources[0] !== sources[1] && t('sources', { from: sources[0], to: sources[1] })}{' '}
          {target[0] !== target[1] && t('target', { from: target[0], to: target[1] })}
        </li>
      ))}
      {move.added.length > 0 && <li>{t('added', { elements: named(move.added) })}</li>}
      {move.fallen.map(({ id, title, links: n }) => (
        <li key={id} className="text-stop">
          {t('fallen', { element: title[language], n })}
        </li>
      ))}
      {move.fallen.length === 0 && <li>{t('nothing-falls')}</li>}
      <li>{t('snapshot')}</li>
    </ul>
  )
}

/** When the law changed under this count, from which version to which, and why. */
export function MovesMade({ moved }: { readonly moved: Count['moved'] }) {
  const t = useTranslations('countMove')
  return moved.map(({ fromId, toId, reason, linksFallen, at }) => (
    <p key={String(at)} className="text-sm text-soft">
      {t('made', { from: fromId, to: toId, n: linksFallen, reason })}
    </p>
  ))
}
