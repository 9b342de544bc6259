import { describe, expect, test } from 'vitest'
import type { Block, Paper } from '@/lib/domain/paper/tree'
import { layOutLabels, stocks } from '@/lib/paper/labels'
import { layOut } from '@/lib/paper/lay-out'
import { type Mark, mm, type Page, type Ruler } from '@/lib/paper/marks'
import type { Words } from '@/lib/paper/text'

const ruler: Ruler = (text, { size }) => [...text].length * size * 0.5

const aPaper = (blocks: readonly Block<Words>[]): Paper<Words> => ({
  title: 'Seizure record',
  running: { start: 'Case 7, item 3', end: 'Office' },
  foot: { id: 'AB12-CD34', code: 'RL1:P:AB12CD34', note: 'Printed by Sok', pages: 'page {page} of {pages}' },
  signatures: [
    { label: 'Officer', name: 'Sok', thumb: false },
    { label: 'Suspect', name: null, thumb: true },
  ],
  blocks,
})

const aTable = (rows: number): Block<Words> => ({
  kind: 'table',
  columns: [
    { head: 'No.', share: 1 },
    { head: 'What it is', share: 5 },
  ],
  rows: Array.from({ length: rows }, (_, row) => [`row ${row}`, 'Twelve bricks in yellow foil']),
})

const texts = (page: Page) => page.flatMap((mark) => (mark.draw === 'text' ? [mark.text] : []))
const bottomOf = (mark: Mark) =>
  mark.draw === 'box' ? mark.y + mark.height : mark.draw === 'code' ? mark.y + mark.side : mark.y

describe('a paper', () => {
  const pages = layOut(aPaper([aTable(120)]), ruler)

  test('goes on overleaf, with the head of its table again', () => {
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages) expect(texts(page)).toContain('What it is')
  })

  test('has every row once', () => {
    const rows = pages.flatMap(texts).filter((text) => text.startsWith('row '))
    expect(rows).toEqual(Array.from({ length: 120 }, (_, row) => `row ${row}`))
  })

  test('has a place to sign, its code and its number on every page (CPC art. 93)', () => {
    pages.forEach((page, at) => {
      expect(texts(page)).toEqual(
        expect.arrayContaining(['Officer', 'Suspect', 'AB12-CD34', `page ${at + 1} of ${pages.length}`]),
      )
      expect(page.filter(({ draw }) => draw === 'code')).toHaveLength(1)
    })
  })

  test('draws nothing beyond the page, and nothing over the places to sign', () => {
    for (const page of pages) {
      expect(Math.max(...page.map(bottomOf))).toBeLessThan(297 * mm)
      const signs = Math.min(...page.flatMap((mark) => (mark.draw === 'box' && !mark.fill ? [mark.y] : [])))
      const rows = page.flatMap((mark) =>
        mark.draw === 'text' && mark.text.startsWith('row') ? [mark.y] : [],
      )
      expect(Math.max(...rows)).toBeLessThan(signs)
    }
  })

  test('loses no word of a cell that is longer than a page', () => {
    const long = Array.from({ length: 3_000 }, (_, word) => `w${word}`).join(' ')
    const laid = layOut(aPaper([{ kind: 'rows', rows: [{ label: 'Statement', value: long }] }]), ruler)
    expect(laid.flatMap(texts).join(' ')).toContain('w2999')
    expect(laid.length).toBeGreaterThan(3)
  })

  test('says both languages, the leading one first', () => {
    const [page = []] = layOut(aPaper([{ kind: 'paragraph', text: ['ភស្តុតាង', 'Evidence'] }]), ruler)
    const said = texts(page)
    expect(said.indexOf('Evidence')).toBeGreaterThan(said.indexOf('ភស្តុតាង'))
    expect(said).toContain('ភស្តុតាង')
  })
})

describe('labels', () => {
  const labels = Array.from({ length: 30 }, (_, at) => ({
    symbol: 'qr' as const,
    value: `RL1:I:${at}`,
    lines: [`Item ${at}`],
  }))

  test('fill a sheet, then the next, and may begin on a sheet that was begun', () => {
    expect(layOutLabels(labels, stocks.sheet, ruler).map((page) => texts(page).length)).toEqual([24, 6])
    expect(layOutLabels(labels, stocks.sheet, ruler, 20).map((page) => texts(page).length)).toEqual([
      4, 24, 2,
    ])
  })

  test('come one at a time from a roll', () => {
    expect(layOutLabels(labels, stocks.thermal, ruler)).toHaveLength(30)
  })
})
