import type { AuthorityWords } from '@/lib/domain/authority/authority'

/** The columns of what is said of an authority. */
export const columnsOf = ({ scope, targets, ...said }: AuthorityWords) => ({
  reference: said.reference ?? null,
  givenBy: said.givenBy,
  givenAt: said.givenAt,
  writtenAt: said.writtenAt ?? null,
  scope: [...new Set(scope)],
  targets: [...new Set(targets ?? [])],
  place: said.place ?? null,
  placeCode: said.placeCode ?? null,
  from: said.from ?? null,
  to: said.to ?? null,
  note: said.note ?? null,
})
