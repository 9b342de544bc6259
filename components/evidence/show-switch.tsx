import { useTranslations } from 'next-intl'

const levels = ['once', 'scene', 'all'] as const
export type Level = (typeof levels)[number]

const at = (level: Level) => `form:has([name="$show"][value=${level}]:checked)`
const wrong = ':not(:has([aria-invalid="true"]))'
const css = [
  `${at('once')} [data-need]:not([data-need=once])${wrong}{display:none}`,
  `${at('once')} [data-part]:not(:has([data-need=once]))${wrong}{display:none}`,
  `${at('scene')} [data-need=later]${wrong}{display:none}`,
  `${at('scene')} [data-part]:not(:has([data-need=once],[data-need=scene]))${wrong}{display:none}`,
  `form:not(:has([name="$show"][value=all]:checked)) [data-parts]{display:none}`,
].join('')

/**
 * Shows of a long form only what cannot wait, or what is needed here, or everything: by the style sheet alone, so that
 * what was typed stays and nothing depends on script. What has an error is always shown.
 */
export function ShowSwitch({ first }: { readonly first: Level }) {
  const t = useTranslations('logForm')
  return (
    <fieldset className="rounded-card border border-line bg-surface px-4 py-2.5">
      <style>{`@supports selector(:has(*)){${css}}`}</style>
      <legend className="float-left me-3 font-title text-sm leading-9">{t('show')}</legend>
      <div className="flex flex-wrap gap-x-4 text-sm">
        {levels.map((level) => (
          <label key={level} className="flex min-h-9 items-center gap-1.5">
            <input type="radio" name="$show" value={level} defaultChecked={level === first} />
            {t(`show-${level}`)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
