import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { Tag } from '@/components/ui/tag'
import { authorityName } from '@/lib/domain/authority/authority'
import type { AuthoritiesView } from '@/lib/server/authority/view-authorities'
import { type AuthorityActions, AuthorityActs } from './authority-acts'
import { StandsOn } from './stands-on'

type Authority = AuthoritiesView['authorities'][number]

/** One authority: what it allows, what stands on it and what of that lies outside, and everything that was said of it. */
export function AuthorityCard({
  authority,
  caseId,
  actions,
}: {
  readonly authority: Authority
  readonly caseId: string
  readonly actions: AuthorityActions | null
}) {
  const t = useTranslations('authorities')
  const colleague = useColleague()
  return (
    <Card
      id={`A-${authority.number}`}
      title={
        <>
          <span className="font-mono">{authorityName(authority.number)}</span> {t(`kinds.${authority.kind}`)}
        </>
      }
      aside={<Standing authority={authority} />}
    >
      <KeyValues facts={useFacts(authority)} />
      <StandsOn authority={authority} caseId={caseId} />
      <Disclosure summary={t('history')} className="mt-2 text-sm">
        <ul className="space-y-1">
          {authority.entries.map(({ seq, entry, reason, at, by }) => (
            <li key={seq}>
              {t(`said.${entry}`)} {by && colleague(by)}, <DateTime at={at} className="text-soft" />
              {reason && <span className="block text-soft">{reason}</span>}
            </li>
          ))}
        </ul>
      </Disclosure>
      {actions && !authority.withdrawn && (
        <AuthorityActs authority={authority} caseId={caseId} actions={actions} />
      )}
    </Card>
  )
}

function Standing({ authority }: { readonly authority: Authority }) {
  const t = useTranslations('authorities')
  if (authority.withdrawn)
    return (
      <Tag tone="stop" icon="must-act">
        {t('withdrawn')}
      </Tag>
    )
  return authority.due ? (
    <Tag tone="risk" icon="clock">
      {t('verbal')}
    </Tag>
  ) : null
}

function useFacts(authority: Authority) {
  const t = useTranslations('authorities')
  const { reference, givenBy, givenAt, writtenAt, due, scope, targets, place, from, to } = authority
  const given = (name: string, value: string | null) => (value ? [{ name, value }] : [])
  return [
    { name: t('givenBy'), value: givenBy },
    { name: t('givenAt'), value: <DateTime at={givenAt} exact /> },
    ...given(t('reference'), reference),
    ...(writtenAt ? [{ name: t('in-writing'), value: <DateTime at={writtenAt} exact /> }] : []),
    ...(due ? [{ name: t('write-by'), value: <DateTime at={due} exact /> }] : []),
    { name: t('scope'), value: scope.map((one) => t(`scopes.${one}`)).join(', ') },
    ...given(t('place'), place),
    ...(from ? [{ name: t('from'), value: <DateTime at={from} exact /> }] : []),
    { name: t('to'), value: to ? <DateTime at={to} exact /> : t('no-end') },
    ...given(t('targets'), targets.join('; ')),
  ]
}
