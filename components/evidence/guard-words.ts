import { useTranslations } from 'next-intl'
import { guardRules } from '@/lib/domain/authority/guard-rules'
import { useLaw } from './law'

/** What a guardrail says in the browser: its title by gravity, and the law of each rule it can name. */
export type GuardWords = {
  readonly titles: Readonly<Record<'at_risk' | 'excluded' | 'remark', string>>
  readonly laws: Readonly<Record<string, string>>
}

export function useGuardWords(): GuardWords {
  const t = useTranslations('authorities')
  const law = useLaw()
  return {
    titles: { at_risk: t('guard.at_risk'), excluded: t('guard.excluded'), remark: t('guard.remark') },
    laws: Object.fromEntries(guardRules.map((rule) => [rule.id, law(rule)])),
  }
}
