import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CaseLink } from '@/components/shell/case-link'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Dialog, DialogActs } from '@/components/ui/dialog'
import { Icon } from '@/components/ui/icon'
import { SubmitButton } from '@/components/ui/submit-button'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { DraftShown } from '@/lib/server/evidence/drafts'
import { draftHref } from './draft-href'
import { itemNumber } from './item-number'
import { useSaid } from './said'

/** What somebody began to log and has not finished. */
export function DraftList({
  drafts,
  discard,
}: {
  readonly drafts: readonly DraftShown[]
  readonly discard: FormAction
}) {
  const t = useTranslations('evidencePage')
  if (drafts.length === 0) return null
  return (
    <Card title={t('drafts')} aside={t('drafts-aside')}>
      <ul className="divide-y divide-line">
        {drafts.map((draft) => (
          <DraftLine key={draft.draftId} draft={draft} discard={discard} />
        ))}
      </ul>
    </Card>
  )
}

function DraftLine({ draft, discard }: { readonly draft: DraftShown; readonly discard: FormAction }) {
  const t = useTranslations('drafts')
  const what = useDraftName()(draft)
  const { caseId, draftId } = draft
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <Icon of="draft" className="text-soft" />
      <span className="min-w-0 flex-1 basis-48">
        <CaseLink href={draftHref(draft)}>{what}</CaseLink>
        <span className="block text-soft text-xs">
          {t('kept')} <DateTime at={draft.savedAt} />
        </span>
      </span>
      <Dialog
        trigger={t('discard')}
        href={`/cases/${caseId}/evidence/drafts/${draftId}`}
        title={t('discard-title')}
        description={what}
        size="small"
        kind="quiet"
      >
        <DiscardForm discard={discard} caseId={caseId} draftId={draftId}>
          <DialogActs keep={t('discard-keep')}>
            <SubmitButton kind="warn">{t('discard-do')}</SubmitButton>
          </DialogActs>
        </DiscardForm>
      </Dialog>
    </li>
  )
}

/** What a draft is of, and what it is called so far. */
export function useDraftName() {
  const t = useTranslations('drafts')
  const said = useSaid()
  return ({ type, title, kind, number }: Pick<DraftShown, 'type' | 'title' | 'kind' | 'number'>) => {
    if (kind === 'change') return t('of-change', { number: number === null ? '' : itemNumber(number) })
    if (kind === 'link') return number === null ? t('of-links') : t('of-link', { number: itemNumber(number) })
    return [type && said(kinds[type].title), title || t('untitled')].filter(Boolean).join(': ')
  }
}

/** Asks before what was typed is thrown away. */
export function DiscardForm({
  discard,
  caseId,
  draftId,
  children,
}: {
  readonly discard: FormAction
  readonly caseId: string
  readonly draftId: string
  readonly children: ReactNode
}) {
  const t = useTranslations('drafts')
  return (
    <ActionForm action={discard} hidden={{ caseId, draftId }}>
      <p className="my-2">{t('discard-why')}</p>
      {children}
    </ActionForm>
  )
}
