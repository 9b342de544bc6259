import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Empty } from '@/components/ui/empty'
import { Pager } from '@/components/ui/pager'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import type { StoreView } from '@/lib/server/custody/view-store'
import { LabelForm } from './label-form'
import { namePlace } from './place-name'

type Props = {
  readonly view: StoreView
  readonly add: FormAction
  readonly count: FormAction
  /** False on the pages of counts after the first. */
  readonly first?: boolean
}

/** A keeper's store: its shelves and boxes, what lies where, and the counts of it. */
export function StorePage({ view, add, count, first = true }: Props) {
  const t = useTranslations('store')
  const desk = useTranslations('custody')
  const called = useCalled()
  return (
    <>
      <PageTitle
        title={called(view.store)}
        lead={t('lead', { held: view.held, unplaced: view.unplaced })}
        over={<Breadcrumbs trail={[{ href: '/custody', label: desk('desk-title') }]} />}
      />
      <TwoColumns
        side={
          <>
            <Card title={t('count-title')} id="count">
              <ActionForm action={count}>
                <Select
                  name="placeId"
                  label={t('count-what')}
                  blank={t('whole-store')}
                  options={view.places.map((place) => ({
                    value: place.placeId,
                    label: namePlace(place) ?? '',
                  }))}
                />
                <SubmitButton>{t('begin-count')}</SubmitButton>
              </ActionForm>
            </Card>
            <Card title={t('add-place')} id="add">
              <AddPlace view={view} add={add} />
            </Card>
          </>
        }
      >
        <Places view={view} />
        <Counts view={view} first={first} />
      </TwoColumns>
    </>
  )
}

function AddPlace({ view, add }: Pick<Props, 'view' | 'add'>) {
  const t = useTranslations('store')
  const shelves = view.places.filter(({ kind }) => kind === 'shelf')
  return (
    <ActionForm action={add}>
      <TextInput name="code" label={t('place-code')} hint={t('place-code-hint')} width="short" mono />
      <Select
        name="parentId"
        label={t('stands-on')}
        optional
        blank={t('is-shelf')}
        options={shelves.map(({ placeId, code }) => ({ value: placeId, label: code }))}
      />
      <SubmitButton kind="default">{t('add')}</SubmitButton>
    </ActionForm>
  )
}

function Places({ view }: { readonly view: StoreView }) {
  const t = useTranslations('store')
  const places = [...view.places].sort((one, other) =>
    (namePlace(one) ?? '') < (namePlace(other) ?? '') ? -1 : 1,
  )
  return (
    <Card title={t('places')} id="places" flush>
      <Table
        caption={t('places')}
        compact
        columns={[
          { key: 'place', label: t('place') },
          { key: 'kind', label: t('kind') },
          { key: 'objects', label: t('objects'), numeric: true },
        ]}
        rows={places.map((place) => ({
          id: place.placeId,
          cells: {
            place: (
              <CaseLink href={`/custody/store/${place.placeId}`} className="link font-mono">
                {namePlace(place)}
              </CaseLink>
            ),
            kind: t(`kinds.${place.kind}`),
            objects: place.objects,
          },
        }))}
        empty={<Empty title={t('no-places')}>{t('no-places-why')}</Empty>}
      />
      {places.length > 0 && (
        <div className="px-4 py-2 text-sm">
          <LabelForm of={{ placeIds: places.slice(0, 100).map(({ placeId }) => placeId) }} />
        </div>
      )}
    </Card>
  )
}

function Counts({ view, first }: { readonly view: StoreView; readonly first: boolean }) {
  const t = useTranslations('store')
  if (view.counts.length === 0) return null
  return (
    <Card title={t('counts')} id="counts" flush>
      <Table
        caption={t('counts')}
        compact
        columns={[
          { key: 'begun', label: t('begun') },
          { key: 'what', label: t('count-what') },
          { key: 'state', label: t('state') },
        ]}
        rows={view.counts.map(({ countId, begunAt, closedAt, place }) => ({
          id: countId,
          cells: {
            begun: (
              <CaseLink href={`/custody/counts/${countId}`} className="link">
                <DateTime at={begunAt} />
              </CaseLink>
            ),
            what: namePlace(place) ?? t('whole-store'),
            state: closedAt ? t('closed') : <Tag icon="clock">{t('goes-on')}</Tag>,
          },
        }))}
      />
      <Pager
        earlier={first ? null : '/custody/store#counts'}
        later={view.later && `/custody/store?after=${encodeURIComponent(view.later)}#counts`}
      />
    </Card>
  )
}
