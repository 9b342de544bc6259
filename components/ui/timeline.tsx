import type { ReactNode } from 'react'
import { cx } from './cx'
import { Icon, type Meaning } from './icon'

const tones = {
  plain: 'border-edge text-soft',
  ok: 'border-ok text-ok',
  risk: 'border-risk text-risk',
  stop: 'border-stop text-stop',
  counter: 'border-counter text-counter',
  accent: 'border-accent text-accent',
}

export type Moment = {
  readonly id: string
  readonly icon: Meaning
  readonly tone?: keyof typeof tones
  /** When, as a `DateTime`. */
  readonly at?: ReactNode
  readonly title: ReactNode
  readonly children?: ReactNode
}

/** A gap that is longer than it should be, drawn as a break with its reason or the lack of one. */
export type Gap = { readonly id: string; readonly gap: ReactNode }

/** What happened, in order. A gap that is too long is a row of its own. */
export function Timeline({ moments }: { readonly moments: readonly (Moment | Gap)[] }) {
  return (
    <ol>
      {moments.map((moment) =>
        'gap' in moment ? (
          <li key={moment.id} className="my-1 grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2.5">
            <span className="grid justify-center">
              <span className="h-full border-stop border-s-2 border-dotted" />
            </span>
            <div className="flex items-start gap-2 rounded-control bg-stop-tint px-2.5 py-2 text-sm">
              <Icon of="broken" className="mt-[0.2em] text-stop" />
              <div className="min-w-0">{moment.gap}</div>
            </div>
          </li>
        ) : (
          <li
            key={moment.id}
            className="group relative grid grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2.5 pb-3 last:pb-0"
          >
            <span
              aria-hidden="true"
              className="absolute top-7 bottom-0 left-[0.8125rem] w-0.5 bg-line group-last:hidden"
            />
            <span
              className={cx(
                'grid size-7 place-items-center rounded-full border-2 bg-surface',
                tones[moment.tone ?? 'plain'],
              )}
            >
              <Icon of={moment.icon} size="s" />
            </span>
            <div className="min-w-0 pt-0.5">
              <div className="flex flex-wrap items-baseline justify-between gap-x-3">
                <div className="min-w-0 font-control">{moment.title}</div>
                {moment.at && <div className="text-sm text-soft">{moment.at}</div>}
              </div>
              {moment.children && <div className="text-sm text-soft">{moment.children}</div>}
            </div>
          </li>
        ),
      )}
    </ol>
  )
}
