import { useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import { Notice } from '@/components/ui/notice'

/** What was just done, and how far the open cell moved by it. */
export function MatrixSaid({
  said,
  n,
  was,
  now,
}: {
  readonly said: string | undefined
  readonly n: string | undefined
  readonly was: string | undefined
  readonly now: number | null
}) {
  const t = useTranslations('matrix.said')
  const count = useCount()
  const what = (['linked', 'withdrawn', 'confirmed'] as const).find((one) => one === said)
  if (!what) return null
  const many = Math.min(50, Math.max(1, Number(n) || 1))
  const before = was === undefined ? null : Number(was)
  return (
    <div className="mb-3" role="status">
      <Notice tone="ok">
        {what === 'linked' ? t('linked', { n: many }) : t(what)}{' '}
        {before !== null && now !== null && before !== now && (
          <b>{t('moved', { was: count(before), now: count(now) })}</b>
        )}
      </Notice>
    </div>
  )
}
