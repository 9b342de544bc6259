import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Icon } from '@/components/ui/icon'
import { Tag } from '@/components/ui/tag'
import type { AttributionsView } from '@/lib/server/network/list-attributions'
import { usePlaceName } from './place-name'
import { useCoverageWord } from './standing'

type Route = AttributionsView['routes'][number]

/** How each charge reaches each of its seizures: hop by hop through the records, with the weakest, or what is missing. */
export function RoutesCard({
  routes,
  caseId,
}: {
  readonly routes: readonly Route[]
  readonly caseId: string
}) {
  const t = useTranslations('attributions')
  const name = usePlaceName()
  return (
    <Card title={t('routes')} aside={t('routes-aside')} id="routes">
      {routes.length === 0 && <p className="text-sm text-soft">{t('no-charges')}</p>}
      <ul className="divide-y divide-line">
        {routes.map((route) => (
          <li key={`${route.chargeId} ${route.seizure.key}`} className="py-3 first:pt-0">
            <p>
              <CaseLink href={`/cases/${caseId}/readiness/${route.chargeId}`}>
                {t('charge', { name: name(route.party), count: route.count })}
              </CaseLink>{' '}
              <b className="font-title">{t('route-to', { seizure: name(route.seizure) })}</b>
            </p>
            {route.missing ? <MissingHop route={route} /> : <Hops route={route} caseId={caseId} />}
          </li>
        ))}
      </ul>
    </Card>
  )
}

function MissingHop({ route: { missing } }: { readonly route: Route }) {
  const t = useTranslations('attributions.missing')
  const name = usePlaceName()
  if (!missing) return null
  return (
    <p className="mt-1 flex items-start gap-2 text-sm">
      <Icon of="at-risk" size="s" className="mt-[0.25em] text-risk" />
      <span>
        {t(missing.proposed ? 'proposed' : 'nothing', { from: name(missing.from), to: name(missing.to) })}
      </span>
    </p>
  )
}

function Hops({ route: { hops }, caseId }: { readonly route: Route; readonly caseId: string }) {
  const t = useTranslations('attributions')
  const name = usePlaceName()
  const word = useCoverageWord()
  const count = useCount()
  return (
    <ol className="mt-1.5 space-y-1 text-sm">
      {hops.map(({ from, to, coverage, weakest, records }) => (
        <li key={`${from.key} ${to.key}`} className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
          <span className="min-w-0">
            <b className="font-title">{name(from)}</b> → <b className="font-title">{name(to)}</b>
          </span>
          <span className="text-soft">
            {word({ coverage })} ({count(Math.floor(coverage * 100 + 1e-9))})
          </span>
          {records.map((record) => (
            <CaseLink key={record} href={hrefOf(caseId, record)} className="link text-xs">
              {t(record.startsWith('control') ? 'see-link' : 'see-attribution')}
            </CaseLink>
          ))}
          {weakest && <Tag tone="risk">{t('weakest')}</Tag>}
        </li>
      ))}
    </ol>
  )
}

function hrefOf(caseId: string, record: string): string {
  const [kind, recordId] = record.split(':')
  return `/cases/${caseId}/attributions/${kind === 'control' ? `links/${recordId}` : recordId}`
}
