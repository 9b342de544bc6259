import type { Moment } from '@/lib/domain/shared/period'
import { templateInForce, templateKey } from './in-force'
import type { OffenceTemplate } from './template'

/**
 * The version of an offence that a count of that day would be built on today, when it is another than the one that the
 * count stands on; null when the law has not moved. The count stays under its own version: it is shown, never re-scored.
 */
export function laterVersion(
  known: readonly OffenceTemplate[],
  template: Pick<OffenceTemplate, 'id' | 'version'>,
  day: Moment,
): string | null {
  const now = templateInForce(known, template.id, day)
  if (!now.ok || templateKey(now.value) === templateKey(template)) return null
  return templateKey(now.value)
}
