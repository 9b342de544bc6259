import { useLocale, useTranslations } from 'next-intl'
import { ActionForm, type FormAction } from '@/components/ui/action-form'
import { Disclosure } from '@/components/ui/disclosure'
import { Icon } from '@/components/ui/icon'
import { demoPeople } from '@/lib/domain/identity/demo-people'
import { demoPassword } from '@/lib/domain/identity/password'
import { initialsOf } from './initials'

type Props = { readonly action: FormAction; readonly back: string }
type DemoPerson = (typeof demoPeople)[number]

/** One sign-in for each role of the demonstration, with what it will see. Never drawn in production. */
export function DemoRoles(props: Props) {
  const t = useTranslations('signIn')
  const first = demoPeople.filter((one) => !('second' in one))
  const second = demoPeople.filter((one) => 'second' in one)
  return (
    <section aria-labelledby="look-around" className="mt-8">
      <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="look-around">{t('look-around')}</h2>
        <span className="text-sm text-soft">{t('one-case')}</span>
      </div>
      <List people={first} {...props} />
      <Disclosure summary={t('more')} className="mt-2 text-sm">
        <List people={second} {...props} />
      </Disclosure>
      <p className="mt-3 flex items-start gap-2 text-sm text-soft">
        <Icon of="info" className="mt-[0.2em]" />
        <span>{t('only-demo')}</span>
      </p>
    </section>
  )
}

function List({ people, action, back }: Props & { readonly people: readonly DemoPerson[] }) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface">
      {people.map((person) => (
        <li key={person.username}>
          <ActionForm action={action} hidden={{ username: person.username, password: demoPassword, back }}>
            <Role person={person} />
          </ActionForm>
        </li>
      ))}
    </ul>
  )
}

function Role({ person }: { readonly person: DemoPerson }) {
  const t = useTranslations()
  const km = useLocale() === 'km'
  const name = km ? person.nameKm : person.nameLatin
  return (
    <button
      type="submit"
      className="grid w-full grid-cols-[2.5rem_minmax(0,1fr)_auto] items-center gap-3 px-3.5 py-2.5 text-start hover:bg-accent-tint"
    >
      <span
        aria-hidden="true"
        className="grid size-8.5 place-items-center rounded-full border border-accent bg-accent-tint font-title text-accent text-xs"
      >
        {initialsOf(person.nameLatin)}
      </span>
      <span>
        <b>{name}</b>
        {km ? ' · ' : ', '}
        {t(`roles.${person.role}`)} <span className="font-mono text-soft text-xs">{person.username}</span>
        <span className="block text-sm text-soft">
          {t('second' in person ? `signIn.second.${person.role}` : `signIn.sees.${person.role}`)}
        </span>
      </span>
      <span className="inline-flex items-center gap-1 font-title text-accent text-sm">
        <span className="max-sm:sr-only">{t('signIn.enter')}</span>
        <Icon of="next" />
      </span>
    </button>
  )
}
