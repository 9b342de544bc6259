import { useTranslations } from 'next-intl'
import { useSaid } from '@/components/evidence/said'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { AboutType } from '@/lib/domain/learning/unit-learning'

/** Names what a defect is about: a type of evidence, an element, a charge or the whole file. */
export const useAbout = () => {
  const t = useTranslations('unitLearning.about')
  const said = useSaid()
  return (about: AboutType) =>
    about === 'cell' || about === 'charge' || about === 'file' ? t(about) : said(kinds[about].title)
}
