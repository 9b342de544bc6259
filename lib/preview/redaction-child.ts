import { stat } from 'node:fs/promises'
import { type RedactionJob, type RedactionResult, redactionJob } from '@/lib/domain/disclosure/redaction-job'

const largest = 200 * 1_048_576

/** Looks for words in a file, or burns boxes into a copy of it. Runs in a process of its own, which may die of it. */
async function redact(asked: RedactionJob): Promise<RedactionResult> {
  if ((await stat(asked.path)).size > largest) return { as: 'none', reason: 'too-large' }
  if (asked.do === 'burn')
    return (await import('./burn')).burn(asked.path, asked.mediaType, asked.boxes, asked.out)
  return asked.mediaType === 'application/pdf'
    ? (await import('./find-words')).findWords(asked.path, asked.words)
    : { as: 'found', boxes: [] }
}

const asked = redactionJob.parse(JSON.parse(process.argv[2] ?? ''))
process.stdout.write(JSON.stringify(await redact(asked)))
