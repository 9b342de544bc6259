/** The number of an item as people say and write it: E-001, in Latin digits in every language. */
export const itemNumber = (number: number) => `E-${String(number).padStart(3, '0')}`
