import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ApprovalContent } from '@/components/identity/approval-content'
import { PageMain } from '@/components/shell/page'
import { viewApproval } from '@/lib/server/identity/view-approval'
import { load } from '@/lib/web/page'
import { approveAction, declineAction, withdrawAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('approvals'))('title') }
}

/** One thing that waits, with its exact content. */
export default async function ApprovalPage({ params }: { readonly params: Promise<{ approvalId: string }> }) {
  const approval = await load(viewApproval, { approvalId: (await params).approvalId })
  return (
    <PageMain width="reading">
      <ApprovalContent
        approval={approval}
        approve={approveAction}
        decline={declineAction}
        withdraw={withdrawAction}
      />
    </PageMain>
  )
}
