import { useTranslations } from 'next-intl'
import { useNamed } from '@/components/law/named'
import type { FormAction } from '@/components/ui/action-form'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import type { PoliciesView } from '@/lib/server/policy/view-policies'
import { DraftPolicyForm } from './draft-policy-form'
import { groupOf, groups, usePlaceWords } from './place-words'

/** The policy in use with every number, the versions before it, and what is drafted. */
export function PolicyList({ view, draft }: { readonly view: PoliciesView; readonly draft: FormAction }) {
  const t = useTranslations('policy')
  const words = usePlaceWords()
  return (
    <>
      <p className="max-w-[70ch] text-soft">{t('lead')}</p>
      <Card title={t('in-use', { version: view.inUse.version })}>
        <p className="mb-3 text-soft text-sm">{t('published')}</p>
        <div className="grid gap-x-8 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
          {groups.map((group) => (
            <section key={group}>
              <h3 className="font-title text-sm">{t(`group.${group}`)}</h3>
              <dl className="mt-1 text-sm">
                {view.inUse.numbers
                  .filter(({ place }) => groupOf(place) === group)
                  .map(({ place, value }) => (
                    <div key={place} className="flex justify-between gap-3 border-line border-b py-0.5">
                      <dt>{words(place)}</dt>
                      <dd className="font-mono">{value}</dd>
                    </div>
                  ))}
              </dl>
            </section>
          ))}
        </div>
        <p className="mt-3 text-soft text-xs">
          {t('fingerprint')} <span className="break-all font-mono">{view.inUse.hash}</span>
        </p>
      </Card>
      {view.manages && (
        <Card title={t('drafts')}>
          <Versions rows={view.drafts} none={t('no-drafts')} link />
        </Card>
      )}
      <Card title={t('versions')}>
        <Versions rows={view.versions} none={t('no-versions')} link={view.manages} />
        {view.earlier && (
          <a href={`/law/policy?before=${view.earlier}`} className="link mt-2 inline-block">
            {t('earlier')}
          </a>
        )}
      </Card>
      {view.manages && <DraftPolicyForm numbers={view.inUse.numbers} action={draft} />}
    </>
  )
}

function Versions({
  rows,
  none,
  link,
}: {
  readonly rows: PoliciesView['versions']
  readonly none: string
  readonly link: boolean
}) {
  const t = useTranslations('policy')
  const named = useNamed()
  if (rows.length === 0) return <p className="text-soft">{none}</p>
  return (
    <ul className="divide-y divide-line">
      {rows.map(({ policyId, version, reason, adoptedAt, draftedAt, draftedBy, changes }) => {
        const title = version === null ? t('draft') : t('version', { version })
        return (
          <li key={policyId} className="py-2">
            {link ? (
              <a href={`/law/policy/${policyId}`} className="link">
                {title}
              </a>
            ) : (
              <b>{title}</b>
            )}{' '}
            <span className="text-soft text-sm">
              <DateTime at={adoptedAt ?? draftedAt} /> {draftedBy && named(draftedBy)} ·{' '}
              {t('changes', { count: changes.length })}
            </span>
            <p className="text-sm">{reason}</p>
          </li>
        )
      })}
    </ul>
  )
}
