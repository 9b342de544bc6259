import { useLocale, useTranslations } from 'next-intl'
import { AskInWords, ErasureInWords, HandoverInWords } from '@/components/informants/ask-in-words'
import { ErasingInWords } from '@/components/retention/erasing-in-words'
import { PageTitle } from '@/components/shell/page'
import { Lacks } from '@/components/submission/lacks'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, Stack } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { Notice } from '@/components/ui/notice'
import { StatusTag } from '@/components/ui/status-tag'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextArea } from '@/components/ui/text-area'
import type { Lack } from '@/lib/domain/submission/pre-flight'
import type { Erasing } from '@/lib/server/retention/erasing'
import { type Fact, type Named, useFactWords } from './approval-facts'
import { stateLook, useActWords } from './approval-words'

type Approval = Named & {
  readonly id: string
  readonly act: string
  readonly caseId: string | null
  readonly contentHash: string
  readonly intact: boolean
  readonly requestedById: string
  readonly requestedAt: Date
  readonly expiresAt: Date
  readonly decidedById: string | null
  /** Who is away, where it is or would be decided for them. */
  readonly forId: string | null
  readonly decidedAt: Date | null
  readonly remark: string | null
  readonly state: keyof typeof stateLook
  readonly facts: readonly Fact[]
  /** What goes with a person of whom what is kept would be erased; null elsewhere. */
  readonly erasing: Erasing | null
  readonly own: boolean
  readonly second: boolean
  /** What a file lacks that is to be submitted; null where nothing is submitted. */
  readonly lacks: readonly Lack[] | null
  /** Of whom, where an informant is to be unmasked; null elsewhere. */
  readonly unmasking: {
    readonly number: string
    readonly pseudonym: string
    readonly reason: string
  } | null
  /** To whom and why, where an informant is to be handed over; null elsewhere. */
  readonly handover: Parameters<typeof HandoverInWords>[0] | null
  /** On what ground and why, where who an informant is is to be erased; null elsewhere. */
  readonly erasure: Parameters<typeof ErasureInWords>[0] | null
}

/** What was asked, in words and to the letter; under it, for the second person, yes and no. */
export function ApprovalContent({
  approval,
  approve,
  decline,
  withdraw,
}: {
  readonly approval: Approval
  readonly approve: FormAction
  readonly decline: FormAction
  readonly withdraw: FormAction
}) {
  const t = useTranslations('approvals')
  const submission = useTranslations('submissionPage')
  const words = useActWords()
  const { label, value, person } = useFactWords(approval)
  const km = useLocale() === 'km'
  const hidden = { approvalId: approval.id }
  const pending = approval.state === 'pending'
  return (
    <>
      <PageTitle
        title={words(approval.act)}
        over={<Breadcrumbs trail={[{ href: '/approvals', label: t('back') }]} />}
      />
      <Stack>
        {!approval.intact && <Notice tone="stop">{t('broken')}</Notice>}
        <Card>
          <KeyValues
            facts={[
              { name: t('by'), value: person(approval.requestedById) },
              { name: t('when'), value: <DateTime at={approval.requestedAt} /> },
              { name: t('until'), value: <DateTime at={approval.expiresAt} /> },
              {
                name: t('state'),
                value: (
                  <StatusTag look={stateLook[approval.state]}>{t(`states.${approval.state}`)}</StatusTag>
                ),
              },
              ...(approval.decidedById && approval.decidedAt
                ? [
                    {
                      name: t('decided-by'),
                      value: (
                        <>
                          {person(approval.decidedById)}
                          {approval.forId && <> {t('for', { name: person(approval.forId) ?? '' })}</>},{' '}
                          <DateTime at={approval.decidedAt} />
                        </>
                      ),
                    },
                  ]
                : []),
              ...(approval.remark ? [{ name: t('remark'), value: approval.remark }] : []),
            ]}
          />
        </Card>
        <Card title={t('content')}>
          <KeyValues facts={approval.facts.map((fact) => ({ name: label(fact), value: value(fact) }))} />
          <p className="mt-3 text-soft text-xs">
            {t('hash')} <span className="font-mono break-all">{approval.contentHash}</span>
          </p>
        </Card>
        {approval.unmasking && <AskInWords {...approval.unmasking} />}
        {approval.handover && <HandoverInWords {...approval.handover} />}
        {approval.erasure && <ErasureInWords {...approval.erasure} />}
        {approval.erasing && <ErasingInWords erasing={approval.erasing} />}
        {approval.lacks && (
          <Card title={submission('lacks-now')}>
            <Lacks lacks={approval.lacks} />
          </Card>
        )}
        {pending && approval.second && approval.intact && (
          <Card>
            <p className={km ? 'mb-3 text-lg' : 'mb-3'}>
              {approval.forId && <b>{t('you-for', { name: person(approval.forId) ?? '' })} </b>}
              {t('read-first')}
            </p>
            <ActionForm action={approve} hidden={{ ...hidden, contentHash: approval.contentHash }}>
              <SubmitButton>{t('approve')}</SubmitButton>
            </ActionForm>
            <Disclosure summary={t('decline')} className="mt-3">
              <ActionForm action={decline} hidden={hidden}>
                <TextArea name="because" label={t('because')} rows={3} maxLength={500} />
                <SubmitButton kind="warn">{t('decline')}</SubmitButton>
              </ActionForm>
            </Disclosure>
          </Card>
        )}
        {pending && approval.own && (
          <ActionForm action={withdraw} hidden={hidden}>
            <SubmitButton kind="warn">{t('withdraw')}</SubmitButton>
          </ActionForm>
        )}
      </Stack>
    </>
  )
}
