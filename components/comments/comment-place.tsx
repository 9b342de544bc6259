import { useTranslations } from 'next-intl'
import { itemNumber } from '@/components/evidence/item-number'
import { useTargetWords } from '@/components/proof/target-words'
import { CaseLink } from '@/components/shell/case-link'
import type { CommentsView } from '@/lib/server/comments/view-comments'

/** Where a comment stands: the item, the element or the charge, and the way there. */
export function CommentPlace({
  caseId,
  place,
  item,
  targets,
}: {
  readonly caseId: string
  readonly place: string
  readonly item: number | null
  readonly targets: CommentsView['targets']
}) {
  const t = useTranslations('comments')
  const say = useTargetWords()
  const [kind, id, element] = place.split(':')
  if (kind === 'item')
    return (
      <CaseLink href={`/cases/${caseId}/evidence/${id}#comments`} className="link font-mono">
        {item === null ? t('the-item') : itemNumber(item)}
      </CaseLink>
    )
  const target = targets.find(({ key }) => key === place)
  const words = target ? say(target) : null
  const name = words ? `${words.title}, ${words.about}` : t('gone')
  const href =
    kind === 'charge' && !element
      ? `/cases/${caseId}/readiness/${id}#comments`
      : kind === 'charge'
        ? `/cases/${caseId}/proof?cell=${id}:${element}`
        : `/cases/${caseId}/comments?place=${place}`
  return target ? (
    <CaseLink href={href} className="link">
      {name}
    </CaseLink>
  ) : (
    <span className="text-soft">{name}</span>
  )
}
