import { useLocale } from 'next-intl'
import { type CalledBy, calledBy } from '@/lib/domain/people/name'

/** What to call somebody in the reader's language. */
export const useCalled = () => {
  const locale = useLocale()
  return (person: CalledBy) => calledBy(person, locale)
}

/** A name in the reader's script first, the other script beside it. */
export function Names({ person }: { readonly person: CalledBy }) {
  const called = useCalled()(person)
  const beside = [person.nameLatin, person.nameKm, person.nameOther].filter((name) => name && name !== called)
  return (
    <span>
      <b className="font-title" lang={called === person.nameKm ? 'km' : undefined}>
        {called}
      </b>
      {beside.map((name) => (
        <span key={name} lang={name === person.nameKm ? 'km' : undefined} className="ms-2 text-soft">
          {name}
        </span>
      ))}
    </span>
  )
}
