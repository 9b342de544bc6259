/** What the scripts say to the person who started them. */

/** Something that went wrong in a way that a person can act on: what, the evidence, and what to do. */
export class Failure extends Error {
  constructor(what, evidence = '', advice = '', exitCode = 1) {
    super(what)
    Object.assign(this, { name: 'Failure', evidence: evidence.trim(), advice, exitCode })
  }
}

/** One calm line for a step. */
export const say = (step, words) => console.log(`  ${step.padEnd(10)} ${words}`)

/** Tells the person what failed, and answers the exit code. */
export function explain(error) {
  if (!(error instanceof Failure)) {
    console.error(`\n${error?.stack ?? error}`)
    return 1
  }
  console.error(`\n${error.message}`)
  if (error.evidence) console.error(`\n${error.evidence.replaceAll(/^/gm, '    ')}`)
  if (error.advice) console.error(`\n${error.advice}`)
  return error.exitCode
}
