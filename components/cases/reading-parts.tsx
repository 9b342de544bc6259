import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ShownGrade } from '@/components/evidence/shown-grade'
import { PointsLedger } from '@/components/readiness/points-ledger'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Disclosure } from '@/components/ui/disclosure'
import { LegalityTag } from '@/components/ui/legality'
import { StrengthMark } from '@/components/ui/strength'
import { Tag } from '@/components/ui/tag'
import { itemName } from '@/lib/domain/cases/case-view'
import type { CoveredResult, CoveredShown } from '@/lib/domain/cases/cover-weights'
import { useHopWords } from './hop-words'
import { useLimitWords } from './limit-words'
import type { ReadingView } from './reading-page'

type Parts = { readonly view: ReadingView; readonly result: CoveredResult }

/** Every element of the charge: its coverage, then the rules that hold it and the points behind it. */
export function Elements({ view, result, km }: Parts & { readonly km: boolean }) {
  const t = useTranslations('readinessPage')
  return (
    <Card title={t('elements')} aside={t('elements-aside')}>
      <ul className="divide-y divide-line">
        {view.elements.map(({ id, title, question, target, sources, counts, required, mode }) => {
          const shown = result.elements[id]
          return (
            shown && (
              <li key={id} className="py-1.5">
                <Disclosure
                  summary={
                    <Head
                      name={km ? title.km : title.en}
                      shown={shown}
                      tags={[!required && t('not-required'), required && mode && !counts && t('other-mode')]}
                    />
                  }
                >
                  <p className="mb-2 max-w-[65ch] text-sm text-soft">{km ? question.km : question.en}</p>
                  <Ledger
                    view={view}
                    shown={shown}
                    target={target}
                    title={title}
                    element={id}
                    sources={sources}
                  />
                </Disclosure>
              </li>
            )
          )
        })}
      </ul>
    </Card>
  )
}

function Head({
  name,
  shown,
  tags,
}: {
  readonly name: ReactNode
  readonly shown: CoveredShown
  readonly tags: readonly (string | false | null)[]
}) {
  const count = useCount()
  return (
    <span className="flex flex-wrap items-baseline justify-between gap-x-3 text-ink">
      <span>
        {name}{' '}
        {tags.map(
          (tag) =>
            tag && (
              <Tag key={tag} tone="none">
                {tag}
              </Tag>
            ),
        )}
      </span>
      <b className="font-figure">{count(Math.floor(shown.coverage * 100 + 1e-9))}</b>
    </span>
  )
}

/** The chain from the suspect to each seizure: its route, hop by hop. */
export function Chains({ view, result }: Parts) {
  const t = useTranslations('readinessPage')
  const count = useCount()
  const hop = useHopWords()
  if (view.chains.length === 0) return null
  return (
    <Card title={t('chains')} aside={t('chains-aside')}>
      <ul className="divide-y divide-line">
        {view.chains.map((id) => {
          const route = result.routes[id]
          const seizure = id.slice('CHAIN:'.length)
          return (
            <li key={id} className="py-2">
              <p className="flex flex-wrap items-baseline justify-between gap-3">
                <b className="font-title">{t('chain-to', { seizure })}</b>
                <b className="font-figure">
                  {count(Math.floor((result.elements[id]?.coverage ?? 0) * 100 + 1e-9))}
                </b>
              </p>
              {route ? (
                <>
                  <p className="text-sm">{hop(route.nodes, view.inKhmer)}</p>
                  <p className="text-soft text-xs">
                    {t('weakest', { hop: hop(route.weakestEdge, view.inKhmer) })}
                  </p>
                </>
              ) : (
                <p className="text-sm text-soft">{t('no-route', { seizure })}</p>
              )}
            </li>
          )
        })}
      </ul>
      <CaseLink href={`/cases/${view.header.caseId}/attributions#routes`} className="link text-sm">
        {t('see-routes')}
      </CaseLink>
    </Card>
  )
}

/** Every hop of the network that something is linked to, as its own small proof. */
export function Links({ view, result }: Parts) {
  const t = useTranslations('readinessPage')
  const hop = useHopWords()
  const linked = Object.entries(result.edges).filter(([, { ledger }]) => ledger.length > 0)
  return (
    <Card title={t('edges')} aside={t('edges-aside')}>
      {linked.length === 0 ? (
        <p className="text-sm text-soft">{t('no-edges')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {linked.map(([id, shown]) => (
            <li key={id} className="py-1.5">
              <Disclosure summary={<Head name={hop(id, view.inKhmer)} shown={shown} tags={[]} />}>
                <Ledger view={view} shown={shown} target={20} title={null} element={id} sources={1} />
              </Disclosure>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

function Ledger({
  view,
  shown,
  target,
  title,
  element,
  sources,
}: {
  readonly view: ReadingView
  readonly shown: CoveredShown
  readonly target: number
  readonly title: { readonly en: string; readonly km: string } | null
  readonly element: string
  readonly sources: number
}) {
  const t = useTranslations('readinessPage')
  const words = useLimitWords()
  if (shown.ledger.length === 0) return <p className="text-sm text-soft">{t('nothing-linked')}</p>
  return (
    <PointsLedger
      points={shown.points}
      target={target}
      coverage={shown.coverage}
      voices={shown.ledger.map(({ origin, polarity, points, items }) => ({
        id: `${polarity} ${origin}`,
        ...{ source: origin, polarity, points },
        items: items.map(({ id, weight }) => ({
          id,
          weight,
          name: <ItemOfRow view={view} row={id} />,
          why: <WhyOfRow view={view} row={id} />,
        })),
      }))}
      rules={shown.limits.map(({ limit, value }) => ({
        id: limit,
        value,
        sentence: words(
          { kind: 'element', id: limit, element, limit },
          { title, points: shown.points, target, sources },
        ).sentence,
      }))}
    />
  )
}

function ItemOfRow({ view, row }: { readonly view: ReadingView; readonly row: string }) {
  const number = Number(/^E-(\d+)\./.exec(row)?.[1])
  const item = view.items.find((one) => one.number === number)
  return item ? (
    <CaseLink href={`/cases/${view.header.caseId}/evidence/${item.itemId}`}>
      <span className="font-mono">{itemName(number)}</span> {item.title}
    </CaseLink>
  ) : (
    row
  )
}

/** Why a row weighs what it weighs: how strong, how well graded, whether it can be used, and through which hop it counts. */
function WhyOfRow({ view, row }: { readonly view: ReadingView; readonly row: string }) {
  const t = useTranslations('readinessPage')
  const said = useHopWords()
  const found = view.rows.find(({ id }) => id === row)
  if (!found) return null
  return (
    <>
      <span className="my-0.5 flex flex-wrap items-center gap-2">
        <StrengthMark strength={found.strength} away={found.polarity === 'undermines'} />
        <ShownGrade covered={found.covered} source={found.source} information={found.information} />
        <LegalityTag legality={found.admissibility} />
        {found.hearsay && <Tag tone="risk">{t('hearsay')}</Tag>}
      </span>
      <span className="block">{found.reasoning}</span>
      {found.restsOn.length > 0 && (
        <span className="block">
          {t('counts-through', { hops: found.restsOn.map((hop) => said(hop, view.inKhmer)).join(', ') })}
        </span>
      )}
    </>
  )
}
