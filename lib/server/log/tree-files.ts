import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { type Edge, hashNode, rootOf } from '@/lib/transparency/merkle'
import type { Range } from '@/lib/transparency/proof'

const bytes = 32

/**
 * The tree as it was sealed, outside the database: one file a level, one hash after the other. Only whole subtrees are kept,
 * and they never change; 64 bytes an entry in all. A proof reads a few dozen of them, however long the log is.
 */
export class TreeFiles {
  constructor(private readonly folder: string) {}

  /** Writes the leaf hashes from `begin` on, and every node that they complete. Flushed when it returns. */
  grow(begin: number, leafHashes: readonly Buffer[]): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    let [first, nodes] = [begin, [...leafHashes]]
    for (let level = 0; nodes.length > 0; level += 1) {
      this.write(level, first, nodes)
      if (first % 2 === 1) {
        first -= 1
        nodes = [this.node(level, first), ...nodes]
      }
      nodes = Array.from({ length: Math.floor(nodes.length / 2) }, (_, pair) =>
        hashNode(nodes[pair * 2] ?? Buffer.alloc(0), nodes[pair * 2 + 1] ?? Buffer.alloc(0)),
      )
      first /= 2
    }
  }

  /** The root over a range of leaves that begins where a proof's ranges begin. */
  root = (range: Range): Buffer => rootOf({ size: range.end - range.begin, peaks: this.peaks(range) })

  /** The hash of one leaf as it was sealed. */
  leaf = (entry: number): Buffer => this.node(0, entry)

  /** Leaf hashes from `begin` up to but without `end`. */
  leaves(begin: number, end: number): Buffer[] {
    const all = this.read(0, begin, end - begin)
    return Array.from({ length: end - begin }, (_, n) => all.subarray(n * bytes, (n + 1) * bytes))
  }

  /** Whether these files hold the tree of that edge. */
  holds({ size, peaks }: Edge): boolean {
    try {
      const kept = this.peaks({ begin: 0, end: size })
      return peaks.length === kept.length && peaks.every((peak, n) => kept[n]?.equals(peak))
    } catch (error) {
      if (error instanceof TreeGap) return false
      throw error
    }
  }

  private peaks({ begin, end }: Range): Buffer[] {
    const peaks: Buffer[] = []
    for (let at = begin; at < end; ) {
      let [width, level] = [1, 0]
      while (at % (width * 2) === 0 && at + width * 2 <= end) [width, level] = [width * 2, level + 1]
      peaks.push(this.node(level, at / width))
      at += width
    }
    return peaks
  }

  private node = (level: number, index: number): Buffer => this.read(level, index, 1)

  private read(level: number, index: number, count: number): Buffer {
    const path = this.path(level)
    if (!existsSync(path)) throw new TreeGap(path)
    const file = openSync(path, 'r')
    try {
      const hashes = Buffer.alloc(count * bytes)
      if (readSync(file, hashes, 0, hashes.length, index * bytes) !== hashes.length) throw new TreeGap(path)
      return hashes
    } finally {
      closeSync(file)
    }
  }

  private write(level: number, index: number, nodes: readonly Buffer[]): void {
    const path = this.path(level)
    const file = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600)
    try {
      // A hole would read as zeros and be taken for hashes.
      if (fstatSync(file).size < index * bytes) throw new TreeGap(path)
      const all = Buffer.concat(nodes)
      for (let done = 0; done < all.length; )
        done += writeSync(file, all, done, all.length - done, index * bytes + done)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
  }

  private path = (level: number) => join(this.folder, String(level).padStart(2, '0'))
}

/** The files of the tree end too early, or are not there. They can be made again from the log. */
export class TreeGap extends Error {
  override name = 'TreeGap'
}
