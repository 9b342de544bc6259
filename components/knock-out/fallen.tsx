import { useLocale, useTranslations } from 'next-intl'
import { ChargeName } from '@/components/cases/charge-name'
import { useHopWords } from '@/components/cases/hop-words'
import { useLimitWords } from '@/components/cases/limit-words'
import { tierOf } from '@/components/cases/tier'
import { useCalled } from '@/components/people/names'
import { BandMark } from '@/components/readiness/band-mark'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { useCount } from '@/components/ui/digits'
import { TierMark } from '@/components/ui/tier-mark'
import type { LimitShown } from '@/lib/domain/cases/charge-shown'
import type { FallenElement } from '@/lib/domain/cases/what-falls'
import type { KnockOutView } from './knock-out-page'

/** What falls on every charge, the leaders first: the number before and after, and each element with what holds it now. */
export function Fallen({ view }: { readonly view: KnockOutView }) {
  const t = useTranslations('knockOut')
  return (
    <>
      {view.charges.map((one) => (
        <ChargeFall
          key={one.line.chargeId}
          one={one}
          caseId={view.header.caseId}
          inKhmer={view.inKhmer}
          asked={view.ticked.length > 0}
        />
      ))}
      {view.charges.length === 0 && <Card title={t('no-charges')}>{t('no-charges-why')}</Card>}
    </>
  )
}

function ChargeFall({
  one: { line, knocked },
  caseId,
  inKhmer,
  asked,
}: {
  readonly one: KnockOutView['charges'][number]
  readonly caseId: string
  readonly inKhmer: KnockOutView['inKhmer']
  readonly asked: boolean
}) {
  const t = useTranslations('knockOut')
  const called = useCalled()
  const count = useCount()
  const hop = useHopWords()
  const { before, after, elements, hops } = knocked
  const same = elements.length === 0 && hops.length === 0 && before.display === after.display
  return (
    <Card
      title={
        <span className="flex flex-wrap items-center gap-2">
          <TierMark tier={tierOf(line.party)} />
          <CaseLink href={`/cases/${caseId}/readiness/${line.chargeId}`}>{called(line.party)}</CaseLink>
        </span>
      }
      aside={<BandMark band={after.band} display={count(after.display)} />}
    >
      <p className="text-sm text-soft">
        <ChargeName line={line} />
      </p>
      {same ? (
        <p className="mt-1 text-sm">
          {asked ? t('stands', { display: count(after.display) }) : <Held first={after.first} />}
        </p>
      ) : (
        <>
          <p className="mt-2 font-title text-lg">
            {before.display === after.display
              ? t('number-stands', { display: count(after.display) })
              : t('from-to', { from: count(before.display), to: count(after.display) })}
          </p>
          <p className="text-sm">
            <Held first={after.first} />
          </p>
          <Elements elements={elements} />
          {hops.length > 0 && (
            <p className="mt-2 text-sm text-soft">
              {t('hops', {
                hops: hops
                  .slice(0, 4)
                  .map(({ name }) => hop(name, inKhmer))
                  .join(', '),
                more: Math.max(0, hops.length - 4),
              })}
            </p>
          )}
        </>
      )}
    </Card>
  )
}

function Held({ first }: { readonly first: LimitShown | null }) {
  const t = useTranslations('knockOut')
  const words = useLimitWords()
  return <>{first ? t('held', { limit: words(first.held, first).title }) : t('nothing-holds')}</>
}

/** The elements that fall, deepest first. */
function Elements({ elements }: { readonly elements: readonly FallenElement[] }) {
  const t = useTranslations('knockOut')
  const km = useLocale() === 'km'
  const words = useLimitWords()
  const count = useCount()
  const whole = (share: number) => count(Math.floor(100 * share + 1e-9))
  return (
    <ul className="mt-2 divide-y divide-line border-line border-t">
      {elements.map(({ id, title, from, to, held }) => (
        <li key={id} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1.5 text-sm">
          <span className="min-w-0">
            <b className="font-title">
              {title ? (km ? title.km : title.en) : t('chain', { seizure: id.replace('CHAIN:', '') })}
            </b>
            <span className="block text-soft">{words(held.held, held).title}</span>
          </span>
          <b className="whitespace-nowrap font-figure">
            {t('from-to', { from: whole(from), to: whole(to) })}
          </b>
        </li>
      ))}
    </ul>
  )
}
