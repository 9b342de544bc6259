import { useTranslations } from 'next-intl'
import { inDigits, useDigits } from '@/components/ui/digits'

/** A month as its reader writes it, from 2026-11. */
export const useMonth = () => {
  const months = useTranslations('ui')('months').split(' ')
  const digits = useDigits()
  return (month: string): string => {
    const [year = '', number = ''] = month.split('-')
    return `${months[Number(number) - 1] ?? number} ${inDigits(year, digits)}`
  }
}
