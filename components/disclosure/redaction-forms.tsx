import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { useCount } from '@/components/ui/digits'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { RedactionsView } from '@/lib/server/disclosure/view-redactions'

type Form = { readonly view: RedactionsView; readonly action: FormAction }

/** Looks for words in the file, or begins a copy whose boxes are all one's own. */
export function BeginCard({ view, action }: Form) {
  const t = useTranslations('redactionPage')
  if (!view.header.may.markDisclosure) return null
  if (!view.file.may)
    return (
      <Card title={t('begin')}>
        <Notice tone="risk" icon="at-risk">
          {t('not-pages')}
        </Notice>
      </Card>
    )
  const open = view.copies[0]?.state === 'proposed'
  return (
    <Card title={t('begin')}>
      <p className="mb-2 text-soft text-sm">{t('begin-lead')}</p>
      <ActionForm action={action} hidden={{ caseId: view.header.caseId, fileId: view.file.fileId }}>
        <TextArea
          name="words"
          label={t('field.words')}
          hint={t('field.words-hint')}
          rows={3}
          maxLength={2000}
          optional
        />
        <SubmitButton kind={open ? 'default' : 'primary'}>{t('begin-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}

/** A person confirms box by box what is blacked out, and adds their own. Nothing is hidden because a search found it. */
export function ConfirmCard({ view, action }: Form) {
  const t = useTranslations('redactionPage')
  const count = useCount()
  const [copy] = view.copies
  if (!view.header.may.markDisclosure || copy?.state !== 'proposed') return null
  return (
    <Card title={t('confirm', { number: count(copy.seq) })} id="confirm" className="scroll-mt-4">
      <p className="mb-2 text-soft text-sm">
        {copy.words.length > 0 ? t('found', { n: copy.boxes.length }) : t('own-boxes')}
      </p>
      <ActionForm action={action} hidden={{ caseId: view.header.caseId, redactionId: copy.redactionId }}>
        {copy.boxes.length > 0 && (
          <CheckboxGroup
            name="keep"
            label={t('field.keep')}
            values={copy.boxes.map((_, index) => String(index + 1))}
            options={copy.boxes.map((box, index) => ({
              value: String(index + 1),
              label: t('box', { number: count(index + 1), page: count(box.page) }),
              hint: t('box-at', { x: Math.round(box.x), y: Math.round(box.y) }),
            }))}
          />
        )}
        <TextArea
          name="more"
          label={t('field.more')}
          hint={t('field.more-hint')}
          rows={3}
          maxLength={20_000}
          optional
        />
        <TextArea name="reason" label={t('field.reason')} rows={2} maxLength={2000} />
        <SubmitButton>{t('confirm-button')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
