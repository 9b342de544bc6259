// Loaded before the app: its clock is wrong by so many milliseconds as the file says, from one moment to the next.
const { readFileSync } = require('node:fs')

const file = process.env.CHAOS_CLOCK
let off = 0
const look = () => {
  try {
    off = Number(readFileSync(file, 'utf8')) || 0
  } catch {
    off = 0
  }
}
if (file) {
  look()
  setInterval(look, 100).unref()
  const RealDate = Date
  class WrongDate extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(RealDate.now() + off)
      else super(...given)
    }
    static now() {
      return RealDate.now() + off
    }
  }
  // As its own, and not only inherited: Next takes over what Date itself has.
  const { parse, UTC } = Object.getOwnPropertyDescriptors(RealDate)
  Object.defineProperties(WrongDate, { name: { value: 'Date' }, parse, UTC })
  globalThis.Date = WrongDate
}
