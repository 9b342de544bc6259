import { TOTP } from 'otpauth'
import { v7 as newId } from 'uuid'
import { prisma } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/identity/policy'
import { newAuthenticator } from '@/lib/server/second-factor/authenticator'
import { keepQuestion } from '@/lib/server/second-factor/passkeys'
import { makeCodes } from '@/lib/server/second-factor/recovery'
import { seal } from '@/lib/server/second-factor/sealing'
import { aSession, withoutFactors } from './cast'
import type { Fixture } from './every-act'
import { aPerson, today } from './people'
import { aSoftKey } from './soft-key'

/** The code that an authenticator shows at that moment. */
export const codeOf = (secret: string, now = today): string =>
  new TOTP({ secret }).generate({ timestamp: now.getTime() })

/** An authenticator in somebody's hands: begun only, or confirmed an hour ago. */
export async function anAuthenticator(accountId: string, how: 'begun' | 'confirmed' = 'confirmed') {
  await withoutFactors(accountId)
  const [id, secret] = [newId(), newAuthenticator()]
  const ago = new Date(today.getTime() - 3_600_000)
  await prisma.authenticator.create({
    data: {
      ...{ id, accountId, secret: seal(secret, accountId) },
      ...(how === 'begun' ? { begunAt: today } : { begunAt: ago, confirmedAt: ago }),
    },
  })
  return { id, secret }
}

/** A passkey of somebody, and a question that waits for it in their session. */
export async function aPasskey(accountId: string, name = 'Key on the ring') {
  const key = aSoftKey()
  const id = newId()
  await prisma.passkey.create({
    data: {
      ...{ id, accountId, credentialId: key.id, publicKey: new Uint8Array(key.publicKey), counter: 0, name },
      addedAt: new Date(today.getTime() - 3_600_000),
    },
  })
  return { ...key, passkeyId: id }
}

export async function aQuestion(sessionId: string): Promise<string> {
  const challenge = Buffer.from(newId()).toString('base64url')
  await keepQuestion(prisma, sessionId, challenge, today)
  return challenge
}

const own = (input: (by: Actor) => Promise<Record<string, unknown>>): Fixture => ({
  by: 'lead',
  input: async (_, by) => {
    await aSession(by, by.sessionId)
    return input(by)
  },
})
/** What somebody inside shows their factor for. */
export const aMatter = { act: 'approve', object: '0'.repeat(64) }

const once = (fixture: Fixture): Fixture => ({ ...fixture, once: true })

/** The acts about one's second factor. */
export const factorFixtures: Readonly<Record<string, Fixture>> = {
  'view-factors': own(async () => ({})),
  'begin-authenticator': own(async () => ({})),
  'view-authenticator': own(async (by) => {
    await anAuthenticator(by.id, 'begun')
    return {}
  }),
  'confirm-authenticator': once(
    own(async (by) => ({ code: codeOf((await anAuthenticator(by.id, 'begun')).secret) })),
  ),
  'prove-factor': own(async (by) => ({
    code: codeOf((await anAuthenticator(by.id)).secret),
    for: aMatter,
  })),
  'make-recovery-codes': own(async (by) => {
    await anAuthenticator(by.id)
    return {}
  }),
  'view-recovery-codes': own(async (by) => {
    await anAuthenticator(by.id)
    await makeCodes(prisma, by.id, today)
    return {}
  }),
  'keep-recovery-codes': own(async () => ({})),
  'begin-passkey': own(async (by) => {
    await withoutFactors(by.id)
    return {}
  }),
  'add-passkey': once(
    own(async (by) => {
      await withoutFactors(by.id)
      return { name: 'This phone', response: aSoftKey().made(await aQuestion(by.sessionId)) }
    }),
  ),
  'ask-passkey': own(async (by) => {
    await aPasskey(by.id)
    return {}
  }),
  'prove-passkey': own(async (by) => {
    const key = await aPasskey(by.id)
    return { response: key.answer(await aQuestion(by.sessionId)), for: aMatter }
  }),
  'remove-factor': once(
    own(async (by) => {
      await anAuthenticator(by.id)
      return { factorId: (await aPasskey(by.id)).passkeyId }
    }),
  ),
  'reset-factors': {
    by: 'administrator',
    input: async () => {
      const { id: accountId } = await aPerson('officer')
      await anAuthenticator(accountId)
      return { accountId }
    },
  },
  'object-to-reset': once(
    own(async (by) => {
      const [one, other] = [await aPerson('administrator'), await aPerson('administrator')]
      const day = new Date(today.getTime() + 24 * 3_600_000)
      await prisma.factorReset.create({
        data: {
          ...{ id: newId(), accountId: by.id, askedById: one.id, approvedById: other.id },
          ...{ at: today, effectiveAt: day },
        },
      })
      return {}
    }),
  ),
}
