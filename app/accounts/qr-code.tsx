import { encode } from 'uqr';

/** Readers need four empty modules around the code. */
const QUIET_ZONE = 4;
/** Pixels of a module where no style sheet says otherwise. */
const MODULE_PIXELS = 4;

/**
 * A QR code as a drawing in the page: `text` is what a telephone reads from it, `label` what a screen reader says.
 * Dark on white in every theme, because most readers do not know light on dark; the colours are attributes, which no policy forbids.
 * RangeError for a text that no QR code can hold (above 2,331 bytes).
 */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      width={size * MODULE_PIXELS}
      height={size * MODULE_PIXELS}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path fill="#000" d={data.map(drawRow).join('')} />
    </svg>
  );
}

/** One rectangle for each run of dark modules. */
function drawRow(row: boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const from = x;
    while (row[x + 1]) x += 1;
    const length = x + 1 - from;
    path += `M${from} ${y}h${length}v1h-${length}z`;
  }
  return path;
}
