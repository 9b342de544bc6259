import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { tierOf } from '@/components/people/people-table'
import { TierMark } from '@/components/ui/tier-mark'
import type { Target } from '@/lib/server/proof/targets'
import { TargetChoices } from './target-choices'
import { useTargetWords } from './target-words'

/** Everything in the case that can be proved, part by part: elements with their question, who used a sign, who did what. */
export function TargetFields({
  targets,
  chosen,
  near,
}: {
  readonly targets: readonly Target[]
  readonly chosen: readonly string[]
  /** Where the reader came from; its part is open. */
  readonly near: string | undefined
}) {
  const t = useTranslations('linkPage')
  const say = useTargetWords()
  const called = useCalled()
  const locale = useLocale()
  const groupOf = ({ group, count, person }: Target) => {
    if (group === 'count') return t('group-count', { count: String(count) })
    if (group === 'charge')
      return t('group-charge', { count: String(count), name: person ? called(person) : '' })
    return t(`group-${group}`)
  }
  const groups = [...new Set(targets.map(groupOf))].map((title, index) => {
    const inside = targets.filter((target) => groupOf(target) === title)
    const { group, tier } = inside[0] ?? { group: 'count', tier: null }
    return {
      title,
      ...(group === 'charge' && tier !== null ? { mark: <TierMark tier={tierOf(tier)} /> } : {}),
      open:
        near === undefined
          ? index === 0
          : inside.some(({ key }) => key === near || key.startsWith(`${near}:`)),
      options: inside.map((target) => {
        const hint = target.element
          ? target.element.question[locale]
          : target.group === 'charge'
            ? t('whole-charge-hint')
            : undefined
        return { value: target.key, label: say(target).title, ...(hint ? { hint } : {}) }
      }),
    }
  })
  return (
    <TargetChoices
      name="targets"
      label={t('targets')}
      hint={t('targets-hint')}
      groups={groups}
      values={chosen}
    />
  )
}
