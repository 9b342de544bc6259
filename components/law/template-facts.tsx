import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Card } from '@/components/ui/card'
import { Disclosure } from '@/components/ui/disclosure'
import { KeyValues } from '@/components/ui/key-value'
import { Tag } from '@/components/ui/tag'
import type { Unconfirmed } from '@/lib/domain/offences/confirmation'
import type { Element, OffenceTemplate } from '@/lib/domain/offences/template'
import { PartCards } from './part-cards'
import type { Part } from './part-forms'
import { useValidity } from './validity'

/** One version of an offence whole: its law, its elements, its steps, and what awaits the ministry. */
export function TemplateFacts({
  template,
  unconfirmed,
  changeElement,
  part,
}: {
  readonly template: OffenceTemplate
  readonly unconfirmed: readonly Unconfirmed[]
  /** For each element, the form that changes it; only for a draft. */
  readonly changeElement?: (element: Element) => ReactNode
  /** What changes steps, clocks, modes and penalties; only for a draft. */
  readonly part?: Part
}) {
  const t = useTranslations('law')
  const language = useLocale()
  const validity = useValidity()
  const { law, confirmedBy } = template
  const groups = [
    { title: t('elements'), elements: template.elements },
    ...template.modes.map(({ title, elements }) => ({
      title: t('mode-elements', { mode: title[language] }),
      elements,
    })),
  ].filter(({ elements }) => elements.length > 0)
  return (
    <>
      <Card>
        <p className="mb-2">{template.explanation[language]}</p>
        <KeyValues
          facts={[
            {
              name: t('article'),
              value: `${law.instrument?.name[language] ?? ''} ${law.article ?? t('no-article')} · ${t(`status.${law.articleStatus}`)}`,
            },
            { name: t('validity'), value: validity(template) },
            {
              name: t('confirm-title'),
              value: confirmedBy ? t('confirmed', { official: confirmedBy }) : t('not-confirmed'),
            },
          ]}
        />
        {unconfirmed.length > 0 && (
          <Disclosure summary={t('awaiting', { count: unconfirmed.length })} className="mt-2">
            <ul className="columns-1 text-sm sm:columns-2">
              {unconfirmed.map(({ path, status }) => (
                <li key={path}>
                  <span className="font-mono text-xs">{path}</span>{' '}
                  <span className="text-soft">{t(`status.${status}`)}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Card>
      {groups.map(({ title, elements }) => (
        <Card key={title} title={title}>
          <ul className="divide-y divide-line">
            {elements.map((element) => (
              <li key={element.id} className="py-2">
                <p className="font-title">
                  {element.title[language]} <span className="font-mono text-soft text-xs">{element.id}</span>
                </p>
                <p className="text-sm">{element.question[language]}</p>
                <p className="flex flex-wrap gap-2 text-sm text-soft">
                  {t('asks-what', { points: element.target, sources: element.sources })}
                  {element.needsAlternative && <Tag tone="none">{t('alternative')}</Tag>}
                </p>
                {changeElement?.(element)}
              </li>
            ))}
          </ul>
        </Card>
      ))}
      <PartCards template={template} part={part ?? null} />
    </>
  )
}
