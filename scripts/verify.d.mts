/** What tests and the command line use of the verifier, which itself is plain JavaScript and stands alone. */
export function run(argv: readonly string[], write?: (text: string) => void): 0 | 1 | 2 | 3

export function hashLeaf(leaf: Buffer): Buffer
export function hashNode(left: Buffer, right: Buffer): Buffer
export class Edge {
  readonly size: number
  append(leafHash: Buffer): void
  root(): Buffer
}
export function provesInclusion(inclusion: {
  index: number
  size: number
  leafHash: Buffer
  proof: readonly Buffer[]
  root: Buffer
}): boolean
export function canonicalFault(bytes: Uint8Array): { at: number; why: string } | null
export function parseLeaf(bytes: Buffer): {
  seq: number
  at: number
  prev: Buffer
  stream: Buffer
  sseq: number
  sprev: Buffer
  payload: Buffer
} | null
export function streamOf(name: string): Buffer
export function parseDumpLine(bytes: Buffer): { seq: number; leaf: Buffer }

export type Key = { readonly name: string; readonly id: string; readonly type: 1 | 4 }
export type SignedCheckpoint = {
  readonly origin: string
  readonly size: number
  readonly root: Buffer
  readonly text: string
  readonly signatures: readonly { readonly name: string; readonly id: string; readonly bytes: Buffer }[]
}
export function parseKey(text: string, type: 1 | 4): Key
export function parseCheckpoint(raw: string): SignedCheckpoint
export function judge(
  checkpoint: SignedCheckpoint,
  key: Key,
): { said: 'signed' | 'forged' | 'absent'; at: number | null }
