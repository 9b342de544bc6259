export const themes = ['light', 'dark', 'system'] as const

export type Theme = (typeof themes)[number]

export const themeCookie = 'ringleader-theme'

/** The look that was chosen; without a choice it follows the device. */
export const themeFor = (chosen: string | undefined): Theme =>
  themes.find((theme) => theme === chosen) ?? 'system'
