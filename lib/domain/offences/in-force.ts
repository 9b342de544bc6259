import { contains, type Moment } from '@/lib/domain/shared/period'
import { allow, type Ruling, refuse } from '@/lib/domain/shared/ruling'
import type { OffenceTemplate } from './template'

/** The name under which one version is stored and cited, for example KH-T01@0.1.0. */
export function templateKey({ id, version }: Pick<OffenceTemplate, 'id' | 'version'>): string {
  return `${id}@${version}`
}

/**
 * The version in force on the offence date. When several are, the one that came into force last; then the highest
 * version. A later change of the law gives a new version and leaves the cases of the old one alone.
 */
export function templateInForce(
  catalogue: readonly OffenceTemplate[],
  id: string,
  date: Moment,
): Ruling<OffenceTemplate> {
  const versions = catalogue.filter((template) => template.id === id)
  if (versions.length === 0) return refuse('offence-unknown', 'offence')
  const [latest] = versions
    .filter(({ validFrom, validTo }) => contains({ from: validFrom, to: validTo }, date))
    .sort((a, b) => newest(a.validFrom ?? '', b.validFrom ?? '') || highest(a.version, b.version))
  return latest === undefined ? refuse('offence-not-in-force', 'offence') : allow(latest)
}

const newest = (one: string, other: string) => (one === other ? 0 : one > other ? -1 : 1)

function highest(one: string, other: string): number {
  const [ones, others] = [one.split('.').map(Number), other.split('.').map(Number)]
  const differences = ones.map((part, place) => (others[place] ?? 0) - part)
  return differences.find((difference) => difference !== 0) ?? 0
}
