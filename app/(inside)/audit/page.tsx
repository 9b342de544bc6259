import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Flags } from '@/components/audit/flags'
import { viewFlags } from '@/lib/server/audit/view-flags'
import { asked, fits } from '@/lib/web/asked'
import { load } from '@/lib/web/page'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('auditPage'))('title'),
})

/** What in people's conduct is worth an auditor's look. */
export default async function AuditPage({ searchParams }: Props) {
  const filter = fits(viewFlags.input, asked(await searchParams, ['show', 'before']))
  return <Flags view={await load(viewFlags, filter)} />
}
