import { sendCopy } from '@/lib/web/download'

export const dynamic = 'force-dynamic'

/** A redacted copy of a file. */
export const GET = async (_: Request, { params }: { params: Promise<{ redactionId: string }> }) =>
  sendCopy((await params).redactionId)
