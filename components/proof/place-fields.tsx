import { useTranslations } from 'next-intl'
import { Asked, type AskedRule } from '@/components/evidence/asked-fields'
import { RadioCards } from '@/components/ui/radio-cards'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { shownName } from '@/lib/domain/evidence/file'
import type { Locator } from '@/lib/domain/evidence/locator'
import { placeQuery } from '@/lib/domain/evidence/place-query'
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
export function PlaceFields({
  item,
  place,
}: {
  readonly item: Omit<LinkFormView['items'][number], 'ofOthers'> | undefined
  /** What was pointed at in the file itself. */
  readonly place?: Locator | undefined
}) {
  const said = new Map(new URLSearchParams(place ? placeQuery(place) : ''))
  const t = useTranslations('linkPage')
  const files = item?.files ?? []
  return (
    <>
      <RadioCards
        name="locator.in"
        label={t('place')}
        why={t('place-why')}
        value={place?.in ?? 'page'}
        layout="three"
        options={places.map((value) => ({ value, label: t(`in.${value}`), hint: t(`in-hint.${value}`) }))}
      />
      {files.length > 0 && (
        <Select
          name="locator.fileId"
          label={t('file')}
          blank={t('file-any')}
          value={place?.fileId ?? (files.length === 1 ? files[0]?.fileId : '')}
          options={files.map(({ fileId, name }) => ({ value: fileId, label: shownName(name) }))}
        />
      )}
      <div className="flex flex-wrap gap-x-4">
        <Asked id="place-row">
          <TextInput
            name="locator.sheet"
            value={said.get('sheet')}
            label={t('sheet')}
            width="medium"
            optional
          />
        </Asked>
        <Asked id="place-on-page">
          <NumberField name="page" value={said.get('page')} />
        </Asked>
        <Asked id="place-row">
          <NumberField name="row" value={said.get('row')} />
        </Asked>
        <Asked id="place-time">
          <NumberField name="from" value={said.get('from')} />
        </Asked>
        <Asked id="place-to">
          <NumberField name="to" optional value={said.get('to')} />
        </Asked>
        <Asked id="place-paragraph">
          <NumberField name="paragraph" value={said.get('paragraph')} />
        </Asked>
        <Asked id="place-region">
          <div className="flex flex-wrap gap-x-4">
            <NumberField name="x" value={said.get('x')} />
            <NumberField name="y" value={said.get('y')} />
            <NumberField name="width" value={said.get('width')} />
            <NumberField name="height" value={said.get('height')} />
          </div>
        </Asked>
      </div>
      <Asked id="place-words">
        <TextInput name="locator.words" value={said.get('words')} label={t('words')} />
      </Asked>
    </>
  )
}

type Named = 'page' | 'row' | 'from' | 'to' | 'paragraph' | 'x' | 'y' | 'width' | 'height'

function NumberField({
  name,
  optional,
  value,
}: {
  readonly name: Named
  readonly optional?: boolean
  readonly value: string | undefined
}) {
  const t = useTranslations('linkPage')
  return (
    <TextInput
      name={`locator.${name}`}
      label={t(name)}
      value={value}
      width="short"
      inputMode="decimal"
      mono
      optional={optional}
    />
  )
}
