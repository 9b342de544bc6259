import 'server-only'
import { stringify } from 'csv-stringify/sync'

/**
 * Lines as comma-separated values (RFC 4180) with a mark that tells spreadsheets they are UTF-8. What begins like a
 * formula is made plain text: a reasoning is typed by people, and a spreadsheet would run it (OWASP, CSV injection).
 */
export const sheetOf = (lines: readonly object[]): string =>
  stringify([...lines], { header: true, bom: true, record_delimiter: 'windows', escape_formulas: true })

/** Such lines as a file to take along. */
export const sheetAnswer = (name: string, lines: readonly object[]): Response =>
  new Response(sheetOf(lines), {
    headers: {
      ...{ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' },
      ...{ 'content-disposition': `attachment; filename="${name}"`, 'x-content-type-options': 'nosniff' },
    },
  })
