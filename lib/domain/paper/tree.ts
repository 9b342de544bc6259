/** A place on every page where somebody signs, or presses a thumb (Cambodian Code of Criminal Procedure, article 93). */
export type SignaturePlace<T> = { readonly label: T; readonly name: T | null; readonly thumb: boolean }

export type CodeSymbol = 'qr' | 'datamatrix'

export type Column<T> = {
  readonly head: T
  /** Its share of the width, beside the shares of the others. */
  readonly share: number
  /** Numbers stand at the end of their column, so that their digits stand under one another. */
  readonly end?: boolean
}

/** One part of a paper, from top to bottom. T is what stands for a text: a code in the rules, words when it is printed. */
export type Block<T> =
  | { readonly kind: 'heading'; readonly text: T; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly text: T; readonly tone?: 'quiet' | 'strong' | 'framed' }
  | { readonly kind: 'rows'; readonly rows: readonly { readonly label: T; readonly value: T }[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column<T>[]
      readonly rows: readonly (readonly T[])[]
    }
  | { readonly kind: 'blank'; readonly label: T; readonly lines: number }
  | {
      readonly kind: 'code'
      readonly symbol: CodeSymbol
      readonly value: string
      readonly millimetres: number
      readonly beside: readonly T[]
    }
  | { readonly kind: 'page' }

/** A paper as a tree: what stands at the head and foot of every page, who signs every page, and its parts in order. */
export type Paper<T> = {
  readonly title: T
  /** At the head of every page: whose case or item it is. */
  readonly running: { readonly start: T; readonly end: T }
  /** At the foot of every page: which paper it is, and the code by which its signed scan finds back. */
  readonly foot: { readonly id: string; readonly code: string | null; readonly note: T; readonly pages: T }
  readonly signatures: readonly SignaturePlace<T>[]
  readonly blocks: readonly Block<T>[]
}

/** The same paper with every text put into words, or whatever else stands for a text. */
export function spoken<T, U>(paper: Paper<T>, say: (text: T) => U): Paper<U> {
  return {
    title: say(paper.title),
    running: { start: say(paper.running.start), end: say(paper.running.end) },
    foot: { ...paper.foot, note: say(paper.foot.note), pages: say(paper.foot.pages) },
    signatures: paper.signatures.map(({ label, name, thumb }) => ({
      label: say(label),
      name: name === null ? null : say(name),
      thumb,
    })),
    blocks: paper.blocks.map((block) => spokenBlock(block, say)),
  }
}

function spokenBlock<T, U>(block: Block<T>, say: (text: T) => U): Block<U> {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: say(block.text) }
    case 'rows':
      return {
        ...block,
        rows: block.rows.map(({ label, value }) => ({ label: say(label), value: say(value) })),
      }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, head: say(column.head) })),
        rows: block.rows.map((row) => row.map(say)),
      }
    case 'blank':
      return { ...block, label: say(block.label) }
    case 'code':
      return { ...block, beside: block.beside.map(say) }
    case 'page':
      return block
  }
}
