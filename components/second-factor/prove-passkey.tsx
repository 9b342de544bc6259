'use client'
import type { startAuthentication as answerOf } from '@simplewebauthn/browser'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ask } from './ask'
import type { PasskeyWords } from './passkey-words'

type Options = Parameters<typeof answerOf>[0]['optionsJSON']

/** Lets one of the person's passkeys answer, to come in or for one matter, and goes on. */
export function ProvePasskey({
  to,
  proved,
  matter,
  words,
  kind = 'primary',
}: {
  /** Where to go, or what to do. */
  readonly to?: string
  readonly proved?: () => void
  readonly matter?: { readonly act: string; readonly object: string } | undefined
  readonly words: Pick<PasskeyWords, 'use' | 'failed' | 'wrong'>
  readonly kind?: 'primary' | 'default'
}) {
  const [said, say] = useState<string>()
  const prove = async () => {
    say(undefined)
    const asked = await ask('ask-passkey', {})
    if ('said' in asked) return say(asked.said ?? words.failed)
    const { options } = asked.result as { options: Options }
    // Fetched when it is needed: this stands in every form.
    const { startAuthentication } = await import('@simplewebauthn/browser')
    const response = await startAuthentication({ optionsJSON: options }).catch(() => undefined)
    if (!response) return say(words.failed)
    const shown = { response: JSON.stringify(response), ...(matter ? { for: matter } : {}) }
    const came = await ask('prove-passkey', shown)
    if ('said' in came) return say(came.said ?? words.failed)
    if (!(came.result as { proved: boolean }).proved) return say(words.wrong)
    if (to !== undefined) window.location.assign(to)
    proved?.()
  }
  return (
    <div className="space-y-3">
      {said && (
        <Notice tone="stop" alert>
          {said}
        </Notice>
      )}
      <Button kind={kind} type="button" onClick={prove}>
        {words.use}
      </Button>
    </div>
  )
}
