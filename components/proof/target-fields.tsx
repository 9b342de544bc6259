import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { CheckboxGroup } from '@/components/ui/checkbox'
import { TierMark } from '@/components/ui/tier-mark'
import { tierOf } from '@/components/people/people-table'
import type { Target } from '@/lib/server/proof/targets'
import { useTargetWords } from './target-words'

/** Everything in the case that can be proved, part by part: elements with their question, who used a sign, who did what. */
export function TargetFields({ targets, chosen }: { readonly targets: readonly Target[]; readonly chosen: readonly string[] }) {
  const t = useTranslations('linkPage')
  const say = useTargetWords()
  const called = useCalled()
  const locale = useLocale()
  const groupOf = ({ group, count, person }: Target) => {
    if (group === 'count') return t('group-count', { count: String(count) })
    if (group === 'charge') return t('group-charge', { count: String(count), name: person ? called(person) : '' })
    return t(`group-${group}`)
  }
  const groups = [...new Set(targets.map(groupOf))]
  return (
    <div className="mb-5">
      {groups.map((title, index) => {
        const inside = targets.filter((target) => groupOf(target) === title)
        const tier = inside[0]?.group === 'charge' ? inside[0].tier : null
        const open = index === 0 || inside.some(({ key }) => chosen.includes(key))
        return (
          <details key={title} open={open} className="mb-2 rounded-card border border-line bg-surface px-4 py-2">
            <summary className="font-title">
              <span className="inline-flex items-center gap-2">
                {tier !== null && <TierMark tier={tierOf(tier)} />}
                {title}
              </span>
            </summary>
            <CheckboxGroup
              name="targets"
              label={<span className="sr-only">{title}</span>}
              values={chosen}
              className="!mb-1"
              options={inside.map((target) => ({
                value: target.key,
                label: say(target).title,
                hint: target.element ? target.element.question[locale] : target.group === 'charge' ? t('whole-charge-hint') : undefined,
              }))}
            />
          </details>
        )
      })}
    </div>
  )
}
