import type { Tier } from '@/components/ui/tier-mark'

const tiers: readonly Tier[] = [1, 2, 3, 4]

/** A suspect's tier; who has none stands at the street, the least flattering to the file. */
export const tierOf = ({ tier }: { readonly tier: number | null }): Tier =>
  tiers.find((one) => one === tier) ?? 4
