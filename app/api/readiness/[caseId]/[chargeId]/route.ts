import { run } from '@/lib/server/kernel/run'
import { exportReading } from '@/lib/server/readiness/export-reading'
import { answer, sayErrorAsJson } from '@/lib/web/route'
import { currentActor, currentAt } from '@/lib/web/session'

/** The file behind a reading, to keep and to score elsewhere: `ringleader score FILE`. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ caseId: string; chargeId: string }> },
) {
  try {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    const { number, file } = await run(
      exportReading,
      await currentActor(),
      { ...asked, ...(await params) },
      await currentAt(),
    )
    const name = `${number.replace(/[^\w-]/g, '')}-readiness.json`
    return answer(200, file, {
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
    })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
