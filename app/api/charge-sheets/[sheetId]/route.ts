import { sendChargeSheet } from '@/lib/web/charge-sheet'

export const dynamic = 'force-dynamic'

/** A version of the charge sheet as it was written. */
export const GET = async (_: Request, { params }: { params: Promise<{ sheetId: string }> }) =>
  sendChargeSheet((await params).sheetId)
