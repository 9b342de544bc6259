import { performByName } from '@/lib/web/route'

export const POST = async (request: Request, { params }: { params: Promise<{ name: string }> }) =>
  performByName((await params).name, request)
