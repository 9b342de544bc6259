import { send } from '@/lib/web/download'

export const dynamic = 'force-dynamic'

/** A file of an item, as it was attached. */
export const GET = async (_: Request, { params }: { params: Promise<{ fileId: string }> }) =>
  send((await params).fileId)
