/** Fingerprints of files, by which a start knows that a step need not be done again. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { own, root } from './places.mjs'

/** One hash over files and folders of the checkout (names and contents) and over any other words that matter. */
export function fingerprint(paths, words = []) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesIn(join(root, path))).sort()) {
    const content = readFileSync(file)
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content)
  }
  return hash.update(JSON.stringify(words)).digest('hex')
}

function filesIn(path) {
  if (!existsSync(path)) return []
  const entries = (() => {
    try {
      return readdirSync(path, { withFileTypes: true })
    } catch {
      return null // a file
    }
  })()
  if (!entries) return [path]
  return entries
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules' && name !== 'generated')
    .flatMap(({ name }) => filesIn(join(path, name)))
}

/** The fingerprint that a step left when it was last done to its end. */
export function lastDone(step) {
  const file = own('done', step)
  return {
    /** Whether the step was done for exactly this. */
    was: (print) => existsSync(file) && readFileSync(file, 'utf8') === print,
    /** Before a step begins: if it is cut off, the next start does it again. */
    forget: () => rmSync(file, { force: true }),
    keep: (print) => {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, print)
    },
  }
}
