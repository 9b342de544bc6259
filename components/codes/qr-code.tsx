/** A code to be scanned off this screen. Black on white in the dark too, with the quiet zone that ISO/IEC 18004 asks for. */
export function QrCode({
  code: { across, path },
  label,
}: {
  readonly code: { readonly across: number; readonly path: string }
  readonly label: string
}) {
  const side = across + 8
  return (
    <svg
      viewBox={`-4 -4 ${side} ${side}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
      className="my-2 h-auto w-full max-w-60 rounded-tag"
    >
      <rect x={-4} y={-4} width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
