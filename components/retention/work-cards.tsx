import { useTranslations } from 'next-intl'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import type { RetentionView } from '@/lib/server/retention/view-retention'
import { RefuseCorrectionForm } from './correct-form'
import { EraseCard } from './erase-card'
import { RestrictForm } from './restrict-form'

/** What a supervisor in the line of the file does: restricts, refuses a correction, asks to erase. */
export function WorkCards({
  view,
  acts,
}: {
  readonly view: RetentionView
  readonly acts: Readonly<Record<'restrictAction' | 'refuseAction' | 'eraseAction', FormAction>>
}) {
  const t = useTranslations('retentionPage')
  return (
    <>
      <Card title={t('restrict-title')}>
        <RestrictForm view={view} action={acts.restrictAction} />
      </Card>
      <Card title={t('refuse-title')}>
        <Disclosure summary={t('refuse-correction')}>
          <RefuseCorrectionForm view={view} action={acts.refuseAction} />
        </Disclosure>
      </Card>
      {view.content && <EraseCard view={view} content={view.content} action={acts.eraseAction} />}
    </>
  )
}
