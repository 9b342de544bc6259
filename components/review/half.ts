import { useTranslations } from 'next-intl'
import type { KeptForm } from '@/lib/domain/review/half-written'
import type { ReviewView } from '@/lib/server/review/view-review'

/** What a kept form of the review is given: how it was left, and what is said of keeping it. */
export function useHalf(view: ReviewView) {
  const t = useTranslations('reviewPage')
  const { caseId } = view.header
  const say = { kept: t('note-kept'), failed: t('note-failed'), elsewhere: t('note-elsewhere') }
  return (form: KeptForm, place: string) => {
    const half = view.half.find((one) => one.form === form && one.place === place) ?? null
    return {
      half,
      begun: half !== null && Object.keys(half.answers).length > 0,
      form: { about: { caseId, form, place }, half, say },
    }
  }
}
