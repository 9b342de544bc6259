import { useTranslations } from 'next-intl'
import type { Meaning } from './icon'
import { Tag, type Tone } from './tag'

const looks = {
  in_file: { tone: 'plain', icon: 'in-file' },
  unused: { tone: 'plain', icon: 'unused' },
  withheld: { tone: 'plain', icon: 'withheld' },
  undecided: { tone: 'none', icon: 'unknown' },
} as const satisfies Record<string, { tone: Tone; icon: Meaning }>

/** Where an item stands for the defence: in the court file, on the unused schedule, or withheld by a recorded order. */
export function DisclosureTag({ disclosure }: { readonly disclosure: keyof typeof looks }) {
  const t = useTranslations('ui.disclosure')
  return <Tag {...looks[disclosure]}>{t(disclosure)}</Tag>
}
