/** The order of UTF-16 code units, which is the order of RFC 8785. No language decides it. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export type Edge = readonly [from: string, to: string]

/** The name of an edge. No node may hold ">", so a name means one edge only. */
export const edgeName = ([from, to]: Edge): string => `${from}>${to}`
