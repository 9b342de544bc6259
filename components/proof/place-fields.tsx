import { useTranslations } from 'next-intl'
import { Asked, type AskedRule } from '@/components/evidence/asked-fields'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { shownName } from '@/lib/domain/evidence/file'
import type { LinkFormView } from '@/lib/server/proof/view-link-form'

const places = ['page', 'row', 'time', 'paragraph', 'words', 'region'] as const

/** Each kind of place asks its own questions, and no others. */
export const placeRules: readonly AskedRule[] = [
  ...(['row', 'time', 'paragraph', 'words', 'region'] as const).map((place) => ({
    id: `place-${place}`,
    name: 'locator.in',
    is: [place],
  })),
  { id: 'place-on-page', name: 'locator.in', is: ['page', 'paragraph', 'region'] },
  { id: 'place-to', name: 'locator.in', is: ['page', 'row', 'time'] },
]

/** The exact place in an item: which kind of place, then its numbers. */
export function PlaceFields({ item }: { readonly item: LinkFormView['items'][number] | undefined }) {
  const t = useTranslations('linkPage')
  const files = item?.files ?? []
  return (
    <>
      <RadioCards
        name="locator.in"
        label={t('place')}
        why={t('place-why')}
        value="page"
        layout="three"
        options={places.map((value) => ({ value, label: t(`in.${value}`), hint: t(`in-hint.${value}`) }))}
      />
      {files.length > 0 && (
        <Select
          name="locator.fileId"
          label={t('file')}
          blank={t('file-any')}
          value={files.length === 1 ? files[0]?.fileId : ''}
          options={files.map(({ fileId, name }) => ({ value: fileId, label: shownName(name) }))}
        />
      )}
      <div className="flex flex-wrap gap-x-4">
        <Asked id="place-row">
          <TextInput name="locator.sheet" label={t('sheet')} width="medium" optional />
        </Asked>
        <Asked id="place-on-page">
          <NumberField name="page" />
        </Asked>
        <Asked id="place-row">
          <NumberField name="row" />
        </Asked>
        <Asked id="place-time">
          <NumberField name="from" />
        </Asked>
        <Asked id="place-to">
          <NumberField name="to" optional />
        </Asked>
        <Asked id="place-paragraph">
          <NumberField name="paragraph" />
        </Asked>
        <Asked id="place-region">
          <div className="flex flex-wrap gap-x-4">
            <NumberField name="x" />
            <NumberField name="y" />
            <NumberField name="width" />
            <NumberField name="height" />
          </div>
        </Asked>
      </div>
      <Asked id="place-words">
        <TextInput name="locator.words" label={t('words')} />
      </Asked>
    </>
  )
}

type Named = 'page' | 'row' | 'from' | 'to' | 'paragraph' | 'x' | 'y' | 'width' | 'height'

function NumberField({ name, optional }: { readonly name: Named; readonly optional?: boolean }) {
  const t = useTranslations('linkPage')
  return (
    <TextInput
      name={`locator.${name}`}
      label={t(name)}
      width="short"
      inputMode="decimal"
      mono
      optional={optional}
    />
  )
}
