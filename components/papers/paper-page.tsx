import { useTranslations } from 'next-intl'
import { ScanField } from '@/components/custody/scan-field'
import { useColleague } from '@/components/evidence/called'
import { Sender } from '@/components/evidence/file-card'
import { itemNumber } from '@/components/evidence/item-number'
import { PageTitle } from '@/components/shell/page'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { buttonLook } from '@/components/ui/button'
import { Card, TwoColumns } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { KeyValues } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { shownName } from '@/lib/domain/evidence/file'
import { shownCode } from '@/lib/domain/paper/kinds'
import { counts } from '@/lib/domain/paper/returned'
import type { PaperView } from '@/lib/server/papers/view-paper'
import { ChangedFields } from './changed-fields'
import { useStepTitle } from './step-title'

/** One printed paper: to be had again, and where its signed scan is brought. */
export function PaperPage({ view, bring }: { readonly view: PaperView; readonly bring: FormAction }) {
  const t = useTranslations('papersPage')
  const colleague = useColleague()
  const { about, returned } = view
  return (
    <>
      <PageTitle
        title={
          <>
            {t(`kind.${view.kind}`)} <span className="font-mono">{shownCode(view.code)}</span>
          </>
        }
        over={
          view.header && <Breadcrumbs trail={[{ href: `/cases/${view.caseId}/papers`, label: t('title') }]} />
        }
        acts={
          <a
            href={`/api/papers/${view.paperId}`}
            download
            className={buttonLook({ kind: returned ? 'default' : 'primary' })}
          >
            {t('open')}
          </a>
        }
      />
      <TwoColumns
        side={
          <Card>
            <KeyValues
              facts={[
                ...(about ? [{ name: t('about'), value: `${itemNumber(about.number)} ${about.title}` }] : []),
                { name: t('printed-at'), value: <DateTime at={view.printedAt} /> },
                { name: t('printed-by'), value: view.by && colleague(view.by) },
                { name: t('in'), value: t(`language.${view.languages}`) },
                { name: t('revision'), value: view.revision, mono: true },
                { name: t('hash'), value: <span className="break-all">{view.factsHash}</span>, mono: true },
              ]}
            />
          </Card>
        }
      >
        {returned ? <Back view={view} returned={returned} /> : <Bring view={view} bring={bring} />}
      </TwoColumns>
    </>
  )
}

function Back({
  view,
  returned,
}: {
  readonly view: PaperView
  readonly returned: NonNullable<PaperView['returned']>
}) {
  const t = useTranslations('papersPage')
  const colleague = useColleague()
  const stepTitle = useStepTitle()
  const done = counts(view.kind, returned.changed)
  return (
    <Card title={t('back')} id="back">
      <KeyValues
        facts={[
          {
            name: t('scan-file'),
            value: view.mayOpenScan ? (
              <a href={`/api/files/${returned.fileId}`} download className="link">
                {shownName(returned.name)}
              </a>
            ) : (
              shownName(returned.name)
            ),
          },
          { name: t('back-at'), value: <DateTime at={returned.at} /> },
          { name: t('back-by'), value: returned.by && colleague(returned.by) },
        ]}
      />
      {done && view.closes && <p className="mt-3">{t('closes', { step: stepTitle(view.closes) })}</p>}
      {returned.changed.length > 0 && (
        <Notice tone="risk" title={t('earlier')}>
          <ChangedFields type={view.about?.type ?? null} changed={returned.changed} />
          {!done && <p className="mt-1">{t('kept-only')}</p>}
        </Notice>
      )}
    </Card>
  )
}

function Bring({ view, bring }: { readonly view: PaperView; readonly bring: FormAction }) {
  const t = useTranslations('papersPage')
  return (
    <>
      {view.changed.length > 0 ? (
        <Notice tone="risk" title={t('earlier')}>
          <ChangedFields type={view.about?.type ?? null} changed={view.changed} />
          <p className="mt-1">{t('earlier-do')}</p>
        </Notice>
      ) : (
        <Notice tone="ok">{t('same')}</Notice>
      )}
      {view.mayReturn && (
        <Card title={t('bring')} id="bring">
          {view.itemId === null ? (
            <p className="text-soft">{t('empty-list')}</p>
          ) : (
            <>
              <p className="mb-3 text-sm text-soft">{t('bring-lead')}</p>
              <Sender caseId={view.caseId} itemId={view.itemId} />
              {view.files.length === 0 ? (
                <p className="mt-3 text-sm text-soft">{t('scan-none')}</p>
              ) : (
                <ActionForm
                  action={bring}
                  hidden={{ caseId: view.caseId, paperId: view.paperId }}
                  className="mt-4 space-y-3"
                >
                  <Select
                    name="fileId"
                    label={t('scan-file')}
                    value={view.files[0]?.id}
                    options={view.files.map(({ id, name }) => ({ value: id, label: shownName(name) }))}
                  />
                  <ScanField label={t('code')} hint={t('code-hint')} autoFocus={false} send={false} />
                  <SubmitButton kind="default">{t('bring-submit')}</SubmitButton>
                </ActionForm>
              )}
            </>
          )}
        </Card>
      )}
    </>
  )
}
