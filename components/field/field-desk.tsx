'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { PageMain } from '@/components/shell/page'
import type { ItemType } from '@/lib/domain/evidence/kind'
import { FieldHome } from './field-home'
import { FieldWrite } from './field-write'
import { newId } from './new-id'
import type { FieldRecord } from './record'
import { useDesk } from './use-desk'
import { keepRecord } from './vault'

const named = () => window.location.hash.slice(1)

/** Either the list of what waits, or the record that is being written. The address names it, so that a reload goes on there. */
export function FieldDesk() {
  const t = useTranslations('field')
  const desk = useDesk()
  const { state, refresh } = desk
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => {
    const follow = () => setOpen(named() || null)
    follow()
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  const begin = async (type: ItemType) => {
    const record: FieldRecord = {
      ...{ id: newId(), type, caseNumber: '', photos: [], ready: false, answers: {} },
      savedAt: new Date().toISOString(),
    }
    if (state.owner) await keepRecord(state.owner, record).catch(() => {})
    await refresh()
    window.location.hash = record.id
  }
  const close = async () => {
    await refresh()
    window.history.replaceState(null, '', '/field')
    setOpen(null)
  }

  const record = state.records.find(({ id }) => id === open)
  return (
    <PageMain width="reading">
      <h1 className="sr-only">{t('title')}</h1>
      {record && state.owner && !record.sent ? (
        <FieldWrite key={record.id} owner={state.owner} record={record} habits={state.habits} close={close} />
      ) : (
        <FieldHome desk={desk} begin={begin} />
      )}
    </PageMain>
  )
}
