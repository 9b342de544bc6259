import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Icon, type Meaning } from '@/components/ui/icon'
import type { Kind, Said } from '@/lib/domain/evidence/kind'
import { useLaw } from './law'
import { useSaid } from './said'

/** What a court asks of this type of evidence, what makes it fall, and what to do about it at the scene. */
export function Coach({ kind }: { readonly kind: Kind }) {
  const t = useTranslations('evidence.guidance')
  const said = useSaid()
  const law = useLaw()
  return (
    <div className="flex flex-col gap-4 text-sm">
      <Part title={t('questions')}>
        <Lines of={kind.questions} icon="why" tone="text-accent" />
      </Part>
      <Part title={t('dos')}>
        <Lines of={kind.dos} icon="check" tone="text-ok" />
      </Part>
      <Part title={t('donts')}>
        <Lines of={kind.donts} icon="cross" tone="text-stop" />
      </Part>
      <Part title={t('collapses')}>
        <Lines of={kind.collapses} icon="broken" tone="text-risk" />
      </Part>
      <Part title={t('prerequisites')}>
        <ul className="space-y-1.5">
          {kind.prerequisites.map((one) => (
            <li key={one.id} className="flex items-start gap-2">
              <Icon of="notice" size="s" className="mt-[0.3em] text-soft" />
              <span>
                {said(one.text)} <span className="text-soft">{law(one)}</span>
              </span>
            </li>
          ))}
        </ul>
      </Part>
    </div>
  )
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section>
      <h3 className="mb-1 text-md">{title}</h3>
      {children}
    </section>
  )
}

function Lines({
  of,
  icon,
  tone,
}: {
  readonly of: readonly Said[]
  readonly icon: Meaning
  readonly tone: string
}) {
  const said = useSaid()
  return (
    <ul className="space-y-1.5">
      {of.map((line) => (
        <li key={line.en} className="flex items-start gap-2">
          <Icon of={icon} size="s" className={`mt-[0.3em] ${tone}`} />
          <span>{said(line)}</span>
        </li>
      ))}
    </ul>
  )
}
