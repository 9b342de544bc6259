/** What people call a case: unit, year, running number, as in KUM-2026-0031. */
export const caseNumber = (unitCode: string, year: number, serial: number): string =>
  `${unitCode}-${year}-${String(serial).padStart(4, '0')}`
