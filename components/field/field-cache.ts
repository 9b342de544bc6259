/** Lets the browser keep this page, in a built house only: what is being developed has no lasting names. True once it is kept. */
export async function keepThisPage(): Promise<boolean> {
  if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return false
  try {
    const worker = await navigator.serviceWorker.register('/field/worker.js', { scope: '/field' })
    worker.active?.postMessage('keep-anew')
    await navigator.serviceWorker.ready
    return (await caches.match('/field', { cacheName: 'ringleader-field' })) !== undefined
  } catch {
    return false
  }
}

/** Asks the browser not to throw away what is kept when it needs room. */
export const askToLast = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch(() => false)) ||
  (await navigator.storage?.persist?.().catch(() => false)) ||
  false
