/** Why a file has no preview; each has a sentence. The original is whole in every case. */
export const noPreview = [
  'heic',
  'video',
  'audio',
  'archive',
  'office',
  'unknown',
  'too-large',
  'too-many-pixels',
  'locked',
  'damaged',
  'too-slow',
  'too-much-memory',
  'crashed',
  'altered',
] as const
export type NoPreview = (typeof noPreview)[number]

export const previewKinds = ['picture', 'pages', 'text', 'names'] as const
export type PreviewKind = (typeof previewKinds)[number]

/** How many pages are made at once when a file comes in; the others when somebody turns to them. */
export const firstPages = 5

/** Lines of a text, or names of an archive, that make one page. */
export const linesPerPage = 200

/** On which page of a text a line stands, from 1. */
export const pageOfLine = (line: number): number => Math.ceil(line / linesPerPage)

/** What a name's ending promises, as the beginnings of the media types that keep the promise. */
const promised: Readonly<Record<string, readonly string[]>> = {
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png', 'image/apng'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  tif: ['image/'],
  tiff: ['image/'],
  heic: ['image/hei'],
  heif: ['image/hei'],
  pdf: ['application/pdf'],
  zip: ['application/zip'],
  docx: ['application/vnd.openxmlformats', 'application/zip'],
  xlsx: ['application/vnd.openxmlformats', 'application/zip'],
  mp4: ['video/', 'audio/mp4'],
  mov: ['video/'],
  mp3: ['audio/'],
  wav: ['audio/'],
}

/** Found by nothing in the bytes: these promise plain text, which has no mark of its own. */
const plain = new Set(['txt', 'csv', 'tsv', 'log', 'json', 'xml', 'html', 'htm', 'svg', 'eml', 'md'])

/** What a file's name claims to be and its bytes are not: the claim, or null when nothing contradicts it. */
export function falseClaim(name: string, found: string): string | null {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  const kept = promised[ending]
  if (kept) return kept.some((start) => found.startsWith(start)) ? null : ending
  const text =
    found === 'application/octet-stream' || found.startsWith('text/') || found === 'application/xml'
  return plain.has(ending) && !text ? ending : null
}
