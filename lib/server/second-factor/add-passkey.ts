import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { mostPasskeys } from '@/lib/domain/identity/second-factor'
import { refuse } from '@/lib/domain/shared/ruling'
import { line } from '@/lib/domain/shared/shapes'
import { lockedAccount } from '@/lib/server/identity/account'
import { act } from '@/lib/server/kernel/act'
import { NotFound } from '@/lib/server/kernel/errors'
import { elevate, endOthers, tell } from './elevate'
import { keepQuestion, relyingParty, responseIn, responseText, takeQuestion } from './passkeys'
import { makeCodes } from './recovery'
import { factorsOf } from './standing'

/** Asks the browser to make a passkey for this person (WebAuthn, registration). */
export const beginPasskey = act({
  name: 'begin-passkey',
  kind: 'write',
  permission: 'own:session',
  halfway: ['enrol'],
  stepUp: 'own-factors',
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }) {
    const account = await db.account.findUnique({ where: { id: actor.id } })
    if (!account) throw new NotFound()
    if (account.demo) uphold(refuse('demo-factor-stays'))
    const { passkeys } = await factorsOf(db, actor.id, now)
    if (passkeys.length >= mostPasskeys) uphold(refuse('too-many-passkeys'))
    const party = relyingParty()
    const options = await generateRegistrationOptions({
      rpName: party.name,
      rpID: party.id,
      userName: account.username,
      userDisplayName: account.nameLatin,
      userID: new Uint8Array(Buffer.from(actor.id)),
      excludeCredentials: passkeys.map(({ credentialId }) => ({ id: credentialId })),
    })
    await keepQuestion(db, actor.sessionId, options.challenge, now)
    record('factor.begun', actor.id, { kind: 'passkey' })
    return { options }
  },
})

/** Keeps the passkey that the browser made, under a name its owner gives it. Recovery codes come with a first factor. */
export const addPasskey = act({
  name: 'add-passkey',
  kind: 'write',
  permission: 'own:session',
  halfway: ['enrol'],
  stepUp: 'own-factors',
  input: z.strictObject({ name: line(60), response: responseText }),
  about: () => 'system',
  async perform(context, { name, response }) {
    const { db, actor, now, uphold, record } = context
    await lockedAccount(db, actor.id)
    const challenge = await takeQuestion(db, actor.sessionId, now)
    const made = challenge ? await verified(response, challenge) : undefined
    if (!made) return uphold(refuse('passkey-does-not-fit', 'response'))
    const { id, publicKey, counter, transports } = made.credential
    if (await db.passkey.findUnique({ where: { credentialId: id } }))
      return uphold(refuse('passkey-is-there', 'response'))
    const before = await factorsOf(db, actor.id, now)
    const passkeyId = newId()
    await db.passkey.create({
      data: {
        ...{ id: passkeyId, accountId: actor.id, credentialId: id, publicKey, counter, name, addedAt: now },
        transports: [...(transports ?? [])],
      },
    })
    record('factor.added', passkeyId, { kind: 'passkey' })
    await tell(db, actor.id, 'factor-added', now)
    if (!before.any) {
      await makeCodes(db, actor.id, now)
      await endOthers(context)
    }
    await elevate(db, actor, now)
    return { passkeyId }
  },
})

async function verified(response: string, expectedChallenge: string) {
  const read = responseIn<RegistrationResponseJSON>(response)
  if (!read) return undefined
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
  const { verified: fits, registrationInfo } = await verifyRegistrationResponse({
    ...{ response: read, expectedChallenge, expectedOrigin, expectedRPID },
    // It stands beside a password: that the device is touched is enough, as for a token without a fingerprint.
    requireUserVerification: false,
  }).catch(() => ({ verified: false, registrationInfo: undefined }))
  return fits ? registrationInfo : undefined
}
