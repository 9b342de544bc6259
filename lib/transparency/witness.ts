import { type AddCheckpoint, parseAddCheckpoint } from './add-checkpoint'
import { provesConsistency } from './check-proof'
import { type Checkpoint, cosign, openCheckpoint } from './checkpoint'
import type { SigningKey, VerifierKey } from './key'
import { Malformed } from './malformed'
import { emptyRoot } from './merkle'
import { formatSignature, judge } from './note'

/** A witness's answer, as HTTP. `seen` is what it must have on disk before the answer leaves. */
export type WitnessAnswer = {
  readonly status: 200 | 400 | 403 | 404 | 409 | 422
  readonly type: string
  readonly body: string
  readonly seen: Checkpoint | null
}

/** What a witness knows of one log. */
export type KnownLog = {
  readonly origin: string
  readonly keys: readonly VerifierKey[]
  readonly seen: Pick<Checkpoint, 'size' | 'root'> | null
}

/** A witness's whole judgement (C2SP tlog-witness), in the order that the specification gives. */
export function answerAddCheckpoint(
  body: string,
  logs: readonly KnownLog[],
  key: SigningKey,
  at: number,
): WitnessAnswer {
  let request: AddCheckpoint
  let opened: ReturnType<typeof openCheckpoint>
  let log: KnownLog | undefined
  try {
    request = parseAddCheckpoint(body)
    opened = openCheckpoint(request.checkpoint, [])
    log = logs.find(({ origin }) => origin === opened.checkpoint.origin)
  } catch (error) {
    if (error instanceof Malformed) return answer(400, `${error.message}\n`)
    throw error
  }
  if (log === undefined) return answer(404, 'unknown log\n')
  const { signed, forged } = judge(opened.note, log.keys)
  if (signed.length === 0 || forged.length > 0) return answer(403, 'no signature of a known key\n')

  const { checkpoint } = opened
  const known = log.seen ?? { size: 0, root: emptyRoot }
  if (request.old > checkpoint.size) return answer(400, 'the old size is above the new\n')
  if (request.old !== known.size) return conflict(known.size)
  if (known.size === checkpoint.size && !known.root.equals(checkpoint.root)) return conflict(known.size)
  if (!grew(known, checkpoint, request.proof)) return answer(422, 'the proof does not hold\n')
  const line = formatSignature(cosign(opened.note, key, at))
  return { status: 200, type: 'text/plain; charset=utf-8', body: line, seen: checkpoint }
}

function grew(known: Pick<Checkpoint, 'size' | 'root'>, next: Checkpoint, proof: readonly Buffer[]): boolean {
  if (next.size === 0) return proof.length === 0 && next.root.equals(emptyRoot)
  if (known.size === 0) return proof.length === 0
  return provesConsistency({
    from: known.size,
    fromRoot: known.root,
    to: next.size,
    toRoot: next.root,
    proof,
  })
}

const answer = (status: WitnessAnswer['status'], body: string): WitnessAnswer => ({
  status,
  type: 'text/plain; charset=utf-8',
  body,
  seen: null,
})

const conflict = (size: number): WitnessAnswer => ({ ...answer(409, `${size}\n`), type: 'text/x.tlog.size' })
