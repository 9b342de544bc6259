import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LawFrame } from '@/components/law/law-frame'
import { PolicyList } from '@/components/policy/policy-list'
import { viewPolicies } from '@/lib/server/policy/view-policies'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { draftPolicyAction } from '../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('law'))('policy') }
}

/** The numbers that files are read by, and every version of them. */
export default async function PoliciesRoute({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const { before } = asked(await searchParams, ['before'])
  const view = await load(viewPolicies, before ? { before } : {})
  return (
    <LawFrame>
      <PolicyList view={view} draft={draftPolicyAction} />
    </LawFrame>
  )
}
