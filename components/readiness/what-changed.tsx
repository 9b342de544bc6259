import { useLocale, useTranslations } from 'next-intl'
import { useHopWords } from '@/components/cases/hop-words'
import { useLimitWords, useRecordName } from '@/components/cases/limit-words'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { Notice } from '@/components/ui/notice'
import { Tag } from '@/components/ui/tag'
import { same } from '@/lib/domain/readiness/compare'
import type { SnapshotsView } from '@/lib/server/readiness/view-snapshots'

type Compared = NonNullable<SnapshotsView['compared']>
type Charge = Compared['charges'][number]

/** What changed between two moments, a charge at a time: what holds it back first, then the numbers. */
export function WhatChanged({ compared }: { readonly compared: Compared }) {
  const t = useTranslations('snapshotsPage')
  const inKhmer = Object.fromEntries(
    compared.charges.flatMap(({ nameLatin, nameKm }) => (nameLatin && nameKm ? [[nameLatin, nameKm]] : [])),
  )
  const again = compared.again.every(({ same: kept }) => kept === true)
  return (
    <Card
      title={
        compared.to === null
          ? t('changed-since', { from: compared.from })
          : t('changed-between', { from: compared.from, to: compared.to })
      }
      aside={
        compared.again.length > 0 && (
          <Tag tone={again ? 'ok' : 'risk'} icon={again ? 'check' : 'at-risk'}>
            {t(again ? 'again-same' : 'again-not')}
          </Tag>
        )
      }
    >
      {compared.charges.length === 0 && <p className="text-soft">{t('no-charges')}</p>}
      {compared.charges.map((charge) => (
        <ChargeChanged key={charge.chargeId} charge={charge} inKhmer={inKhmer} />
      ))}
    </Card>
  )
}

function ChargeChanged({
  charge,
  inKhmer,
}: {
  readonly charge: Charge
  readonly inKhmer: Readonly<Record<string, string>>
}) {
  const t = useTranslations('snapshotsPage')
  const called = useCalled()
  const count = useCount()
  const words = useLimitWords()
  const { before, after, change } = charge
  const name = called({ ...charge, nameOther: null, aliases: [] })
  const held = (one: NonNullable<Charge['before']>) => words(one.held, one).title
  return (
    <section className="border-line border-t py-3 first-of-type:border-t-0 first-of-type:pt-0">
      <h3 className="text-md">{t('charge', { name, count: charge.count })}</h3>
      {before && after && (
        <p>
          {before.held.id === after.held.id
            ? t('held-still', { limit: held(after) })
            : t('held-now', { before: held(before), after: held(after) })}
        </p>
      )}
      <p className="text-soft text-sm">
        {before && after
          ? t('numbers', { from: count(before.display), to: count(after.display) })
          : t(after ? 'charge-came' : 'charge-went')}
      </p>
      {change?.otherRules && <Notice tone="risk">{t('other-rules')}</Notice>}
      {change &&
        (same(change) ? (
          <p className="text-soft text-sm">{t('nothing')}</p>
        ) : (
          <Details charge={charge} inKhmer={inKhmer} />
        ))}
    </section>
  )
}

/** Items are named E-001 and counted once, however many links they have. */
const itemsOf = (ids: readonly string[]) => [...new Set(ids.map((id) => id.split('.')[0] ?? id))].join(', ')

function Details({ charge: { change, titles, steps }, inKhmer }: Parameters<typeof ChargeChanged>[0]) {
  const t = useTranslations('snapshotsPage')
  const language = useLocale()
  const count = useCount()
  const record = useRecordName()
  const hop = useHopWords()
  if (!change) return null
  const stepName = (id: string) => {
    const [step = '', ...rest] = id.split(':')
    return t('step', { step: steps[step]?.[language] ?? step, record: record(rest.join(':')) })
  }
  const percent = (value: number) => count(Math.floor(100 * value + 1e-9))
  const element = (id: string) =>
    id.startsWith('CHAIN:') ? t('chain', { seizure: id.slice(6) }) : (titles[id]?.[language] ?? id)
  const lines = [
    ...change.elements.map(({ name, from, to }) =>
      t('moved', { name: element(name), from: percent(from), to: percent(to) }),
    ),
    ...change.edges.map(({ name, from, to }) =>
      t('moved', { name: hop(name, inKhmer), from: percent(from), to: percent(to) }),
    ),
    ...(change.came.length > 0 ? [t('came', { items: itemsOf(change.came) })] : []),
    ...(change.went.length > 0 ? [t('went', { items: itemsOf(change.went) })] : []),
    ...change.otherwise.map(({ id, in: fields }) =>
      t('otherwise', {
        item: id.split('.')[0] ?? id,
        fields: fields.map((field) => t(`field.${field}`)).join(', '),
      }),
    ),
    ...change.stepsDone.map((id) => t('step-done', { step: stepName(id) })),
    ...change.stepsOpened.map((id) => t('step-opened', { step: stepName(id) })),
  ]
  return (
    <ul className="mt-1.5 grid list-disc gap-0.5 ps-5 text-sm">
      {[...new Set(lines)].map((said) => (
        <li key={said}>{said}</li>
      ))}
    </ul>
  )
}
