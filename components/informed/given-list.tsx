import { useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { DateTimeInput } from '@/components/ui/date-time-input'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { SubmitButton } from '@/components/ui/submit-button'
import { Tag } from '@/components/ui/tag'
import { TextInput } from '@/components/ui/text-input'
import { authorityName } from '@/lib/domain/authority/authority'
import type { InformedView } from '@/lib/server/informed/view-informed'

type Given = InformedView['given'][number]

/** What the office authorised, as each stands: what for, from when until when, and whether it is in writing. */
export function GivenList({ view, action }: { readonly view: InformedView; readonly action: FormAction }) {
  const t = useTranslations('informedPage')
  if (view.given.length === 0) return null
  return (
    <Card title={t('given')}>
      {view.given.map((given) => (
        <GivenOne key={given.authorityId} view={view} given={given} action={action} />
      ))}
    </Card>
  )
}

function GivenOne({
  view,
  given,
  action,
}: {
  readonly view: InformedView
  readonly given: Given
  readonly action: FormAction
}) {
  const t = useTranslations('informedPage')
  const a = useTranslations('authorities')
  const name = authorityName(given.number)
  const { due, withdrawn, kind, authorityId } = given
  return (
    <article id={name} aria-label={name} className="border-line border-t py-2.5">
      <p className="mb-1.5 flex flex-wrap items-center gap-x-2.5">
        <span className="font-mono">{name}</span> <b>{a(`kinds.${kind}`)}</b>
        {withdrawn && <Tag tone="stop">{a('withdrawn')}</Tag>}
        {due && (
          <Tag tone={due < view.now ? 'stop' : 'risk'} icon="clock">
            {t(due < view.now ? 'overdue' : 'unwritten')}
          </Tag>
        )}
      </p>
      <KeyValues facts={useFacts(given)} />
      {view.may.give && due && (
        <Disclosure summary={a('write-down')} className="mt-1.5">
          <ActionForm action={action} hidden={{ caseId: view.caseId, authorityId }}>
            <DateTimeInput name="writtenAt" label={a('writtenAt')} />
            <TextInput name="reference" label={a('reference')} width="medium" mono />
            <SubmitButton kind="default">{a('write-down')}</SubmitButton>
          </ActionForm>
        </Disclosure>
      )}
    </article>
  )
}

function useFacts({ givenBy, givenAt, reference, writtenAt, due, ...given }: Given) {
  const t = useTranslations('informedPage')
  const a = useTranslations('authorities')
  const said = (name: string, value: string | null) => (value ? [{ name, value }] : [])
  return [
    { name: a('givenBy'), value: givenBy },
    { name: a('givenAt'), value: <DateTime at={givenAt} exact /> },
    ...said(a('reference'), reference),
    ...(writtenAt ? [{ name: a('in-writing'), value: <DateTime at={writtenAt} exact /> }] : []),
    ...(due ? [{ name: a('write-by'), value: <DateTime at={due} exact /> }] : []),
    { name: a('scope'), value: given.scope.map((one) => a(`scopes.${one}`)).join(', ') },
    ...said(a('targets'), given.targets.join('; ')),
    ...said(a('place'), given.place),
    ...(given.from ? [{ name: a('from'), value: <DateTime at={given.from} exact /> }] : []),
    { name: a('to'), value: given.to ? <DateTime at={given.to} exact /> : a('no-end') },
    ...said(t('cited'), given.cited.map((number) => `P-${number}`).join(', ')),
  ]
}
