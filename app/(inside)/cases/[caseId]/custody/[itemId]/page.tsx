import { CaseFrame } from '@/components/cases/case-frame'
import { Waits } from '@/components/cases/waits'
import { LedgerPage } from '@/components/custody/ledger-page'
import { PageMain } from '@/components/shell/page'
import { viewLedger } from '@/lib/server/custody/view-ledger'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { qrOf } from '@/lib/web/qr'
import { printPaperAction } from '../../papers/actions'
import * as actions from '../actions'

/** The custody of one object. A keeper who is not of the case sees the object and nothing of the case. */
export default async function LedgerOfItemPage({
  params,
  searchParams,
}: {
  params: Promise<{ caseId: string; itemId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const view = await load(viewLedger, await params)
  const { said, code } = asked(await searchParams, ['said', 'code'])
  const { offer } = view
  const here = `/cases/${view.caseId}/custody/${view.itemId}`
  const qr = offer?.code && !offer.expired ? qrOf(`${here}?code=${offer.code}#offer`) : null
  const page = (
    <>
      <Waits said={said} />
      <LedgerPage view={view} actions={forms} qr={qr} code={code?.slice(0, 40)} />
    </>
  )
  return view.header ? (
    <CaseFrame header={view.header} part="custody">
      {page}
    </CaseFrame>
  ) : (
    <PageMain>{page}</PageMain>
  )
}

const forms = {
  accept: actions.acceptAction,
  allege: actions.allegeAction,
  addReceipt: actions.addReceiptAction,
  begin: actions.beginAction,
  dispose: actions.disposeAction,
  explain: actions.explainAction,
  giveBack: actions.giveBackAction,
  list: actions.listAction,
  move: actions.moveAction,
  offer: actions.offerAction,
  openSeal: actions.openSealAction,
  produce: actions.produceAction,
  refuse: actions.refuseAction,
  sample: actions.sampleAction,
  seal: actions.sealAction,
  send: actions.sendAction,
  takeBack: actions.takeBackAction,
  withdraw: actions.withdrawAction,
  print: printPaperAction,
}
