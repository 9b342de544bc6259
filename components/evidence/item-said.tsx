import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Toast } from '@/components/ui/toast'

const sayings = [
  'logged',
  'changed',
  'graded',
  'assessed',
  'placed',
  'linked',
  'withdrawn',
  'alleged',
  'sealed',
  'released',
] as const
const moves = ['assessed', 'linked', 'withdrawn']

/** What just happened to an item, and the way to the readiness where it moved that. */
export function ItemSaid({
  said,
  n,
  caseId,
}: {
  readonly said: string | undefined
  readonly n: number
  readonly caseId: string
}) {
  const t = useTranslations('itemPage')
  const known = sayings.find((one) => one === said)
  if (!known) return null
  return (
    <Toast
      key={known}
      undo={
        moves.includes(known) && (
          <CaseLink
            href={`/cases/${caseId}/readiness`}
            className="font-control text-bar-accent underline underline-offset-3"
          >
            {t('see-readiness')}
          </CaseLink>
        )
      }
    >
      {t(`said.${known}`, { n: Number.isInteger(n) && n > 0 && n <= 50 ? n : 1 })}
    </Toast>
  )
}
