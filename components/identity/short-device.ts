/** `Firefox 133, Linux` out of what a browser says of itself; the whole is in the tooltip. */
export function shortDevice(agent: string): string {
  const browser = /(Firefox|Edg|OPR|SamsungBrowser|HeadlessChrome|Chrome|Version)\/(\d+)/.exec(agent)
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)
  if (!browser) return agent.slice(0, 60)
  const name = { Edg: 'Edge', OPR: 'Opera', Version: 'Safari', SamsungBrowser: 'Samsung Internet' }[
    browser[1] ?? ''
  ]
  return [`${name ?? browser[1]} ${browser[2]}`, system?.[1]].filter(Boolean).join(', ')
}
