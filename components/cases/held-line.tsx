import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import type { ListedCase } from '@/lib/server/cases/case-page'
import { useLimitWords } from './limit-words'

/** A case as a sentence: who leads in it, and what holds the file on the leader back. */
export function HeldLine({
  one,
}: {
  readonly one: Pick<ListedCase, 'leader' | 'reading' | 'opens' | 'reachable'>
}) {
  const t = useTranslations('cases.list')
  const called = useCalled()
  const words = useLimitWords()
  if (one.reading) {
    return (
      <>
        {one.leader && <span className="block text-soft text-xs">{called(one.leader)}</span>}
        {words(one.reading.held, one.reading).title}
      </>
    )
  }
  if (!one.reachable) return <span className="text-soft">{t('informed-only')}</span>
  if (!one.opens) return <span className="text-soft">{t('no-reading')}</span>
  return (
    <span className="text-soft">
      {one.leader ? t('not-charged', { name: called(one.leader) }) : t('no-leader')}
    </span>
  )
}
