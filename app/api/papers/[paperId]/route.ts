import { sendPaper } from '@/lib/web/paper-download'

export const dynamic = 'force-dynamic'

/** A paper as it was printed. */
export const GET = async (_: Request, { params }: { params: Promise<{ paperId: string }> }) =>
  sendPaper((await params).paperId)
