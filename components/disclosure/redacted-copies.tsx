import { useTranslations } from 'next-intl'
import { SaidBy } from '@/components/evidence/said-by'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import type { NoRedaction } from '@/lib/domain/disclosure/redaction'
import type { RedactionsView } from '@/lib/server/disclosure/view-redactions'

const looks = {
  searching: ['none', 'candidate'],
  proposed: ['risk', 'at-risk'],
  waiting: ['none', 'candidate'],
  made: ['ok', 'check'],
  none: ['stop', 'at-risk'],
} as const

/** The copies of a file, the newest first: how each stands, and its hash, under which it is served. */
export function Copies({ view, withdraw }: { readonly view: RedactionsView; readonly withdraw: FormAction }) {
  const t = useTranslations('redactionPage')
  const count = useCount()
  const { header, copies, file } = view
  if (copies.length === 0) return null
  return (
    <Card title={t('copies')} id="copies" className="scroll-mt-4">
      <ul className="divide-y divide-line">
        {copies.map((copy) => {
          const [tone, icon] = copy.withdrawn ? (['none', 'candidate'] as const) : looks[copy.state]
          return (
            <li key={copy.redactionId} className="py-2">
              <b className="font-title">{t('copy', { number: count(copy.seq) })}</b>{' '}
              <Tag tone={tone} icon={icon}>
                {t(copy.withdrawn ? 'withdrawn' : `state.${copy.state}`)}
              </Tag>
              <SaidBy by={copy.by} at={copy.at} />
              {copy.reason && <p className="max-w-[70ch] whitespace-pre-line text-sm">{copy.reason}</p>}
              {copy.why && <p className="text-sm">{t(`why.${copy.why as NoRedaction}`)}</p>}
              {(copy.state === 'searching' || copy.state === 'waiting') && (
                <p className="mt-1">
                  <Button href={`/cases/${header.caseId}/disclosure/${file.fileId}`}>
                    {t('look-again')}
                  </Button>
                </p>
              )}
              {copy.sha256 && (
                <>
                  <p className="text-sm">
                    <a className="link" href={`/api/redactions/${copy.redactionId}`}>
                      {t('download')}
                    </a>
                  </p>
                  <p className="break-all font-mono text-soft text-xs">sha256 {copy.sha256}</p>
                </>
              )}
              {(copy.state === 'made' || copy.state === 'none') &&
                !copy.withdrawn &&
                header.may.markDisclosure && (
                  <ActionForm
                    action={withdraw}
                    hidden={{ caseId: header.caseId, redactionId: copy.redactionId }}
                    className="mt-1"
                  >
                    <SubmitButton kind="warn">{t('withdraw')}</SubmitButton>
                  </ActionForm>
                )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
