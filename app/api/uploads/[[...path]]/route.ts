import { receive } from '@/lib/web/uploads'

export const dynamic = 'force-dynamic'

const handle = async (request: Request, { params }: { params: Promise<{ path?: string[] }> }) =>
  receive(request, (await params).path ?? [])

export { handle as DELETE, handle as HEAD, handle as PATCH, handle as POST }
