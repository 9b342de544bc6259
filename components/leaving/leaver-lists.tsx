import { useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import { Card } from '@/components/ui/card'
import { DateTime } from '@/components/ui/date-time'
import { Pager } from '@/components/ui/pager'
import { Tag } from '@/components/ui/tag'
import type { LeaversView } from '@/lib/server/leaving/list-leavers'

/** Who leaves, from when their account opens nothing, and whether something still waits for a successor. */
export function Leavers({ view }: { readonly view: LeaversView }) {
  const t = useTranslations('leaving')
  const roles = useTranslations('roles')
  const called = useCalled()
  return (
    <Card title={t('leavers')} foot={view.later && <Pager later={`/leaving?after=${view.later}`} />}>
      {view.leavers.length === 0 && <p className="text-soft">{t('nobody')}</p>}
      <ul className="divide-y divide-line">
        {view.leavers.map(({ needs, endsAt, ...who }) => {
          const waiting = needs.cases + needs.sealed + needs.objects + needs.handler
          return (
            <li key={who.id} className="py-2.5">
              <a href={`/leaving/${who.id}`} className="link font-title">
                {called(who)}
              </a>{' '}
              <span className="text-soft">{roles(who.role)}</span>{' '}
              <Tag tone={waiting > 0 ? 'risk' : 'ok'}>
                {waiting > 0 ? t('waits', { count: waiting }) : t('waits-nothing')}
              </Tag>
              <p className="text-soft text-sm">
                {endsAt > view.now ? t('access-until') : t('access-ended')} <DateTime at={endsAt} />
              </p>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
