import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { type PaperKind, shownCode } from '@/lib/domain/paper/kinds'

/** Says of a file that it is the signed scan of a paper, and of which. */
export function SignedScan({
  signed,
}: {
  readonly signed: {
    readonly id: string
    readonly caseId: string
    readonly kind: PaperKind
    readonly code: string
  } | null
}) {
  const t = useTranslations('papersPage')
  if (!signed) return null
  return (
    <span className="block text-sm">
      {t('back')}:{' '}
      <CaseLink href={`/cases/${signed.caseId}/papers/${signed.id}`} className="link">
        {t(`kind.${signed.kind}`)} <span className="font-mono">{shownCode(signed.code)}</span>
      </CaseLink>
    </span>
  )
}
