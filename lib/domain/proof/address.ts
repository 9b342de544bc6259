import { z } from 'zod'
import { id, uuid } from '@/lib/domain/shared/shapes'

/** The address of a cell, `<charge>:<element>`, as it stands in a link and in the bar of the browser. */
export const cellAddress = z
  .string()
  .regex(new RegExp(`^${uuid}:[A-Z]+(\\.[A-Z]+)?$`), 'not-a-place')
  .transform((key) => {
    const [chargeId = '', element = ''] = key.split(':')
    return { key, chargeId: id.parse(chargeId), element }
  })
export type CellAddress = z.output<typeof cellAddress>

/** What a link form calls the place of a cell: a base element belongs to its count, everything else to its charge. */
export const targetOfCell = (
  { chargeId, element }: Pick<CellAddress, 'chargeId' | 'element'>,
  countId: string,
  shared: boolean,
): string =>
  shared
    ? `count:${countId}:${element}`
    : element === 'CHARGE'
      ? `charge:${chargeId}`
      : `charge:${chargeId}:${element}`
