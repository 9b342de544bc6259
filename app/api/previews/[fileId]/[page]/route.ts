import { showPage } from '@/lib/web/preview'

export const dynamic = 'force-dynamic'

/** One page of what can be seen of a file; page 0 is its small picture. */
export const GET = async (_: Request, { params }: { params: Promise<{ fileId: string; page: string }> }) =>
  showPage(await params)
