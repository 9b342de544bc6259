import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import type { CommentsHere as Here } from '@/lib/server/comments/comments-at'
import { type CommentActions, CommentsHere } from './comments-here'

/** The comments of one place as a card of its page. */
export function CommentsCard({ here, actions }: { readonly here: Here; readonly actions: CommentActions }) {
  const t = useTranslations('comments')
  return (
    <Card title={t('title')} id="comments" className="scroll-mt-4">
      <CommentsHere here={here} actions={actions} back={{}} />
    </Card>
  )
}
