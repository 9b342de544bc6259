import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Checkbox } from '@/components/ui/checkbox'
import { Disclosure } from '@/components/ui/disclosure'
import { DisclosureTag } from '@/components/ui/disclosure-tag'
import { RadioCards } from '@/components/ui/radio-cards'
import { SubmitButton } from '@/components/ui/submit-button'
import { kinds } from '@/lib/domain/evidence/catalogue'
import { commonFields } from '@/lib/domain/evidence/common-fields'
import { filePlaces } from '@/lib/domain/evidence/item'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useSaid } from './said'

/** Where an item belongs, and whether it may help the defence. Nothing goes to court without a place. */
export function PlaceCard({ view, place }: { readonly view: ItemView; readonly place: FormAction | null }) {
  const t = useTranslations('itemPage')
  const form = useTranslations('logForm')
  const places = useTranslations('ui.disclosure')
  const said = useSaid()
  const { item, header } = view
  const intelligence = kinds[item.type].readiness.admissibility === 'intelligence_only'
  return (
    <Card title={t('place')} id="place">
      <DisclosureTag disclosure={item.filePlace} />
      {place && (
        <Disclosure summary={t('place-change')} className="mt-2 [&>div]:ps-0">
          <ActionForm
            action={place}
            hidden={{ caseId: header.caseId, itemId: item.itemId, version: String(item.version) }}
          >
            <RadioCards
              name="filePlace"
              label={said(commonFields.filePlace.label)}
              why={said(commonFields.filePlace.why)}
              value={item.filePlace}
              options={filePlaces
                .filter((one) => !intelligence || one !== 'in_file')
                .map((value) => ({ value, label: places(value) }))}
            />
            <Checkbox
              name="exculpatory"
              label={t('exculpatory')}
              hint={form('exculpatory-hint')}
              checked={item.exculpatory}
            />
            <SubmitButton kind="default">{t('place-save')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  )
}
