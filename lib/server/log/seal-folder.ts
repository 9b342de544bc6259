import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { openCheckpoint } from '@/lib/transparency/checkpoint'
import {
  formatSigningKey,
  formatVerifierKey,
  generateSigningKey,
  parseSigningKey,
  type SigningKey,
} from '@/lib/transparency/key'
import { Malformed } from '@/lib/transparency/malformed'
import { nothingSealed, type Sealed, seal } from '@/lib/transparency/seal'
import { formatSealed, parseSealed } from '@/lib/transparency/sealed-file'
import { flushFolder, readIfThere, writeDurably } from './durable'
import { TreeFiles } from './tree-files'

/** What the sealer signed last, read back and found to be its own. */
export type LastSealed = Sealed & { readonly checkpoint: string }

/** How sealing stands, for whoever audits: written by the sealer, outside the database. */
export type SealStanding = {
  /** When the last checkpoint was signed, in milliseconds. */
  readonly sealedAt: number
  /** Why nothing is signed any more, and since when. It stays until people have looked. */
  readonly refusal: { readonly why: string; readonly entry: number; readonly since: number } | null
  /** How far the stored entries were read again against what was signed, and when all of them were. */
  readonly reread: { readonly next: number; readonly wholeAt: number | null }
}

/** A sealer that has neither signed nor read anything again. */
export const freshStanding: SealStanding = { sealedAt: 0, refusal: null, reread: { next: 0, wholeAt: null } }

/** The sealer's own folder: its key, what it signed, and the tree. Nothing in it comes back once it is gone. */
export class SealFolder {
  readonly tree: TreeFiles
  constructor(readonly path: string) {
    this.tree = new TreeFiles(join(path, 'tree'))
  }

  exists = (): boolean => existsSync(this.path)

  /** Begins to seal: a new key, and a signature over the empty log. Both are there, or neither. */
  begin(name: string, now: Date): void {
    const key = generateSigningKey('log', name)
    const beside = `${this.path}.new`
    rmSync(beside, { recursive: true, force: true })
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    const folder = new SealFolder(beside)
    writeDurably(join(beside, 'key'), `${formatSigningKey(key)}\n`)
    writeDurably(join(beside, 'vkey'), `${formatVerifierKey(key)}\n`)
    folder.keep(seal(nothingSealed, name, key))
    folder.keepStanding({ ...freshStanding, sealedAt: now.getTime() })
    renameSync(beside, this.path)
    flushFolder(dirname(this.path))
  }

  /** How many sealers were here before this one. What they signed stays beside it. */
  before = (): number => {
    const beside = existsSync(dirname(this.path)) ? readdirSync(dirname(this.path)) : []
    return beside.filter((name) => name.startsWith(`${basename(this.path)}.before`)).length
  }

  /** Lays what was signed aside, so that sealing begins anew, under another key and name. Nothing of it is thrown away. */
  layAside(now: Date): void {
    renameSync(this.path, `${this.path}.before-${now.toISOString().replaceAll(':', '-')}`)
    flushFolder(dirname(this.path))
  }

  key = (): SigningKey => parseSigningKey(this.text('key').trim())

  /** The public key, as it is handed around. */
  verifierKey = (): string => this.text('vkey').trim()

  last = (key: SigningKey): LastSealed => parseSealed(this.text('state'), key)

  /** Keeps what was signed. A smaller tree than the one on disk is never put in its place. */
  keep(sealed: LastSealed): void {
    const before = readIfThere(join(this.path, 'state'))
    if (before !== null && sizeIn(JSON.parse(before).checkpoint) > sealed.edge.size)
      throw new Malformed('rewritten')
    writeDurably(join(this.path, 'state'), formatSealed(sealed))
    writeDurably(join(this.path, 'checkpoint'), sealed.checkpoint)
  }

  /** The newest checkpoint as it is handed out, or null before the first. */
  checkpoint = (): string | null => readIfThere(join(this.path, 'checkpoint'))

  /** The newest checkpoint that a witness signed too. */
  witnessed = (): string | null => readIfThere(join(this.path, 'witnessed'))

  standing(): SealStanding | null {
    const text = readIfThere(join(this.path, 'standing.json'))
    return text === null ? null : JSON.parse(text)
  }

  keepStanding(standing: SealStanding): void {
    writeDurably(join(this.path, 'standing.json'), `${JSON.stringify(standing)}\n`)
  }

  private text(name: string): string {
    const text = readIfThere(join(this.path, name))
    if (text === null) throw new SealMissing(name)
    return text
  }
}

const sizeIn = (checkpoint: string): number => openCheckpoint(checkpoint, []).checkpoint.size

/** Something of the sealer's is gone. It does not begin anew by itself: that is what a thief of history would want. */
export class SealMissing extends Error {
  override name = 'SealMissing'
  constructor(readonly file: string) {
    super(`${file} is missing from the sealer's folder`)
  }
}
