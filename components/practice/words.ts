import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import type { PracticeView } from '@/lib/server/practice/view-practice'

/** Names a place of the matrix: whose it is, and the element. */
export const usePlaceName = ({ places, suspects }: PracticeView) => {
  const t = useTranslations('practicePage')
  const said = useSaid()
  return (target: string) => {
    const place = places.find((one) => one.target === target)
    const suspect = suspects.find(({ id }) => id === place?.suspect)
    return `${suspect ? said(suspect.name) : t('offence')}: ${place ? said(place.title) : target}`
  }
}
