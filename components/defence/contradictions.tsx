import { useTranslations } from 'next-intl'
import { useColleague } from '@/components/evidence/called'
import { itemNumber } from '@/components/evidence/item-number'
import { usePlaceWords } from '@/components/proof/place-words'
import { useTargetWords } from '@/components/proof/target-words'
import { CaseLink } from '@/components/shell/case-link'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Direction } from '@/components/ui/direction'
import { Disclosure } from '@/components/ui/disclosure'
import { Empty } from '@/components/ui/empty'
import { StrengthMark } from '@/components/ui/strength'
import { Tag } from '@/components/ui/tag'
import type { DefenceView } from '@/lib/server/defence/view-defence'

type Against = DefenceView['contradictions'][number]
type Said = Omit<Against, 'target' | 'answer' | 'waits' | 'beside' | 'answers'>

/** How many that point away stand open, and how much of what each stands against. */
const [shown, beside] = [5, 3]

/** Everything that undermines, side by side with what it stands against, and how it was answered. */
export function Contradictions({
  view,
  mayAnswer,
}: {
  readonly view: DefenceView
  readonly mayAnswer: boolean
}) {
  const t = useTranslations('defencePage')
  const { caseId } = view.header
  // What nobody answered yet stands first, and the long tail is folded: on a phone it was most of the page.
  const all = [...view.contradictions].sort(
    (one, other) => Number(one.answer !== null) - Number(other.answer !== null),
  )
  const [first, rest] = [all.slice(0, shown), all.slice(shown)]
  return (
    <Card
      title={t('contradictions')}
      aside={t('contradictions-aside')}
      id="contradictions"
      className="scroll-mt-4"
    >
      {view.contradictions.length === 0 && (
        <Empty title={t('no-contradictions')}>{t('no-contradictions-why')}</Empty>
      )}
      {first.map((against) => (
        <One key={against.linkId} {...{ against, caseId, mayAnswer }} />
      ))}
      {rest.length > 0 && (
        <Disclosure summary={t('further', { n: rest.length })} className="border-line border-t pt-2">
          {rest.map((against) => (
            <One key={against.linkId} {...{ against, caseId, mayAnswer }} />
          ))}
        </Disclosure>
      )}
    </Card>
  )
}

/** One that points away, beside what it stands against, with its answers. */
function One({
  against,
  caseId,
  mayAnswer,
}: {
  readonly against: Against
  readonly caseId: string
  readonly mayAnswer: boolean
}) {
  const t = useTranslations('defencePage')
  return (
    <article
      id={`against-${against.linkId}`}
      className="scroll-mt-4 border-line border-t py-3 first-of-type:border-t-0 first-of-type:pt-0"
    >
      <About against={against} />
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <section aria-label={t('points-away')}>
          <h4 className="font-title text-sm">{t('points-away')}</h4>
          <Statement said={against} caseId={caseId} away />
        </section>
        <section aria-label={t('stands-against')}>
          <h4 className="font-title text-sm">{t('stands-against')}</h4>
          {against.beside.length === 0 && <p className="text-soft text-sm">{t('nothing-beside')}</p>}
          {against.beside.slice(0, beside).map((said) => (
            <Statement key={said.linkId} said={said} caseId={caseId} />
          ))}
          {against.beside.length > beside && (
            <Disclosure summary={t('more-beside', { n: against.beside.length - beside })} className="text-sm">
              {against.beside.slice(beside).map((said) => (
                <Statement key={said.linkId} said={said} caseId={caseId} />
              ))}
            </Disclosure>
          )}
        </section>
      </div>
      <Answers against={against} caseId={caseId} />
      {mayAnswer && !against.waits && (
        <p className="mt-2">
          <Button size="small" href={`/cases/${caseId}/defence?answer=${against.linkId}#act`}>
            {t(against.answer ? 'answer-again' : 'answer')}
          </Button>
        </p>
      )}
    </article>
  )
}

function About({ against }: { readonly against: Against }) {
  const t = useTranslations('defencePage')
  const say = useTargetWords()
  const words = against.target && say(against.target)
  return (
    <header className="flex flex-wrap items-center gap-2">
      <h3 className="text-md">{words?.title ?? t('gone')}</h3>
      <span className="text-soft text-sm">{words?.about}</span>
      {against.waits ? (
        <Tag icon="candidate">{t('waits')}</Tag>
      ) : (
        <Tag tone={against.answer ? 'ok' : 'counter'} icon={against.answer ? 'check' : 'points-away'}>
          {t(`answered.${against.answer ?? 'none'}`)}
        </Tag>
      )}
    </header>
  )
}

function Statement({
  said,
  caseId,
  away = false,
}: {
  readonly said: Said
  readonly caseId: string
  readonly away?: boolean
}) {
  const place = usePlaceWords()
  return (
    <div className="mt-1 text-sm">
      <span className="flex items-center gap-2">
        <Direction polarity={away ? 'undermines' : 'supports'} />
        {said.item && (
          <CaseLink
            href={`/cases/${caseId}/evidence/${said.item.itemId}`}
            className="link whitespace-nowrap font-mono"
          >
            {itemNumber(said.item.number)}
          </CaseLink>
        )}
        <span className="min-w-0">{said.item?.title}</span>
      </span>
      <span className="block">{said.reasoning}</span>
      <span className="flex flex-wrap gap-2 text-soft text-xs">
        <StrengthMark strength={said.strength} away={away} /> {place(said.place)}
      </span>
    </div>
  )
}

function Answers({ against, caseId }: { readonly against: Against; readonly caseId: string }) {
  const t = useTranslations('defencePage')
  const colleague = useColleague()
  if (against.answers.length === 0) return null
  return (
    <ol className="mt-2 grid gap-1.5 text-sm">
      {against.answers.map(({ answer, reason, at, by, approvedBy, items }) => (
        <li key={`${at.toISOString()}-${answer}`}>
          <b className="font-title">{t(`answers.${answer}`)}</b> {reason}{' '}
          {items.map(({ itemId, number }) => (
            <CaseLink
              key={itemId}
              href={`/cases/${caseId}/evidence/${itemId}`}
              className="link me-1 font-mono"
            >
              {itemNumber(number)}
            </CaseLink>
          ))}
          <span className="block text-soft text-xs">
            {approvedBy ? t('by-two', { by: colleague(by), second: colleague(approvedBy) }) : colleague(by)},{' '}
            <DateTime at={at} />
          </span>
        </li>
      ))}
    </ol>
  )
}
