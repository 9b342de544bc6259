import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { Verdict } from '@/lib/domain/audit/finding'

const looks = {
  in_order: ['ok', 'done'],
  to_improve: ['risk', 'minor'],
  breach: ['stop', 'must-act'],
} as const

/** What was found, in a word and a shape. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict }) {
  const t = useTranslations('auditPage.verdict')
  const [tone, icon] = looks[verdict]
  return (
    <Tag tone={tone} icon={icon}>
      {t(verdict)}
    </Tag>
  )
}
