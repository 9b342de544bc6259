import { LRUCache } from 'lru-cache'
import { type OffenceTemplate, offenceTemplate } from '@/lib/domain/offences/template'

const read = new LRUCache<string, OffenceTemplate>({ max: 200 })

/** A template as it is stored, read by its shape once: a published version never changes. */
export function storedTemplate({
  id,
  body,
}: {
  readonly id: string
  readonly body: unknown
}): OffenceTemplate {
  const found = read.get(id) ?? offenceTemplate.parse(body)
  read.set(id, found)
  return found
}
