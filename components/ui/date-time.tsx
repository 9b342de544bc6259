import { useTranslations } from 'next-intl'
import { useDigits } from './digits'
import { type Precision, sayMoment } from './say-moment'

/**
 * A moment in Phnom Penh time, in the reader's language and digits, with its exact value for machines.
 * Times of law keep Latin digits: `exact`.
 */
export function DateTime({
  at,
  show = 'moment',
  exact = false,
  className,
}: {
  readonly at: Date | string
  readonly show?: Precision
  readonly exact?: boolean
  readonly className?: string
}) {
  const t = useTranslations('ui')
  const digits = useDigits()
  const moment = typeof at === 'string' ? new Date(at) : at
  return (
    <time dateTime={moment.toISOString()} className={className}>
      {sayMoment(moment, t('months').split(' '), exact ? 'latn' : digits, show)}
    </time>
  )
}
