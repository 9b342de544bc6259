import createNextIntlPlugin from 'next-intl/plugin'

const withWords = createNextIntlPlugin('./i18n/request.ts')

/** On every answer, also of the routes that proxy.ts leaves alone. */
const headers = [
  { key: 'x-content-type-options', value: 'nosniff' },
  { key: 'referrer-policy', value: 'no-referrer' },
  { key: 'x-frame-options', value: 'DENY' },
  { key: 'cross-origin-opener-policy', value: 'same-origin' },
  { key: 'cross-origin-resource-policy', value: 'same-origin' },
  {
    key: 'permissions-policy',
    value:
      'camera=(self), geolocation=(self), publickey-credentials-create=(self), publickey-credentials-get=(self), microphone=(), payment=(), usb=()',
  },
]

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  turbopack: { root: import.meta.dirname },
  // `npm test` checks the types of the whole tree; a test file's fault must not keep a house from opening.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    '@node-rs/argon2',
    'pg',
    '@prisma/client',
    '@prisma/adapter-pg',
    'pdfkit',
    'bwip-js',
    '@aws-sdk/client-s3',
  ],
  experimental: { serverActions: { bodySizeLimit: '1mb' } },
  headers: async () => [
    { source: '/:path*', headers },
    // The worker lies below the one page that it answers for.
    { source: '/field/worker.js', headers: [{ key: 'service-worker-allowed', value: '/field' }] },
    { source: '/((?!_next/static/|scanner/).*)', headers: [{ key: 'cache-control', value: 'no-store' }] },
    {
      source: '/api/:path*',
      headers: [
        { key: 'content-security-policy', value: "default-src 'none'; frame-ancestors 'none'; sandbox" },
      ],
    },
  ],
}

export default withWords(config)
