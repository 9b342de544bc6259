import { useTranslations } from 'next-intl'

/** The groups in which the numbers of a policy stand, in the order in which they are read. */
export const groups = ['strength', 'source', 'information', 'edgeTarget', 'limits', 'lids'] as const

/** A number of the policy in words, within its group. */
export function usePlaceWords(): (place: string) => string {
  const t = useTranslations('policy')
  const limits = useTranslations('readiness.limits')
  return (place) => {
    const [group = '', ...rest] = place.split('.')
    const name = rest.join('-')
    if (group === 'edgeTarget') return t('edge')
    if (group === 'limits')
      return limits(`${name.replaceAll('_', '-')}.title` as Parameters<typeof limits>[0])
    if (group === 'strength' || group === 'lids') return t(`${group}.${name}` as Parameters<typeof t>[0])
    return name
  }
}

export const groupOf = (place: string) => place.split('.')[0] ?? ''
