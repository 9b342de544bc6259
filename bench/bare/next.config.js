import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  serverExternalPackages: ['pg'],
  // Its dependencies are those of the house.
  turbopack: { root: fileURLToPath(new URL('../..', import.meta.url)) },
}
