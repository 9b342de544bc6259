import { useTranslations } from 'next-intl'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { namePlace } from './place-name'

type Place = { readonly id: string; readonly code: string; readonly parent: { readonly code: string } | null }

/** Where it is put: a listed place of the store, where it has some, and words. */
export function PlaceFields({
  places,
  optional = true,
}: {
  readonly places: readonly Place[]
  readonly optional?: boolean
}) {
  const t = useTranslations('custody.field')
  const store = useTranslations('store')
  return (
    <>
      {places.length > 0 && (
        <Select
          name="storePlaceId"
          label={store('put-in')}
          optional
          blank={store('not-listed')}
          options={places.map((place) => ({ value: place.id, label: namePlace(place) ?? '' }))}
        />
      )}
      <TextInput
        name="place"
        label={places.length > 0 ? store('place-more') : t('place')}
        good={t('place-good')}
        bad={t('place-bad')}
        optional={optional || places.length > 0}
      />
    </>
  )
}
