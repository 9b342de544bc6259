/** Exact probabilities by adding up every state of a small network: the measure that the arithmetic is held to. */
type State = Readonly<Record<string, boolean>>

/** One variable: how likely it is to be true, given those before it. */
export type Variable = { readonly name: string; readonly chance: (before: State) => number }

/** The probability of one variable given what is known of others (Bayesian network, by full enumeration). */
export function probability(network: readonly Variable[], of: string, known: State = {}): number {
  const agrees = (state: State) => Object.entries(known).every(([name, value]) => state[name] === value)
  const total = (states: readonly (readonly [State, number])[]) =>
    states.reduce((sum, [, chance]) => sum + chance, 0)
  const possible = statesOf(network).filter(([state]) => agrees(state))
  return total(possible.filter(([state]) => state[of])) / total(possible)
}

const statesOf = (network: readonly Variable[]): readonly (readonly [State, number])[] =>
  network.reduce<readonly (readonly [State, number])[]>(
    (states, { name, chance }) =>
      states.flatMap(([state, weight]) => [
        [{ ...state, [name]: true }, weight * chance(state)] as const,
        [{ ...state, [name]: false }, weight * (1 - chance(state))] as const,
      ]),
    [[{}, 1]],
  )

/** Prior odds times likelihood ratios, as a probability. */
export const posterior = (prior: number, ratios: readonly number[]): number => {
  const odds = ratios.reduce((product, ratio) => product * ratio, prior / (1 - prior))
  return odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds)
}

export const decibans = (ratio: number): number => 10 * Math.log10(ratio)
export const ratio = (db: number): number => 10 ** (db / 10)
