import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { SubmitButton } from '@/components/ui/submit-button'
import { Table } from '@/components/ui/table'
import { countFindings } from '@/lib/domain/custody/count'
import { shownCode } from '@/lib/domain/custody/label'
import type { CountView } from '@/lib/server/custody/view-count'
import { ObjectName } from './object-name'
import { namePlace } from './place-name'

/** The frozen report of a count: what is missing first, what is in place last. */
export function CountReport({
  view,
  enter,
  first,
}: {
  readonly view: CountView
  readonly enter: FormAction
  /** False on the pages after the first. */
  readonly first: boolean
}) {
  const t = useTranslations('store')
  return (
    <>
      {view.toEnter.length > 0 && (
        <Notice tone="risk" title={t('not-entered')}>
          <ActionForm
            action={enter}
            hidden={{ countId: view.countId, caseIds: view.toEnter }}
            className="mt-2"
          >
            <SubmitButton kind="default">{t('enter')}</SubmitButton>
          </ActionForm>
        </Notice>
      )}
      {countFindings.map((finding) => {
        const lines = view.lines.filter((line) => line.finding === finding)
        const all = view.totals[finding] ?? 0
        // Its lines stand on another page.
        if (lines.length === 0 && (all > 0 || !first)) return null
        return (
          <Card
            key={finding}
            title={t(`finding.${finding}`)}
            aside={t('how-many', { count: all })}
            id={finding}
            className="mb-4"
            flush={lines.length > 0}
          >
            {lines.length === 0 ? (
              <p className="text-sm text-soft">{t(`none.${finding}`)}</p>
            ) : (
              <Table
                caption={t(`finding.${finding}`)}
                columns={[
                  { key: 'item', label: t('object') },
                  { key: 'expected', label: t('expected') },
                  { key: 'found', label: t('found-at') },
                  { key: 'entered', label: t('ledger') },
                ]}
                rows={lines.map((line) => ({
                  id: line.id,
                  tone: finding === 'missing' ? ('stop' as const) : undefined,
                  cells: {
                    item: line.item ? (
                      <ObjectName item={line.item} />
                    ) : (
                      <span className="font-mono">{shownCode(line.code ?? '')}</span>
                    ),
                    expected:
                      finding === 'unexpected' ? t('not-ours') : (namePlace(line.expected) ?? t('nowhere')),
                    found: namePlace(line.found),
                    entered: line.entered ? t('entered') : null,
                  },
                }))}
              />
            )}
          </Card>
        )
      })}
      <Pager
        earlier={first ? null : `/custody/counts/${view.countId}`}
        later={view.later && `/custody/counts/${view.countId}?after=${view.later}`}
      />
    </>
  )
}
