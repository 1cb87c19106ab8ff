const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** One stretch of an output line: from this column on, it came from this line of the source. */
interface Segment {
  column: number;
  sourceLine: number;
}

/** The numbers of one segment of a version 3 source map, in base-64 variable-length code. */
function decodeNumbers(text: string): number[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const digit = digits.indexOf(character);
    value += (digit & 31) << shift;
    if (digit & 32) {
      shift += 5;
    } else {
      numbers.push(value & 1 ? -(value >> 1) : value >> 1);
      value = shift = 0;
    }
  }
  return numbers;
}

/** The `mappings` of a version 3 source map with one source, as segments of each output line. */
export function decodeMappings(mappings: string): Segment[][] {
  let sourceLine = 0;
  return mappings.split(";").map(line => {
    let column = 0;
    const segments: Segment[] = [];
    for (const text of line.split(",")) {
      const [columnStep, , lineStep] = decodeNumbers(text);
      if (columnStep === undefined) continue;
      column += columnStep;
      if (lineStep === undefined) continue;
      sourceLine += lineStep;
      segments.push({column, sourceLine});
    }
    return segments;
  });
}

/**
 * The source line (from 1) that an output position came from.
 * @param line output line, from 1
 * @param column output column, from 0
 */
export const originalLine = (mappings: string, line: number, column: number): number | undefined =>
  lineIn(decodeMappings(mappings), line, column);

function lineIn(lines: Segment[][], line: number, column: number): number | undefined {
  for (let i = Math.min(line, lines.length) - 1; i >= 0; --i) {
    // A position without a segment of its own belongs to the last one before it, if need be on an earlier line.
    const segments = lines[i]!;
    const before = i === line - 1 ? segments.filter(segment => segment.column <= column) : segments;
    const segment = before.at(-1) ?? (i === line - 1 ? segments[0] : undefined);
    if (segment) return segment.sourceLine + 1;
  }
  return undefined;
}

/** Finds the source lines of many places of an output: its lines are counted once. */
export function lineFinder(code: string, mappings: string): (place: number) => number | undefined {
  const lines = decodeMappings(mappings);
  const starts = [0];
  for (let at = code.indexOf("\n"); at >= 0; at = code.indexOf("\n", at + 1)) starts.push(at + 1);
  return place => {
    let [line, above] = [0, starts.length];
    while (above - line > 1) {
      const middle = (line + above) >> 1;
      if (starts[middle]! <= place) line = middle;
      else above = middle;
    }
    return lineIn(lines, line + 1, place - starts[line]!);
  };
}
