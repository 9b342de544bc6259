import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import type { FieldPhoto, FieldRecord } from './record'
import { fromBytes, makeKey, type Sealed, seal, sha256Of, toBytes, unseal, VaultTrouble } from './sealing'

/** What the device fills in for the next record: who writes, and where they were last. */
export type Habits = { readonly by: string; readonly place: string; readonly on: string }

/** A draft of a form of the house that was typed while the line was away. */
export type DeviceDraft = { readonly draftId: string; readonly [more: string]: unknown }

interface Stores extends DBSchema {
  device: { key: string; value: { name: string; owner: string } }
  keys: { key: string; value: { owner: string; key: CryptoKey } }
  records: { key: string; value: Sealed; indexes: { owner: string } }
  photos: { key: string; value: Sealed & { recordId: string }; indexes: { recordId: string } }
  habits: { key: string; value: Sealed }
  drafts: { key: string; value: Sealed; indexes: { owner: string } }
}

const largestPhoto = 50 * 1_048_576
let opened: Promise<IDBPDatabase<Stores>> | undefined

/** The one database of the field on this device. */
function open(): Promise<IDBPDatabase<Stores>> {
  opened ??= openDB<Stores>('ringleader-field', 1, {
    upgrade(db) {
      db.createObjectStore('device', { keyPath: 'name' })
      db.createObjectStore('keys', { keyPath: 'owner' })
      db.createObjectStore('records', { keyPath: 'id' }).createIndex('owner', 'owner')
      db.createObjectStore('photos', { keyPath: 'id' }).createIndex('recordId', 'recordId')
      db.createObjectStore('habits', { keyPath: 'id' })
      db.createObjectStore('drafts', { keyPath: 'id' }).createIndex('owner', 'owner')
    },
  }).catch(() => {
    opened = undefined
    throw new VaultTrouble('no-store')
  })
  return opened
}

/** Says of the browser's own errors what they mean to a person. */
const said = (error: unknown): never => {
  if (error instanceof VaultTrouble) throw error
  const name = error instanceof DOMException ? error.name : ''
  throw new VaultTrouble(name === 'QuotaExceededError' ? 'no-room' : 'no-store')
}

/** Who was signed in here when this device was last online; undefined when nobody ever was. */
export const lastOwner = async (): Promise<string | undefined> =>
  (await (await open()).get('device', 'owner').catch(said))?.owner

/** Remembers who is signed in, by a mark that names nobody, and makes their key if they have none. */
export async function remember(owner: string, by: string): Promise<void> {
  const db = await open()
  await keyOf(owner, true)
  await db.put('device', { name: 'owner', owner }).catch(said)
  const habits = await habitsOf(owner)
  if (!habits?.by) await keepHabits(owner, { by, place: habits?.place ?? '', on: habits?.on ?? '' })
}

async function keyOf(owner: string, make = false): Promise<CryptoKey> {
  const db = await open()
  const known = await db.get('keys', owner).catch(said)
  if (known) return known.key
  if (!make) throw new VaultTrouble('no-key')
  const key = await makeKey()
  // `add` fails where another tab was quicker; its key counts.
  await db.add('keys', { owner, key }).catch((error) => {
    if (!(error instanceof DOMException && error.name === 'ConstraintError')) said(error)
  })
  return (await db.get('keys', owner).catch(said))?.key ?? key
}

export async function keepHabits(owner: string, habits: Habits): Promise<void> {
  const sealed = await seal(await keyOf(owner, true), `habits ${owner}`, owner, toBytes(habits))
  await (await open()).put('habits', sealed).catch(said)
}

export async function habitsOf(owner: string): Promise<Habits | undefined> {
  const sealed = await (await open()).get('habits', `habits ${owner}`).catch(said)
  if (!sealed) return undefined
  // Without its key it is as if it had never been; that must not keep anybody from hearing that the key is gone.
  return keyOf(owner)
    .then((key) => unseal(key, sealed))
    .then((bytes) => fromBytes(bytes) as Habits) // written above alone
    .catch(() => undefined)
}

/** Keeps a record as it stands. Where the key was lost another is made; what waits under the lost one is told as lost. */
export async function keepRecord(owner: string, record: FieldRecord): Promise<void> {
  const sealed = await seal(await keyOf(owner, true), record.id, owner, toBytes(record))
  await (await open()).put('records', sealed).catch(said)
}

export type Waiting = { readonly records: readonly FieldRecord[]; readonly unreadable: readonly string[] }

/** What this person wrote here and has not been acknowledged, in the order in which it was begun. */
export async function recordsOf(owner: string): Promise<Waiting> {
  const rows = await (await open()).getAllFromIndex('records', 'owner', owner).catch(said)
  const key = rows.length > 0 ? await keyOf(owner).catch(() => undefined) : undefined
  const records: FieldRecord[] = []
  const unreadable: string[] = []
  for (const row of rows.sort((one, other) => (one.id < other.id ? -1 : 1))) {
    const bytes = key && (await unseal(key, row).catch(() => undefined))
    if (bytes) records.push(fromBytes(bytes) as FieldRecord)
    else unreadable.push(row.id)
  }
  return { records, unreadable }
}

/** How many records of other people wait here. Their content stays closed. */
export const othersWaiting = async (owner: string | undefined): Promise<number> =>
  (await (await open()).getAll('records').catch(said)).filter((row) => row.owner !== owner).length

/** Takes a record and its photographs from the device: the server has them, or its author threw them away. */
export async function dropRecord(id: string): Promise<void> {
  const tx = (await open()).transaction(['records', 'photos'], 'readwrite')
  for (const photo of await tx.objectStore('photos').index('recordId').getAllKeys(id))
    await tx.objectStore('photos').delete(photo)
  await tx.objectStore('records').delete(id)
  await tx.done.catch(said)
}

/** Hashes a photograph, encrypts it and keeps it beside its record. */
export async function keepPhoto(
  owner: string,
  recordId: string,
  id: string,
  file: File,
  name: string,
): Promise<FieldPhoto> {
  if (file.size > largestPhoto) throw new VaultTrouble('too-large')
  const bytes = await file.arrayBuffer().catch(() => {
    throw new VaultTrouble('unreadable')
  })
  if (bytes.byteLength === 0) throw new VaultTrouble('unreadable')
  const sha256 = await sha256Of(bytes)
  const sealed = await seal(await keyOf(owner, true), id, owner, bytes)
  await (await open()).put('photos', { ...sealed, recordId }).catch(said)
  return { id, name, type: file.type, size: bytes.byteLength, sha256 }
}

/** A photograph's bytes, as they were taken. */
export async function photoBytes(owner: string, id: string): Promise<ArrayBuffer | undefined> {
  const sealed = await (await open()).get('photos', id).catch(said)
  return sealed && unseal(await keyOf(owner), sealed)
}

export const dropPhoto = async (id: string): Promise<void> => (await open()).delete('photos', id).catch(said)

/** Keeps what is typed in a form of the house while the line is away. */
export async function keepDeviceDraft(owner: string, draft: DeviceDraft): Promise<void> {
  const sealed = await seal(await keyOf(owner, true), draft.draftId, owner, toBytes(draft))
  await (await open()).put('drafts', sealed).catch(said)
}

export async function deviceDraftsOf(owner: string): Promise<DeviceDraft[]> {
  const rows = await (await open()).getAllFromIndex('drafts', 'owner', owner).catch(said)
  if (rows.length === 0) return []
  const key = await keyOf(owner)
  return Promise.all(rows.map(async (row) => fromBytes(await unseal(key, row)) as DeviceDraft))
}

export const dropDeviceDraft = async (draftId: string): Promise<void> =>
  (await open()).delete('drafts', draftId).catch(said)
