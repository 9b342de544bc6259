import { toBase64 } from './base64'

/** One entry as a line of a dump, with its newline. A dump is all lines in order, from entry 0. */
export const dumpLine = (seq: number, leaf: Uint8Array): string =>
  `{"seq":${seq},"leaf":"${toBase64(leaf)}"}\n`
