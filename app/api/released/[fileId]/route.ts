import { sendReleased } from '@/lib/web/download'

export const dynamic = 'force-dynamic'

/** A file of an item that was released to the reader's office, as it was attached. */
export const GET = async (_: Request, { params }: { params: Promise<{ fileId: string }> }) =>
  sendReleased((await params).fileId)
