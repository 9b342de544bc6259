import 'server-only'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What reads codes where the browser cannot: a worker of our own, and the library it loads, all from our own origin. */
const parts: Readonly<
  Record<string, { readonly type: string; readonly body: () => Promise<string | Buffer> }>
> = {
  'worker.js': { type: 'text/javascript', body: async () => worker },
  'reader.js': { type: 'text/javascript', body: () => ofLibrary('iife/reader/index.js') },
  'zxing_reader.wasm': { type: 'application/wasm', body: () => ofLibrary('reader/zxing_reader.wasm') },
}

const ofLibrary = (file: string) =>
  readFile(join(/* turbopackIgnore: true */ process.cwd(), 'node_modules/zxing-wasm/dist', file))

/** Takes a picture, gives the texts of the codes in it. Whatever it reads is text; it is never run and never fetched. */
const worker = `importScripts('/scanner/reader.js')
ZXingWASM.prepareZXingModule({ overrides: { locateFile: (file) => '/scanner/' + file } })
const options = { formats: ['QRCode', 'DataMatrix'], maxNumberOfSymbols: 1, tryHarder: true }
onmessage = async ({ data }) => {
  const found = await ZXingWASM.readBarcodes(data, options).catch(() => [])
  postMessage(found.map(({ text }) => text).filter(Boolean))
}
`

/**
 * One part of the scanner. Only this worker may compile WebAssembly: a worker from the network has the policy it was sent
 * with, so that the policy of every page stays without it (CSP 3, initialise a global object's CSP list).
 */
export async function scannerPart(file: string): Promise<Response> {
  const part = Object.hasOwn(parts, file) ? parts[file] : undefined
  if (!part) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(Buffer.from(await part.body())), {
    headers: {
      'content-type': part.type,
      'content-security-policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'",
      'cache-control': 'private, max-age=3600',
    },
  })
}
