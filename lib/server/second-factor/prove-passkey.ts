import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server'
import { z } from 'zod'
import { refuse } from '@/lib/domain/shared/ruling'
import { act, type Context } from '@/lib/server/kernel/act'
import { matter } from '@/lib/server/kernel/step-up'
import { judge } from './elevate'
import { keepQuestion, relyingParty, responseIn, responseText, takeQuestion } from './passkeys'
import { factorsOf } from './standing'

/** Asks the browser to let one of the person's passkeys answer (WebAuthn, authentication). */
export const askPasskey = act({
  name: 'ask-passkey',
  kind: 'write',
  permission: 'own:session',
  halfway: ['prove'],
  input: z.strictObject({}),
  about: () => 'system',
  async perform({ db, actor, now, uphold, record }) {
    const { passkeys } = await factorsOf(db, actor.id, now)
    if (passkeys.length === 0) uphold(refuse('no-passkey-yet'))
    const options = await generateAuthenticationOptions({
      rpID: relyingParty().id,
      allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    })
    await keepQuestion(db, actor.sessionId, options.challenge, now)
    record('factor.asked', actor.id, {})
    return { options }
  },
})

/** Shows with a passkey who is there. */
export const provePasskey = act({
  name: 'prove-passkey',
  kind: 'write',
  permission: 'own:session',
  halfway: ['prove'],
  input: z.strictObject({ response: responseText, for: matter.optional() }),
  about: () => 'system',
  perform: (context, { response, for: what }) =>
    judge(context, 'passkey', what, () => answered(context, response)),
})

async function answered({ db, actor, now }: Context, given: string): Promise<boolean> {
  const challenge = await takeQuestion(db, actor.sessionId, now)
  const response = responseIn<AuthenticationResponseJSON>(given)
  const { passkeys } = await factorsOf(db, actor.id, now)
  const passkey = passkeys.find(({ credentialId }) => credentialId === response?.id)
  if (!challenge || !response || !passkey) return false
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty()
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin, expectedRPID },
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: Number(passkey.counter),
    },
    requireUserVerification: false,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  if (!verified || !authenticationInfo) return false
  await db.passkey.update({
    where: { id: passkey.id },
    data: { counter: authenticationInfo.newCounter, lastUsedAt: now },
  })
  return true
}
