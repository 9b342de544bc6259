import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useTargetWords } from '@/components/proof/target-words'
import { CaseLink } from '@/components/shell/case-link'
import type { ReturnsView } from '@/lib/server/returns/view-returns'

export type DefectShown = ReturnsView['returns'][number]['defects'][number]

/** What a defect is about: an item, a cell of the matrix, a charge, or the file as a whole. */
export function DefectAbout({
  about,
  caseId,
}: {
  readonly about: DefectShown['about']
  readonly caseId: string
}) {
  const t = useTranslations('returnsPage')
  const say = useTargetWords()
  if (about.item)
    return (
      <CaseLink href={`/cases/${caseId}/evidence/${about.item.id}`} className="link">
        <span className="font-mono">{itemNumber(about.item.number)}</span> {about.item.title}
      </CaseLink>
    )
  if (about.target) {
    const { title, about: whose } = say(about.target)
    return (
      <CaseLink href={`/cases/${caseId}/proof`} className="link">
        {title}, {whose}
      </CaseLink>
    )
  }
  return <span>{t(about.whole ? 'whole-file' : 'not-shown')}</span>
}
