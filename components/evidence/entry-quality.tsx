import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useCount } from '@/components/ui/digits'
import { Empty } from '@/components/ui/empty'
import { Table } from '@/components/ui/table'
import { kinds } from '@/lib/domain/evidence/catalogue'
import type { EntryQualityView } from '@/lib/server/evidence/view-entry-quality'
import { useSaid } from './said'

type Group = EntryQualityView['groups'][number]

/** How much of what was asked was answered at entry, and how much is now, by unit and type. Small groups say only that. */
export function EntryQuality({ view }: { readonly view: EntryQualityView }) {
  const t = useTranslations('quality')
  const said = useSaid()
  const locale = useLocale()
  const format = useFormatter()
  const count = useCount()
  const share = (part: number) => format.number(part, 'share')
  const number = (group: Group, say: (told: Extract<Group, { few: false }>) => string) =>
    group.few ? <span className="text-soft">{t('few')}</span> : say(group)
  return (
    <Table
      caption={t('title')}
      columns={[
        ...(view.own ? [] : [{ key: 'unit', label: t('unit') }]),
        { key: 'type', label: t('type') },
        { key: 'items', label: t('items') },
        { key: 'entered', label: t('then') },
        { key: 'now', label: t('now') },
        { key: 'lost', label: t('lost') },
      ]}
      rows={view.groups.map((group) => ({
        id: `${group.unitId} ${group.type}`,
        cells: {
          unit: locale === 'km' ? group.unit.km : group.unit.en,
          type: said(kinds[group.type].title),
          items: number(group, ({ items }) => count(items)),
          entered: number(group, ({ answeredThen }) => share(answeredThen)),
          now: number(group, ({ answeredNow }) => share(answeredNow)),
          lost: number(group, ({ lost, items }) => format.number(lost / items, 'points')),
        },
      }))}
      empty={<Empty title={t('none')}>{t('none-why')}</Empty>}
    />
  )
}
