import { join } from 'node:path'
import { settings } from '@/lib/settings'
import { formatAddCheckpoint, type Reply, readAnswer } from '@/lib/transparency/add-checkpoint'
import { openCheckpoint, withSignatures } from '@/lib/transparency/checkpoint'
import { parseVerifierKey, type VerifierKey } from '@/lib/transparency/key'
import { consistencyRanges } from '@/lib/transparency/proof'
import { readIfThere, writeDurably } from './durable'
import type { SealFolder } from './seal-folder'
import { sealFolder } from './seal-place'

/** What is remembered of one witness: up to where it signed, and when. */
export type WitnessStanding = {
  readonly size: number
  readonly at: number | null
  readonly failed: string | null
}

const patience = 10_000
const longestAnswer = 100_000

/** Where what is remembered of a witness lies. */
const fileOf = (folder: SealFolder, { id }: VerifierKey) => join(folder.path, `witness-${id}.json`)

/** How each witness of the settings stands. */
export const witnessStandings = (
  folder: SealFolder = sealFolder(),
): { readonly name: string; readonly standing: WitnessStanding | null }[] =>
  settings().witnesses.map(({ key }) => {
    const witness = parseVerifierKey(key)
    const text = readIfThere(fileOf(folder, witness))
    return { name: witness.name, standing: text === null ? null : JSON.parse(text) }
  })

/** Asks each witness to sign the newest checkpoint (C2SP tlog-witness). Without witnesses in the settings nothing leaves. */
export async function askWitnesses(now: Date, folder: SealFolder = sealFolder()): Promise<number> {
  let signed = 0
  for (const { key, url } of settings().witnesses) {
    if (!folder.exists() || folder.standing()?.refusal) return signed
    if (await askOne(folder, parseVerifierKey(key), url, now)) signed += 1
  }
  return signed
}

async function askOne(folder: SealFolder, witness: VerifierKey, url: string, now: Date): Promise<boolean> {
  const text = readIfThere(fileOf(folder, witness))
  const before: WitnessStanding = text === null ? { size: 0, at: null, failed: null } : JSON.parse(text)
  const { checkpoint } = folder.last(folder.key())
  const { size } = openCheckpoint(checkpoint, []).checkpoint
  if (before.at !== null && before.size === size && now.getTime() - before.at * 1000 < 600_000) return false

  let reply = await ask(folder, url, before.size, checkpoint, witness)
  // It remembers another size than we do: it is asked once more from there, if our log holds it.
  if (reply.kind === 'conflict' && reply.size <= size)
    reply = await ask(folder, url, reply.size, checkpoint, witness)
  if (reply.kind !== 'cosigned') {
    const failed = reply.kind === 'conflict' ? `conflict ${reply.size}` : `status ${reply.status}`
    writeDurably(fileOf(folder, witness), `${JSON.stringify({ ...before, failed })}\n`)
    return false
  }
  keepWitnessed(folder, checkpoint, reply)
  const at = reply.signed[0]?.at ?? null
  writeDurably(fileOf(folder, witness), `${JSON.stringify({ size, at, failed: null })}\n`)
  return true
}

/** Puts the witness's line under the checkpoint, beside those of others for the same one. */
function keepWitnessed(
  folder: SealFolder,
  checkpoint: string,
  { signatures }: Extract<Reply, { kind: 'cosigned' }>,
) {
  const kept = folder.witnessed()
  const same =
    kept !== null && openCheckpoint(kept, []).note.text === openCheckpoint(checkpoint, []).note.text
  writeDurably(join(folder.path, 'witnessed'), withSignatures(same ? kept : checkpoint, signatures))
}

async function ask(
  folder: SealFolder,
  url: string,
  old: number,
  checkpoint: string,
  witness: VerifierKey,
): Promise<Reply> {
  const { size } = openCheckpoint(checkpoint, []).checkpoint
  const proof = old === 0 || old === size ? [] : consistencyRanges(old, size).map(folder.tree.root)
  try {
    const response = await fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, {
      method: 'POST',
      body: formatAddCheckpoint({ old, proof, checkpoint }),
      redirect: 'error',
      signal: AbortSignal.timeout(patience),
    })
    const body = (await response.text()).slice(0, longestAnswer)
    return readAnswer({ status: response.status, body }, checkpoint, [witness])
  } catch {
    return { kind: 'refused', status: 0 }
  }
}
