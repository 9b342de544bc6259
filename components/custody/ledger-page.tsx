import { useTranslations } from 'next-intl'
import { DuressForm } from '@/components/evidence/duress-card'
import { Sender } from '@/components/evidence/file-card'
import { itemNumber } from '@/components/evidence/item-number'
import { useEntryWhat } from '@/components/papers/entry-what'
import { PrintForm } from '@/components/papers/print-form'
import { PageTitle } from '@/components/shell/page'
import { LabelForm } from '@/components/store/label-form'
import type { FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, TwoColumns } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { shownName } from '@/lib/domain/evidence/file'
import { handOverKinds } from '@/lib/domain/paper/kinds'
import type { LedgerView } from '@/lib/server/custody/view-ledger'
import {
  BackForm,
  BeginForm,
  EndForms,
  ExplainForm,
  HearingForms,
  MoveForm,
  OfferForm,
  ReceiptForm,
  SampleForm,
  SealForm,
  SendForm,
} from './act-forms'
import { DefectSentence } from './defect-sentence'
import { LedgerTable } from './ledger-table'
import { OfferCard } from './offer-card'
import { StateCard } from './state-card'

export type CustodyActions = Readonly<
  Record<
    | 'accept'
    | 'allege'
    | 'addReceipt'
    | 'begin'
    | 'explain'
    | 'list'
    | 'move'
    | 'offer'
    | 'openSeal'
    | 'produce'
    | 'refuse'
    | 'dispose'
    | 'giveBack'
    | 'seal'
    | 'send'
    | 'takeBack'
    | 'sample'
    | 'withdraw'
    | 'print',
    FormAction
  >
>

/** The custody of one object: its ledger, where it is now, what can be done with it, and its breaks. */
export function LedgerPage({
  view,
  actions,
  qr,
  code,
}: {
  readonly view: LedgerView
  readonly actions: CustodyActions
  readonly qr: { readonly across: number; readonly path: string } | null
  readonly code: string | undefined
}) {
  const t = useTranslations('custody')
  const danger = useTranslations('danger')
  const { item, header, caseId, entries } = view
  const back = header
    ? { href: `/cases/${caseId}/custody`, label: t('title') }
    : { href: '/custody', label: t('desk-title') }
  return (
    <>
      <PageTitle
        title={
          <>
            <span className="font-mono">{itemNumber(item.number)}</span> {item.title}
          </>
        }
        lead={header ? undefined : t('of-case', { number: view.case.number })}
        over={<Breadcrumbs trail={[back]} />}
      />
      <TwoColumns
        side={
          <>
            <StateCard view={view}>
              {view.may.label && entries.length > 0 && (
                <div className="mt-2 text-sm">
                  <LabelForm of={{ caseId, itemIds: [view.itemId] }} />
                </div>
              )}
            </StateCard>
            <OfferCard
              view={view}
              qr={qr}
              code={code}
              accept={actions.accept}
              refuse={actions.refuse}
              withdraw={actions.withdraw}
            />
            <Files view={view} />
            <Acts view={view} actions={actions} />
            <Receipts view={view} print={actions.print} />
            {view.may.allegeDuress && (
              <Card>
                <Disclosure summary={danger('duress-add')}>
                  <DuressForm allege={actions.allege} caseId={caseId} itemId={view.itemId} />
                </Disclosure>
              </Card>
            )}
          </>
        }
      >
        <Card
          title={t('ledger')}
          aside={entries.length > 0 && t('entries', { count: entries.length })}
          id="ledger"
          flush
        >
          <LedgerTable view={view} />
        </Card>
        <Breaks view={view} actions={actions} />
      </TwoColumns>
    </>
  )
}

function Acts({ view, actions }: { readonly view: LedgerView; readonly actions: CustodyActions }) {
  const t = useTranslations('custody.act')
  const { may } = view
  const some = may.begin || may.handle || may.takeBack || may.list
  if (!some) return null
  return (
    <Card title={t('title')} id="acts">
      {may.begin && <BeginForm action={actions.begin} view={view} />}
      {may.takeBack && (
        <Disclosure summary={t('take-back')} open>
          <BackForm action={actions.takeBack} view={view} />
        </Disclosure>
      )}
      {may.handle && (
        <>
          <Disclosure summary={t('offer')}>
            <OfferForm action={actions.offer} view={view} />
          </Disclosure>
          <Disclosure summary={t('move')}>
            <MoveForm action={actions.move} view={view} />
          </Disclosure>
          <Disclosure summary={t(view.ledger.seal === null ? 'seal' : 'open-seal')}>
            <SealForm seal={actions.seal} open={actions.openSeal} view={view} />
          </Disclosure>
          {may.sample && (
            <Disclosure summary={t('sample')}>
              <SampleForm action={actions.sample} view={view} />
            </Disclosure>
          )}
          <Disclosure summary={t('send')}>
            <SendForm action={actions.send} view={view} />
          </Disclosure>
        </>
      )}
      {may.list && (
        <Disclosure summary={t('hearing')}>
          <HearingForms list={actions.list} produce={may.handle ? actions.produce : null} view={view} />
        </Disclosure>
      )}
      {may.handle && (
        <Disclosure summary={t('end')}>
          <EndForms giveBack={actions.giveBack} dispose={actions.dispose} view={view} />
        </Disclosure>
      )}
    </Card>
  )
}

/** Where a photograph of the moment or a signed paper is sent from; the forms below then offer it. */
function Files({ view }: { readonly view: LedgerView }) {
  const t = useTranslations('custody')
  const { may, files } = view
  if (!may.attach || !(may.accept || may.handle || may.takeBack || may.withdraw)) return null
  return (
    <Card title={t('files')} aside={files.length > 0 && String(files.length)} id="files">
      <p className="mb-2 text-sm text-soft">{t('files-lead')}</p>
      <Sender caseId={view.caseId} itemId={view.itemId} />
      <ul className="mt-2 text-sm empty:hidden">
        {files.map(({ id, name }) => (
          <li key={id} className="[overflow-wrap:anywhere]">
            <a href={`/api/files/${id}`} className="link" download>
              {shownName(name)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The receipts of what changed hands, to be signed on paper. */
function Receipts({ view, print }: { readonly view: LedgerView; readonly print: FormAction }) {
  const t = useTranslations('papersPage')
  const what = useEntryWhat()
  const entries = view.entries.filter(({ kind }) => handOverKinds.has(kind))
  if (!view.may.print || entries.length === 0) return null
  return (
    <Card title={t('receipts')} id="receipts">
      <PrintForm
        action={print}
        hidden={{ caseId: view.caseId, itemId: view.itemId }}
        offered={['custody_receipt']}
        entries={entries.map((entry) => ({ seq: entry.seq, label: what(entry) }))}
      />
    </Card>
  )
}

/** Every break once more in a list, with the place to explain it. An explanation removes nothing. */
function Breaks({ view, actions }: { readonly view: LedgerView; readonly actions: CustodyActions }) {
  const t = useTranslations('custody')
  if (view.defects.length === 0) return null
  return (
    <Card title={t('breaks')} aside={t('breaks-lead')} id="breaks">
      <ul className="space-y-3 text-sm">
        {view.defects.map((defect) => (
          <li key={`${defect.defect} ${defect.because} ${defect.seq}`}>
            <DefectSentence defect={defect} />
            {view.may.explain && (
              <div className="ms-6">
                {defect.because === 'no-receipt' && view.may.handle && (
                  <Disclosure summary={t('bring-receipt')}>
                    <ReceiptForm action={actions.addReceipt} view={view} seq={defect.seq} />
                  </Disclosure>
                )}
                <Disclosure summary={t('explain')}>
                  <ExplainForm action={actions.explain} view={view} defect={defect.defect} seq={defect.seq} />
                </Disclosure>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}
