import { useLocale, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import type { TemplatesView } from '@/lib/server/law/view-templates'
import { useValidity } from './validity'

/** Every offence and its versions, and the drafts of those who keep the law. */
export function TemplateList({ view }: { readonly view: TemplatesView }) {
  const t = useTranslations('law')
  const language = useLocale()
  const validity = useValidity()
  return (
    <>
      {view.manages && (
        <Card title={t('drafts')}>
          {view.drafts.length === 0 ? (
            <p className="text-soft">{t('no-drafts')}</p>
          ) : (
            <ul className="space-y-1">
              {view.drafts.map(({ draftId, code, newVersion, reason, official }) => (
                <li key={draftId}>
                  <a href={`/law/drafts/${draftId}`} className="link">
                    {t('draft-of', { version: newVersion, code })}
                  </a>{' '}
                  <span className="text-soft">{reason}</span>{' '}
                  {official && <Tag tone="ok">{t('confirmed', { official })}</Tag>}
                </li>
              ))}
            </ul>
          )}
        </Card>
      )}
      <Card flush>
        <Table
          caption={t('caption')}
          columns={[
            { key: 'offence', label: t('offence') },
            { key: 'version', label: t('version'), tight: true },
            { key: 'article', label: t('article'), tight: true },
            { key: 'validity', label: t('validity') },
            { key: 'confirmed', label: t('confirm-title') },
          ]}
          rows={view.offences.map((one) => ({
            id: one.key,
            cells: {
              offence: (
                <>
                  <a href={`/law/offences/${encodeURIComponent(one.key)}`} className="link">
                    {one.title[language]}
                  </a>{' '}
                  <span className="text-soft text-xs">
                    {t(one.jurisdiction === 'UN' ? 'treaty' : 'cambodia')}
                  </span>
                </>
              ),
              version: <span className="font-mono">{one.key}</span>,
              article: one.article ?? <span className="text-soft">{t('no-article')}</span>,
              validity: validity(one),
              confirmed: one.confirmedBy ? (
                t('confirmed', { official: one.confirmedBy })
              ) : (
                <span className="text-soft">{t('awaiting', { count: one.awaiting })}</span>
              ),
            },
          }))}
        />
      </Card>
    </>
  )
}
