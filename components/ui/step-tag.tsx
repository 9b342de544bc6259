import { useTranslations } from 'next-intl'
import type { Meaning } from './icon'
import { Tag, type Tone } from './tag'

const looks = {
  blocker: { tone: 'stop', icon: 'stop' },
  major: { tone: 'risk', icon: 'at-risk' },
  minor: { tone: 'plain', icon: 'minor' },
  done: { tone: 'ok', icon: 'done' },
  later: { tone: 'none', icon: 'clock' },
  not_applicable: { tone: 'none', icon: 'unknown' },
} as const satisfies Record<string, { tone: Tone; icon: Meaning }>

/** A procedural step: how grave it is while it is open, or that it is done. */
export function StepTag({ step }: { readonly step: keyof typeof looks }) {
  const t = useTranslations('ui.step')
  return <Tag {...looks[step]}>{t(step)}</Tag>
}
