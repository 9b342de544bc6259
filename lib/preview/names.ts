import { promisify } from 'node:util'
import { type Entry, type Options, open, type ZipFile } from 'yauzl'
import { linesPerPage } from '@/lib/domain/evidence/preview'
import { type Job, none, type Page, type Result } from '@/lib/domain/evidence/preview-job'
import { visible, written } from './text'

/** So many names are listed; an archive with more says how many there are. */
const mostNames = 2_000

const opened = promisify(open) as (path: string, options: Options) => Promise<ZipFile>

/** The names in an archive, read from its directory alone. Nothing in it is ever unpacked. */
export async function namesInArchive({ path, out }: Job): Promise<Result> {
  // Names are read as they stand, not judged: a name that leads out of the folder is what the reader must see.
  const zip = await opened(path, {
    lazyEntries: true,
    decodeStrings: false,
    autoClose: true,
    validateEntrySizes: false,
  }).catch(() => undefined)
  if (!zip) return none('damaged')
  const names = await listed(zip).catch(() => undefined)
  if (!names) return none('damaged')
  const pages = Math.max(1, Math.ceil(names.length / linesPerPage))
  const made: Page[] = []
  for (let page = 1; page <= pages; page += 1)
    made.push(await written(page, names.slice((page - 1) * linesPerPage, page * linesPerPage), out))
  return { as: 'made', kind: 'names', pages, lines: zip.entryCount, camera: null, made }
}

const listed = (zip: ZipFile): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const names: string[] = []
    const finish = () => {
      zip.close()
      resolve(names)
    }
    zip.on('error', reject)
    zip.on('end', () => resolve(names))
    zip.on('entry', (entry: Entry) => {
      names.push(`${entry.uncompressedSize}\t${entry.compressedSize}\t${nameOf(entry)}`)
      if (names.length >= mostNames) finish()
      else zip.readEntry()
    })
    zip.readEntry()
  })

const nameOf = ({ fileName }: Entry) => {
  const raw = fileName as unknown as Uint8Array // undecoded, as asked for when it was opened
  const read = (() => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(raw)
    } catch {
      return new TextDecoder('latin1').decode(raw)
    }
  })()
  return visible(read.slice(0, 300))
}
