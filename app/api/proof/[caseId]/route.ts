import { run } from '@/lib/server/kernel/run'
import { exportMatrix } from '@/lib/server/proof/export-matrix'
import { answer, sayErrorAsJson } from '@/lib/web/route'
import { currentActor, currentAt } from '@/lib/web/session'
import { sheetAnswer } from '@/lib/web/sheet'

/** The proof matrix of a case as a file: lines for a spreadsheet, or JSON. */
export async function GET(request: Request, { params }: { params: Promise<{ caseId: string }> }) {
  try {
    const asked = Object.fromEntries(new URL(request.url).searchParams)
    const made = await run(
      exportMatrix,
      await currentActor(),
      { ...asked, ...(await params) },
      await currentAt(),
    )
    const name = `${made.number.replace(/[^\w-]/g, '')}-proof`
    return made.format === 'csv'
      ? sheetAnswer(`${name}.csv`, made.lines)
      : answer(200, made, { 'content-disposition': `attachment; filename="${name}.json"` })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
