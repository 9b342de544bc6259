import { scannerPart } from '@/lib/web/scanner'

/** The parts of the scanner, from our own origin. */
export const GET = async (_: Request, { params }: { params: Promise<{ file: string }> }) =>
  scannerPart((await params).file)
