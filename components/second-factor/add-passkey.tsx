'use client'
import { startRegistration } from '@simplewebauthn/browser'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { ask } from './ask'
import type { PasskeyWords } from './passkey-words'

type Options = Parameters<typeof startRegistration>[0]['optionsJSON']

const confirm = (matter: Record<string, string>) => {
  const back = window.location.pathname + window.location.search
  window.location.assign(`/confirm?${new URLSearchParams({ ...matter, back })}`)
}

/** Lets the browser make a passkey, under a name its owner gives it. Needs script, and says so without. */
export function AddPasskey({ to, words }: { readonly to: string; readonly words: PasskeyWords }) {
  const id = useId()
  const [name, setName] = useState(words.firstName)
  const [said, say] = useState<string>()
  const add = async () => {
    say(undefined)
    const asked = await ask('begin-passkey', {})
    if ('said' in asked) return asked.confirm ? confirm(asked.confirm) : say(asked.said ?? words.failed)
    const { options } = asked.result as { options: Options }
    const response = await startRegistration({ optionsJSON: options }).catch(() => undefined)
    if (!response) return say(words.failed)
    const came = await ask('add-passkey', { name, response: JSON.stringify(response) })
    if ('said' in came) return say(came.said ?? words.failed)
    window.location.assign(to)
  }
  return (
    <div className="space-y-3">
      <noscript>
        <p className="text-sm text-soft">{words.needsScript}</p>
      </noscript>
      {said && (
        <Notice tone="stop" alert>
          {said}
        </Notice>
      )}
      <label htmlFor={id} className="block text-sm">
        {words.name}
      </label>
      <input
        id={id}
        className="control max-w-80"
        value={name}
        maxLength={60}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="button" onClick={add}>
        {words.add}
      </Button>
    </div>
  )
}
