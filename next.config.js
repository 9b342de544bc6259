import createNextIntlPlugin from 'next-intl/plugin'

const withWords = createNextIntlPlugin('./i18n/request.ts')

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  poweredByHeader: false,
  images: { unoptimized: true },
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
}

export default withWords(config)
