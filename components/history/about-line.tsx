import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useCalled } from '@/components/people/names'
import { CaseLink } from '@/components/shell/case-link'
import type { HistoryView } from '@/lib/server/cases/view-history'

/** Says what a history is narrowed down to, and leads back to the whole of it. */
export function AboutLine({ about, here }: { readonly about: HistoryView['about']; readonly here: string }) {
  const t = useTranslations('history.page')
  const called = useCalled()
  if (about === null) return null
  const name = about.kind === 'item' ? itemNumber(about.item) : called(about.person)
  return (
    <p className="text-sm">
      {t('about-item', { name })}.{' '}
      <CaseLink href={here} className="link">
        {t('about-all')}
      </CaseLink>
    </p>
  )
}
