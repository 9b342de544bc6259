/** Reads the doc comments of a Prisma schema as COMMENT ON statements, so that the database explains itself. */

const scalars = [
  'String',
  'Boolean',
  'Int',
  'BigInt',
  'Float',
  'Decimal',
  'DateTime',
  'Json',
  'Bytes',
  'Unsupported',
]

/** COMMENT ON for every documented table, column and enum of the schema files. */
export function comments(files) {
  const blocks = files.flatMap(({ content }) => blocksOf(content))
  const enums = blocks.filter(({ kind }) => kind === 'enum').map(({ name }) => name)
  return blocks
    .flatMap((block) => (block.kind === 'enum' ? typeComments(block) : tableComments(block, enums)))
    .join('\n')
}

const typeComments = ({ name, mapped, said }) => (said ? [comment('TYPE', quote(mapped ?? name), said)] : [])

function tableComments({ kind, name, mapped, said, lines }, enums) {
  const table = quote(mapped ?? name)
  const object = kind === 'view' ? 'VIEW' : 'TABLE'
  const columns = documented(lines).flatMap(({ line, said: about }) => {
    const [, field, type] = line.match(/^(\w+)\s+(\w+)/) ?? []
    if (!about || !field || !(scalars.includes(type) || enums.includes(type))) return []
    const column = line.match(/(?<!@)@map\("([^"]+)"\)/)?.[1] ?? field
    return [comment('COLUMN', `${table}.${quote(column)}`, about)]
  })
  return [...(said ? [comment(object, table, said)] : []), ...columns]
}

/** The models, views and enums of one file, each with what is said over it and the lines in it. */
function blocksOf(content) {
  return [
    ...content.matchAll(/((?:^[ \t]*\/\/\/.*\n)*)^(model|view|enum)\s+(\w+)\s*\{\n([\s\S]*?)^\}/gm),
  ].map(([, above = '', kind, name, inside = '']) => ({
    kind,
    name,
    mapped: inside.match(/@@map\("([^"]+)"\)/)?.[1],
    said: words(above.split('\n')),
    lines: inside.split('\n').map((line) => line.trim()),
  }))
}

/** Each line with the `///` words over it or behind it. */
function documented(lines) {
  let above = []
  return lines.flatMap((line) => {
    if (line.startsWith('///')) {
      above.push(line)
      return []
    }
    const said = words([...above, ...(line.match(/\/\/\/.*$/) ?? [])])
    above = []
    return [{ line, said }]
  })
}

const words = (lines) =>
  lines
    .map((line) => line.trim().replace(/^\/\/\/\s?/, ''))
    .filter(Boolean)
    .join(' ')

const quote = (name) => `"${name}"`

const comment = (object, name, said) => `COMMENT ON ${object} ${name} IS '${said.replaceAll("'", "''")}';`
