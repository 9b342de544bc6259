import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { SubmitButton } from '@/components/ui/submit-button'
import type { InformantsView } from '@/lib/server/informants/view-informants'

/** What two people decided that one may take over, to be taken or turned down. Of whom is seen only then. */
export function Offers({
  view,
  take,
  turnDown,
}: {
  readonly view: InformantsView
  readonly take: FormAction
  readonly turnDown: FormAction
}) {
  const t = useTranslations('informantHandover')
  const colleague = useColleague()
  if (view.offers.length === 0) return null
  return (
    <Card title={t('offers')}>
      <ul className="divide-y divide-line">
        {view.offers.map(({ handover, by, reason }) => (
          <li key={handover} className="space-y-2 py-2">
            <p>{t('offer', { name: colleague(by) })}</p>
            <p className="whitespace-pre-line text-soft">{reason}</p>
            <div className="flex flex-wrap gap-2">
              <ActionForm action={take} hidden={{ handover }}>
                <SubmitButton kind="default">{t('take')}</SubmitButton>
              </ActionForm>
              <ActionForm action={turnDown} hidden={{ handover }}>
                <SubmitButton kind="default">{t('turn-down')}</SubmitButton>
              </ActionForm>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  )
}
