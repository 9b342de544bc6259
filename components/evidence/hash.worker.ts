import { sha256 } from '@noble/hashes/sha2.js'

const piece = 4 * 1_048_576

/** Computes the SHA-256 of a file piece by piece, away from the page, so that two gigabytes need no more memory than one piece. */
self.onmessage = async ({ data: file }: MessageEvent<File>) => {
  try {
    const hash = sha256.create()
    for (let from = 0; from < file.size; from += piece) {
      hash.update(new Uint8Array(await file.slice(from, from + piece).arrayBuffer()))
      self.postMessage({ done: Math.min(file.size, from + piece) })
    }
    const hex = [...hash.digest()].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    self.postMessage({ sha256: hex })
  } catch {
    self.postMessage({ failed: true })
  }
}
