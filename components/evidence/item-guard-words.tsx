import { useLocale, useTranslations } from 'next-intl'
import type { Kind } from '@/lib/domain/evidence/kind'
import { searchTwoWitnesses } from '@/lib/domain/evidence/prerequisites'
import type { Guard, Known } from './common-fields'
import { useGuardWords } from './guard-words'
import { ItemGuard } from './item-guard'

/** The guardrails of the log form: under each field, what the answers so far put outside the authority. */
export function useGuards(kind: Kind, view: Known): Guard {
  const words = useGuardWords()
  const language = useLocale()
  const t = useTranslations('authorities')
  const asksWitnesses = kind.prerequisites.some(({ id }) => id === searchTwoWitnesses.id)
  const { authorities = [], procedures, now } = view
  // Where no case is known yet there is nothing to hold the answers against.
  return (field) =>
    now && (
      <ItemGuard
        field={field}
        type={kind.id}
        asksWitnesses={asksWitnesses}
        authorities={authorities}
        procedures={procedures}
        language={language}
        now={now}
        words={words}
        still={t('guard-still')}
      />
    )
}
