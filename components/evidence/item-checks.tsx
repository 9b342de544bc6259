import { useTranslations } from 'next-intl'
import { CaseLink } from '@/components/shell/case-link'
import { Card } from '@/components/ui/card'
import { cx } from '@/components/ui/cx'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { Notice } from '@/components/ui/notice'
import { authorityName } from '@/lib/domain/authority/authority'
import type { ItemView } from '@/lib/server/evidence/view-item'
import { useLaw } from './law'
import { useSaid } from './said'

type Check = ItemView['checks'][number]
const shown = 5

/** What an item still needs, by when, and the next thing to do. */
export function Checklist({ view, editHref }: { readonly view: ItemView; readonly editHref: string | null }) {
  const t = useTranslations('itemPage')
  const missing = view.checks.filter(({ given }) => !given)
  const done = view.checks.filter(({ given }) => given)
  return (
    <Card
      title={t('checklist')}
      aside={t('checklist-count', { given: done.length, asked: view.checks.length })}
    >
      {missing.length === 0 && <p className="text-ok">{t('checklist-all')}</p>}
      <Lines checks={missing.slice(0, shown)} editHref={editHref} next />
      {missing.length > shown && (
        <Disclosure summary={t('show-missing', { n: missing.length - shown })}>
          <Lines checks={missing.slice(shown)} editHref={editHref} />
        </Disclosure>
      )}
      {done.length > 0 && (
        <Disclosure summary={t('show-given', { n: done.length })}>
          <Lines checks={done} editHref={null} />
        </Disclosure>
      )}
    </Card>
  )
}

function Lines({
  checks,
  editHref,
  next = false,
}: {
  readonly checks: readonly Check[]
  readonly editHref: string | null
  readonly next?: boolean
}) {
  const t = useTranslations('itemPage')
  const moment = useTranslations('evidence.moment')
  const said = useSaid()
  return (
    <ul className="space-y-2 text-sm">
      {checks.map((check, index) => {
        const lost = !check.given && check.once && check.needed === 'scene'
        return (
          <li key={`${check.part} ${check.field}`} className="flex items-start gap-2">
            <Icon
              of={check.given ? 'done' : lost ? 'at-risk' : 'open'}
              className={cx('mt-[0.2em]', check.given ? 'text-ok' : lost ? 'text-risk' : 'text-soft')}
            />
            <span className="min-w-0">
              {said(check.label)}{' '}
              {!check.given && (
                <span className="text-soft text-xs">
                  {moment(check.needed)}
                  {lost && `, ${t('once')}`}
                </span>
              )}
              {!check.given && (
                <span className="block text-soft">
                  {next && index === 0 && <b className="text-ink">{t('checklist-next')}: </b>}
                  {editHref && next && index === 0 ? (
                    <CaseLink href={editHref}>{said(check.next)}</CaseLink>
                  ) : (
                    said(check.next)
                  )}
                </span>
              )}
            </span>
          </li>
        )
      })}
    </ul>
  )
}

/** What the answers show the law was not kept in, what follows, and that a prosecutor decides. */
export function Marks({ view }: { readonly view: ItemView }) {
  const t = useTranslations('itemPage')
  const said = useSaid()
  const law = useLaw()
  const of = useTranslations('authorities')
  const [first] = view.marks
  if (!first) return null
  const gravest = first.mark
  const decided = view.usable.from === 'prosecutor'
  return (
    <Notice
      tone={gravest === 'remark' ? 'plain' : gravest === 'excluded' ? 'stop' : 'risk'}
      title={t(gravest === 'excluded' ? 'why-excluded' : gravest === 'at_risk' ? 'why-risk' : 'why-remark')}
    >
      <p className="mb-1.5">{t('law-asks')}</p>
      <ul className="space-y-1.5">
        {view.marks.map(({ because, procedure, authority }) => (
          <li key={because.id}>
            {said(because.text)}{' '}
            <span className="text-soft">
              {law(because)}
              {procedure !== undefined && ` (${of('of-procedure', { number: String(procedure) })})`}
              {authority !== undefined && ` (${of('of-authority', { name: authorityName(authority) })})`}
            </span>
          </li>
        ))}
      </ul>
      {gravest !== 'remark' && !decided && <p className="mt-1.5">{t(`until-${gravest}`)}</p>}
    </Notice>
  )
}
