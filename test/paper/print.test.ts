import { buffer } from 'node:stream/consumers'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { describe, expect, test } from 'vitest'
import { stocks } from '@/lib/paper/labels'
import { printLabels, printPaper } from '@/lib/paper/print'
import { squaresOf } from '@/lib/paper/symbol'

const at = new Date('2026-01-05T02:00:00Z')
const paper = {
  title: ['កំណត់ហេតុរឹបអូស', 'Seizure record'],
  running: { start: 'Case 7', end: 'Office' },
  foot: {
    id: 'AB12',
    code: 'RL1:P:AB12',
    note: 'Printed',
    pages: ['ទំព័រ {page} នៃ {pages}', 'page {page} of {pages}'],
  },
  signatures: [{ label: 'Officer', name: null, thumb: true }],
  blocks: [
    // Words whose letters stand under, over and before one another, and two on which fontkit used to break.
    { kind: 'paragraph', text: 'ស្ត្រី ក្រៀម ភស្តុតាង ញុំា ល្បឿន KB-118 Nguyễn 陳' },
    { kind: 'page' },
    { kind: 'paragraph', text: 'Second page' },
  ],
} as const

/** What a reader of PDF finds on each page. */
async function read(pdf: Uint8Array) {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  const pages = [...document.pages()].map((page) => ({ text: page.getText(), size: page.getOriginalSize() }))
  document.destroy()
  library.destroy()
  return pages
}

// A slow machine opens faces slowly.
describe('a printed paper', { timeout: 60_000 }, () => {
  test('is a PDF of A4 pages that another reader can read', async () => {
    const pages = await read(await buffer(printPaper(paper, at)))
    expect(pages).toHaveLength(2)
    expect(pages[0]?.text).toContain('Seizure record')
    expect(pages[0]?.text).toContain('KB-118')
    expect(pages[1]?.text).toContain('Second page')
    expect(pages[1]?.text).toContain('page 2 of 2')
    expect(Math.round(pages[0]?.size.originalWidth ?? 0)).toBe(595)
  })

  test('prints a character that no face of ours holds by its number', async () => {
    const [page] = await read(await buffer(printPaper(paper, at)))
    expect(page?.text).toContain('[U+9673]')
  })

  test('is the same bytes each time', async () => {
    const [once, again] = await Promise.all([buffer(printPaper(paper, at)), buffer(printPaper(paper, at))])
    expect(once.equals(again)).toBe(true)
  })

  test('is a label of the size of its roll', async () => {
    const label = { symbol: 'datamatrix', value: 'RL1:I:1', lines: ['Item 1'] } as const
    const [page] = await read(await buffer(printLabels([label], stocks.thermal, 'Labels', at)))
    expect(Math.round(((page?.size.originalWidth ?? 0) * 25.4) / 72)).toBe(62)
  })

  test('draws codes as squares', () => {
    expect(squaresOf('qr', 'RL1:P:AB12')).toMatchObject({ across: 21, down: 21 })
    expect(squaresOf('datamatrix', 'RL1:I:1').dark[0]).toBe(true)
  })
})
