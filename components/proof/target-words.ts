import { useLocale, useTranslations } from 'next-intl'
import { useCalled } from '@/components/people/names'
import type { Target, TargetEnd } from '@/lib/server/proof/targets'

const kinds = [
  'benefited',
  'contacted',
  'directed',
  'kept',
  'met',
  'ordered',
  'paid',
  'recruited',
  'supplied',
  'transported',
] as const

/** Says in words what a link is about: the element and whose, who used a sign, or who did what to whom. */
export function useTargetWords() {
  const t = useTranslations('linkPage')
  const network = useTranslations('network.says')
  const called = useCalled()
  const locale = useLocale()
  const endName = (end: TargetEnd) => ('person' in end ? called(end.person) : end.name)
  return ({ count, element, person, identifier, control }: Target): { title: string; about: string } => {
    if (control) {
      const kind = kinds.find((one) => one === control.kind)
      const [from, to] = [endName(control.from), endName(control.to)]
      return {
        title: kind ? network(kind, { from, to }) : `${from}, ${to}`,
        about: t('about.control'),
      }
    }
    if (identifier !== null)
      return {
        title: t('attribution', { identifier, name: person ? called(person) : '' }),
        about: t('about.attribution'),
      }
    const title = element ? element.title[locale] : t('whole-charge')
    return {
      title,
      about: person
        ? t('about.charge', { name: called(person), count: String(count) })
        : t('about.count', { count: String(count) }),
    }
  }
}
