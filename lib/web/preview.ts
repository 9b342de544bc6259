import 'server-only'
import { openPage } from '@/lib/server/evidence/open-page'
import { store } from '@/lib/server/evidence/store'
import { NotFound } from '@/lib/server/kernel/errors'
import { run } from '@/lib/server/kernel/run'
import { answer, sayErrorAsJson } from './route'
import { currentActor, currentAt } from './session'

/** What a page of a preview may be: nothing that a browser could run. */
const kinds: Readonly<Record<string, string>> = {
  'image/webp': 'image/webp',
  'text/plain': 'text/plain; charset=utf-8',
}

/** Shows a page of a preview: a picture drawn anew or plain text, never the original. 202 while it is being made. */
export async function showPage(asked: { readonly fileId: string; readonly page: string }): Promise<Response> {
  try {
    const { state, sha256, mediaType } = await run(openPage, await currentActor(), asked, await currentAt())
    if (state === 'waiting') return answer(202, { state })
    const kind = kinds[mediaType ?? '']
    const bytes = sha256 && kind ? await store().readDerived(sha256) : undefined
    if (!bytes || !kind) throw new NotFound()
    return new Response(Uint8Array.from(bytes), {
      headers: {
        'content-type': kind,
        'content-length': String(bytes.length),
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'no-store',
      },
    })
  } catch (error) {
    return sayErrorAsJson(error)
  }
}
