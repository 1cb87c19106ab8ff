import {phrase, Refusal, refusal} from "../../kernels/refusal.js";

/** What bytes can be read from: a Framework `FileAttachment`, a `Blob`, a `Response`-like object, or a URL. */
export type Source =
  | string
  | URL
  | {size?: number; stream(): Promise<ReadableStream<Uint8Array>> | ReadableStream<Uint8Array>}
  | {arrayBuffer(): Promise<ArrayBuffer>};

export interface LoadProgress {
  /** Bytes that have come over the network so far. */
  received: number;
  /** Size of the file on the network, when it is known. */
  total?: number;
}

interface OpenSource {
  stream: ReadableStream<Uint8Array>;
  total?: number;
}

async function openUrl(url: string | URL): Promise<OpenSource> {
  const response = await fetch(url);
  if (!response.ok || !response.body) {
    throw refusal`The file ${url} could not be fetched: the server answered ${response.status}.`;
  }
  // With a Content-Encoding the length counts packed bytes while the stream gives unpacked ones.
  const length = response.headers.has("content-encoding")
    ? NaN
    : Number(response.headers.get("content-length"));
  return {stream: response.body, total: length > 0 ? length : undefined};
}

async function open(source: Source): Promise<OpenSource> {
  if (typeof source === "string" || source instanceof URL) return openUrl(source);
  if ("stream" in source) {
    const {size} = source;
    return {stream: await source.stream(), total: size !== undefined && size > 0 ? size : undefined};
  }
  const bytes = new Uint8Array(await source.arrayBuffer());
  return {stream: new Blob([bytes]).stream(), total: bytes.length};
}

function counting(total: number | undefined, onProgress?: (progress: LoadProgress) => void) {
  let received = 0;
  return new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      received += chunk.length;
      onProgress?.({received, total});
      controller.enqueue(new Uint8Array(chunk));
    }
  });
}

/** Whether the two bytes are those every gzip file begins with. */
const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** Reads everything from `source`, unpacking gzip; a server may already have unpacked it. */
export async function collect(
  source: Source,
  onProgress?: (progress: LoadProgress) => void
): Promise<Uint8Array> {
  const {stream, total} = await open(source);
  const packed = await concatenate(stream.pipeThrough(counting(total, onProgress)));
  if (!isGzip(packed)) return packed;
  try {
    return await concatenate(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
  } catch (cause) {
    throw new Refusal(phrase`The gzip file cannot be unpacked; was the download cut short?`, {cause});
  }
}

async function concatenate(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>
): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
