import { useTranslations } from 'next-intl'

/** An act in words; an act without words is named by its address. */
export function useActWords(): (act: string) => string {
  const t = useTranslations('acts')
  return (act) => {
    const key = act as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : act
  }
}

export const stateLook = {
  pending: 'waiting',
  approved: 'accepted',
  declined: 'refused',
  withdrawn: 'closed',
  expired: 'closed',
} as const
