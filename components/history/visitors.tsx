import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { useCount } from '@/components/ui/digits'
import { Tag } from '@/components/ui/tag'
import { lookPurposes } from '@/lib/domain/cases/look'
import { workPurposes } from '@/lib/domain/cases/purpose'
import { roles } from '@/lib/domain/identity/policy'

type Visitor = {
  readonly actorId: string
  readonly nameLatin: string
  readonly nameKm: string | null
  readonly role: string
  readonly refused: number
  readonly last: Date
  readonly why: { readonly purpose: string; readonly words: string | null } | null
}

/** Who was in a case of late, each a filter of the list; who was refused stands among them. */
export function Visitors({ people, here }: { readonly people: readonly Visitor[]; readonly here: string }) {
  const t = useTranslations('history.page')
  const roleWords = useTranslations('roles')
  const called = useCalled()
  const count = useCount()
  return (
    <Card title={t('who')} aside={t('who-aside')}>
      <ul className="divide-y divide-line">
        {people.map(({ actorId, role, refused, last, why, ...name }) => {
          const known = roles.find((one) => one === role)
          return (
            <li key={actorId} className="flex flex-wrap items-baseline justify-between gap-x-3 py-2 text-sm">
              <span>
                <CaseLink href={`${here}?actorId=${actorId}`}>{called(name)}</CaseLink>
                <span className="block text-soft text-xs">{known && roleWords(known)}</span>
                {why && <Why why={why} />}
              </span>
              <span className="text-end">
                {refused > 0 && (
                  <Tag tone="stop" icon="stop">
                    {t('refused', { count: refused, shown: count(refused) })}
                  </Tag>
                )}
                <span className="block text-soft text-xs">
                  <DateTime at={last} />
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}

/** For what they last said that they open the case: in the words of the list, and in their own. */
function Why({ why: { purpose, words } }: { readonly why: NonNullable<Visitor['why']> }) {
  const t = useTranslations('purposePage.purposes')
  const looks = useTranslations('cases.reason.purposes')
  const work = workPurposes.find((one) => one === purpose)
  const look = lookPurposes.find((one) => one === purpose)
  const listed = work ? (work === 'other' ? null : t(work)) : look ? looks(look) : null
  return <span className="block text-soft text-xs">{[listed, words].filter(Boolean).join(' · ')}</span>
}
