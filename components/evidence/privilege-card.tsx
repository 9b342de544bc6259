import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useColleague } from './called'

/** Talk between lawyer and client: sealed from the team by whoever finds it, released by the prosecutor who read it. */
export function PrivilegeCard({
  view,
  seal,
  release,
}: {
  readonly view: ItemView
  readonly seal: FormAction | null
  readonly release: FormAction | null
}) {
  const t = useTranslations('danger')
  const colleague = useColleague()
  const { seals, header, item } = view
  const act = item.privileged ? release : seal
  if (seals.length === 0 && !act) return null
  const hidden = { caseId: header.caseId, itemId: item.itemId }
  return (
    <Card title={t('privilege-title')} id="privilege">
      <ul className="space-y-1 text-sm">
        {seals.map(({ state, reason, at, by }) => (
          <li key={at.toISOString()}>
            {t(`state.${state}`)}: {reason ?? t('in-form')}{' '}
            <span className="block text-soft">
              {colleague(by)}, <DateTime at={at} />
            </span>
          </li>
        ))}
      </ul>
      {act && (
        <Disclosure summary={t(item.privileged ? 'release' : 'seal-open')} className="mt-1 [&>div]:ps-0">
          <ActionForm action={act} hidden={hidden}>
            {!item.privileged && <p className="mb-2 text-sm text-soft">{t('seal-why')}</p>}
            <TextInput
              name="reason"
              label={t(item.privileged ? 'release-reason' : 'seal-reason')}
              hint={item.privileged ? t('release-hint') : undefined}
            />
            <SubmitButton kind="warn">{t(item.privileged ? 'release' : 'seal')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  )
}

/** Instead of what the team may not read. */
export function SealedNotice() {
  const t = useTranslations('danger')
  return (
    <Notice tone="stop" title={t('sealed-title')}>
      {t('sealed-why')}
    </Notice>
  )
}
