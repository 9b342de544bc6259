import type { FormAction } from '@/components/ui/action-form'
import type { CellView } from '@/lib/server/proof/view-cell'

export type OpenLink = CellView['links'][number]

/** What a prosecutor can do from the review. */
export type ReviewActions = Readonly<
  Record<
    | 'judgeProofAction'
    | 'reviewItemAction'
    | 'assessItemAction'
    | 'confirmLinkAction'
    | 'lowerLinkAction'
    | 'keepNoteAction'
    | 'sendNoteAction'
    | 'markSeenAction',
    FormAction
  >
>

/** The cell and the link to which a form leads back. */
export type Back = Readonly<Record<string, string>>
