'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { itemNumber } from '@/components/evidence/item-number'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import { otherTabIsDone, type Step, type Stop, sendAll } from './send'
import { troubleOf, type useDesk } from './use-desk'
import { useOnline } from './use-online'
import { WaitingLine } from './waiting-line'

type Sent = Extract<Step, { as: 'sent' }>

/** What this person wrote and the house has not acknowledged yet. It goes up by itself once they are online and signed in. */
export function WaitingList({
  desk,
  owner,
}: {
  readonly desk: ReturnType<typeof useDesk>
  readonly owner: string
}) {
  const t = useTranslations('field')
  const online = useOnline()
  const { state, set, refresh, whoIsHere } = desk
  const [steps, setSteps] = useState<Readonly<Record<string, Step>>>({})
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [stop, setStop] = useState<Stop | null>(null)
  const busy = useRef(false)
  const mine = state.desk?.owner === owner
  const ready = state.records.filter((record) => record.ready || record.sent).length

  const send = async () => {
    if (busy.current) return
    busy.current = true
    try {
      const stopped = await sendAll(owner, (record, step) => {
        setSteps((all) => ({ ...all, [record.id]: step }))
        if (step.as === 'sent') setSent((all) => [...all, step])
      })
      setStop(stopped)
      if (stopped === 'elsewhere') {
        // What the other tab sends is gone from here when it is done.
        await otherTabIsDone()
        setStop(null)
      }
      if (stopped === 'signed-out' || stopped === 'other-person') await whoIsHere()
    } catch (error) {
      set({ trouble: troubleOf(error) })
    } finally {
      busy.current = false
      await refresh()
    }
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes up when somebody may send, not whenever a word changes
  useEffect(() => {
    if (online && mine && ready > 0) void send()
  }, [online, mine, ready])

  return (
    <Card title={t('mine')}>
      {sent.map(({ caseId, itemId, number }) => (
        <Notice key={itemId} tone="ok">
          {t('sent', { number: itemNumber(number) })}{' '}
          <a className="link" href={`/cases/${caseId}/evidence/${itemId}`}>
            {t('sent-open')}
          </a>
        </Notice>
      ))}
      {stop && (
        <Notice tone="risk" alert>
          {t(`stop.${stop}`)}{' '}
          {stop === 'signed-out' && (
            <a className="link" href="/sign-in?back=/field">
              {t('sign-in')}
            </a>
          )}
        </Notice>
      )}
      {state.records.length === 0 && sent.length === 0 && <p className="text-soft">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {state.records.map((record) => (
          <WaitingLine
            key={record.id}
            record={record}
            step={steps[record.id]}
            owner={owner}
            cases={state.desk?.cases ?? []}
            again={async () => {
              await refresh()
              await send()
            }}
            refresh={refresh}
          />
        ))}
      </ul>
      {ready > 0 && (
        <div className="mt-3">
          <Button kind="primary" size="wide" onClick={() => void send()}>
            {t('send')}
          </Button>
        </div>
      )}
    </Card>
  )
}
