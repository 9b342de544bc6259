import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { useCount } from '@/components/ui/digits'
import type { FlagShown } from '@/lib/server/audit/flags-shown'

/** What was counted, as a sentence. */
export const useFlagWords = () => {
  const t = useTranslations('auditPage.what')
  const called = useCalled()
  const count = useCount()
  return ({ kind, count: counted, outOf, otherLatin, otherKm }: FlagShown): string =>
    t(kind, {
      count: counted,
      shown: count(counted),
      of: count(outOf ?? 0),
      other: otherLatin ? called({ nameLatin: otherLatin, nameKm: otherKm }) : '',
    })
}
