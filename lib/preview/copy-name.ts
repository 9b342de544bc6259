/** The name under which the process beside leaves a redacted copy. */
export const copyName = 'copy.pdf'
