import { run } from '@/lib/server/kernel/run'
import { readCheckpoint } from '@/lib/server/log/read-checkpoint'
import { oneOfEach } from '@/lib/web/asked'
import { sayErrorAsJson } from '@/lib/web/route'
import { currentActor, currentAt } from '@/lib/web/session'

/** The newest checkpoint as a signed note (c2sp.org/tlog-checkpoint), for whoever audits. */
export async function GET(request: Request) {
  try {
    const asked = oneOfEach(new URL(request.url).searchParams)
    const { note } = await run(readCheckpoint, await currentActor(), asked, await currentAt())
    return new Response(note, {
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
