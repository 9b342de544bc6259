import type { ElementTree, OffenceTemplate } from './template'

/** What is wrong with how a template's parts fit each other; nothing when it can be used. */
export function misfits(template: OffenceTemplate): string[] {
  const { elements, modes, steps, deadlines, validFrom, validTo } = template
  const required = elements.filter((each) => each.required).map(({ id }) => id)
  const inTree = namesIn(template.tree)
  const clocks = deadlines.map(({ id }) => id)
  return [
    ...repeated(
      [...elements, ...modes.flatMap((mode) => mode.elements)].map(({ id }) => `element-twice:${id}`),
    ),
    ...repeated(modes.map(({ code }) => `mode-twice:${code}`)),
    ...repeated(steps.map(({ id }) => `step-twice:${id}`)),
    ...repeated(clocks.map((id) => `deadline-twice:${id}`)),
    ...inTree.filter((id) => !required.includes(id)).map((id) => `tree-names-unknown:${id}`),
    ...required.filter((id) => !inTree.includes(id)).map((id) => `tree-leaves-out:${id}`),
    ...modes.flatMap((mode) => misfitsOfMode(mode, required)),
    ...steps
      .flatMap(({ deadline }) => deadline ?? [])
      .filter((id) => !clocks.includes(id))
      .map((id) => `deadline-unknown:${id}`),
    ...(validFrom !== null && validTo !== null && validFrom > validTo ? ['validity-backwards'] : []),
    ...(template.confirmedByJusticeMinistry === (template.confirmedBy !== null)
      ? []
      : ['confirmed-by-nobody']),
  ]
}

function misfitsOfMode(
  { code, elements, restsOn }: OffenceTemplate['modes'][number],
  required: readonly string[],
) {
  return [
    ...elements.filter(({ id }) => !id.startsWith(`${code}.`)).map(({ id }) => `mode-element-name:${id}`),
    ...restsOn.filter((id) => !required.includes(id)).map((id) => `mode-rests-on-unknown:${id}`),
    ...(elements.length + restsOn.length === 0 ? [`mode-proves-nothing:${code}`] : []),
  ]
}

/** The elements a tree names, in order, each once. */
export function namesIn(tree: ElementTree): string[] {
  return [...new Set('element' in tree ? [tree.element] : tree.of.flatMap(namesIn))]
}

const repeated = (names: readonly string[]) => [
  ...new Set(names.filter((name, place) => names.indexOf(name) !== place)),
]
