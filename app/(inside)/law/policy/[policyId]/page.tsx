import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PolicyPage } from '@/components/policy/policy-page'
import { viewPolicy } from '@/lib/server/policy/view-policy'
import { asked } from '@/lib/web/asked'
import { load } from '@/lib/web/page'
import { adoptPolicyAction } from '../../actions'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('law'))('policy') }
}

/** One policy beside the one in use, and what open cases would read by it. */
export default async function PolicyRoute({
  params,
  searchParams,
}: {
  params: Promise<{ policyId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}) {
  const [{ policyId }, query] = await Promise.all([params, searchParams])
  const { after, said } = asked(query, ['after', 'said'])
  const view = await load(viewPolicy, { policyId, ...(after ? { after } : {}) })
  return <PolicyPage view={view} adopt={adoptPolicyAction} waits={said === 'waits'} />
}
