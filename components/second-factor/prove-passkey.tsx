'use client'
import { startAuthentication } from '@simplewebauthn/browser'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ask } from './ask'
import type { PasskeyWords } from './passkey-words'

type Options = Parameters<typeof startAuthentication>[0]['optionsJSON']

/** Lets one of the person's passkeys answer, and goes on. */
export function ProvePasskey({ to, words }: { readonly to: string; readonly words: PasskeyWords }) {
  const [said, say] = useState<string>()
  const prove = async () => {
    say(undefined)
    const asked = await ask('ask-passkey', {})
    if ('said' in asked) return say(asked.said ?? words.failed)
    const { options } = asked.result as { options: Options }
    const response = await startAuthentication({ optionsJSON: options }).catch(() => undefined)
    if (!response) return say(words.failed)
    const came = await ask('prove-passkey', { response: JSON.stringify(response) })
    if ('said' in came) return say(came.said ?? words.failed)
    if (!(came.result as { proved: boolean }).proved) return say(words.wrong)
    window.location.assign(to)
  }
  return (
    <div className="space-y-3">
      {said && (
        <Notice tone="stop" alert>
          {said}
        </Notice>
      )}
      <Button kind="primary" type="button" onClick={prove}>
        {words.use}
      </Button>
    </div>
  )
}
