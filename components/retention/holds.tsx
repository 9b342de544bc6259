import { useTranslations } from 'next-intl'
import type { Hold } from '@/lib/domain/retention/erase'

/** Everything that holds an erasure, each in a sentence; or that nothing does. */
export function Holds({ holds }: { readonly holds: readonly Hold[] }) {
  const t = useTranslations('retentionPage')
  const reasons = useTranslations('reasons')
  if (holds.length === 0) return <p className="text-sm">{t('holds-nothing')}</p>
  return (
    <ul className="list-disc space-y-1 ps-5 text-sm">
      {holds.map((hold) => (
        <li key={hold}>{reasons(`held-${hold}`)}</li>
      ))}
    </ul>
  )
}
