/** The user names of the demonstration. */
export const signIns: readonly string[]
