import { useTranslations } from 'next-intl'
import { ScanField } from '@/components/custody/scan-field'
import { useCalled } from '@/components/people/names'
import { PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { shownCode } from '@/lib/domain/custody/label'
import type { CountView } from '@/lib/server/custody/view-count'
import { CountReport } from './count-report'
import { ObjectName } from './object-name'
import { namePlace } from './place-name'

/** A count: labels are read one after the other, and when it is closed its report stands for good. */
export function CountPage({
  view,
  scan,
  close,
  enter,
  first = true,
}: {
  readonly view: CountView
  readonly scan: FormAction
  readonly close: FormAction
  readonly enter: FormAction
  /** False on the pages of the report after the first. */
  readonly first?: boolean
}) {
  const t = useTranslations('store')
  const called = useCalled()
  const by = view.begunBy ? called(view.begunBy) : ''
  return (
    <>
      <PageTitle
        title={t('count-of', { place: namePlace(view.place) ?? t('whole-store') })}
        lead={
          <>
            {t('begun-by', { name: by })} <DateTime at={view.begunAt} />
            {view.closedAt && (
              <>
                , {t('closed-by', { name: view.closedBy ? called(view.closedBy) : '' })}{' '}
                <DateTime at={view.closedAt} />
              </>
            )}
          </>
        }
        over={<Breadcrumbs trail={[{ href: '/custody/store', label: t('title') }]} />}
      />
      {view.closedAt ? (
        <CountReport view={view} enter={enter} first={first} />
      ) : (
        <TwoColumns side={<Close view={view} close={close} />}>
          <Card
            title={t('read-labels')}
            aside={t('read-so-far', { read: view.read, expected: view.expected })}
            id="scan"
          >
            <p className="mb-2 text-sm" role="status">
              {view.standsAt
                ? t('stands-at', { place: namePlace(view.standsAt) ?? '' })
                : t('stands-nowhere')}
            </p>
            <ActionForm action={scan} hidden={{ countId: view.countId }}>
              <ScanField />
              <SubmitButton>{t('read')}</SubmitButton>
            </ActionForm>
          </Card>
          <LastRead view={view} />
        </TwoColumns>
      )}
    </>
  )
}

function LastRead({ view }: { readonly view: CountView }) {
  const t = useTranslations('store')
  if (view.scans.length === 0) return null
  return (
    <Card title={t('last-read')} id="read">
      <ol className="divide-y divide-line text-sm">
        {view.scans.map(({ id, code, item, isPlace, place, at }) => (
          <li key={id} className="flex flex-wrap items-start justify-between gap-2 py-2">
            {isPlace ? (
              <span>{t('place-read', { place: namePlace(place) ?? '' })}</span>
            ) : item ? (
              <ObjectName item={item} />
            ) : (
              <Notice tone="risk">{t('strange', { code: shownCode(code) })}</Notice>
            )}
            <span className="text-soft text-xs">
              {!isPlace && place && <span className="font-mono">{namePlace(place)} </span>}
              <DateTime at={at} />
            </span>
          </li>
        ))}
      </ol>
    </Card>
  )
}

function Close({ view, close }: { readonly view: CountView; readonly close: FormAction }) {
  const t = useTranslations('store')
  return (
    <Card title={t('close-title')} id="close">
      <p className="mb-3 text-sm text-soft">{t('close-why')}</p>
      <ActionForm action={close} hidden={{ countId: view.countId }}>
        <SubmitButton kind="warn">{t('close-count')}</SubmitButton>
      </ActionForm>
    </Card>
  )
}
