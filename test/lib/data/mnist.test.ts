import {createServer} from "node:http";
import type {AddressInfo} from "node:net";
import {gzipSync} from "node:zlib";
import {describe, expect, it} from "vitest";
import {firstOfEach, loadMnist, pictureOf} from "../../../src/lib/data/index.js";

/** A book file of 2×3-pixel pictures. */
function file(labels: number[], pixels = labels.flatMap(label => [0, 50, 100, 150, 200, label])): Uint8Array {
  const word = (value: number) => [value >>> 24, value >>> 16, value >>> 8, value].map(byte => byte & 255);
  const header = [0x803, labels.length, 2, 3].flatMap(word);
  return Uint8Array.from([...header, ...pixels, ...[0x801, labels.length].flatMap(word), ...labels]);
}

const attachment = (bytes: Uint8Array) => ({arrayBuffer: async () => new Uint8Array(bytes).buffer});

describe("loadMnist", () => {
  it("reads from arrayBuffer, from a stream and from a URL, packed and unpacked", async () => {
    const bytes = file([3, 9]);
    const packed = new Uint8Array(gzipSync(bytes));
    const server = createServer((_, response) => response.end(packed)).listen(0);
    const url = `http://localhost:${(server.address() as AddressInfo).port}/digits.bin`;
    try {
      for (const source of [attachment(bytes), attachment(packed), new Blob([packed]), url, new URL(url)]) {
        const {images, labels} = await loadMnist(source);
        expect(images.shape).toEqual([2, 2, 3, 1]);
        expect([...images.pixels]).toEqual([0, 50, 100, 150, 200, 3, 0, 50, 100, 150, 200, 9]);
        expect([...labels]).toEqual([3, 9]);
      }
    } finally {
      server.close();
    }
  });

  it("says what is wrong with a bad file", async () => {
    const good = file([3, 9]);
    const load = (bytes: Uint8Array) => loadMnist(attachment(bytes));
    await expect(load(new TextEncoder().encode("<!doctype html><p>Not found"))).rejects.toThrow(
      "loadMnist: this is not an MNIST file: it does not begin with the header of an IDX image file."
    );
    await expect(load(good.subarray(0, 30))).rejects.toThrow(
      "loadMnist: the file holds 30 bytes, but 2 images of 2×3 pixels with their labels take 38"
    );
    await expect(load(new Uint8Array(gzipSync(good)).subarray(0, 30))).rejects.toThrow(
      "The gzip file cannot be unpacked; was the download cut short?"
    );
    await expect(load(file([3, 12]))).rejects.toThrow("loadMnist: label 1 is 12, but digits are 0 to 9.");
    const noLabels = good.slice();
    noLabels[16 + 12 + 3] = 7;
    await expect(load(noLabels)).rejects.toThrow("are not followed by the header of 2 IDX labels");
  });

  it("names a file the server does not have", async () => {
    const server = createServer((_, response) => response.writeHead(404).end("no")).listen(0);
    const url = `http://localhost:${(server.address() as AddressInfo).port}/none.bin`;
    await expect(loadMnist(url)).rejects.toThrow(
      `The file ${url} could not be fetched: the server answered 404.`
    );
    server.close();
  });
});

describe("pictureOf", () => {
  it("gives the ink of one picture, from 0 to 1", async () => {
    const digits = await loadMnist(attachment(file([5, 1])));
    expect([...pictureOf(digits, 1)].map(ink => Math.round(255 * ink))).toEqual([0, 50, 100, 150, 200, 1]);
    expect(pictureOf(digits, 0)[4]).toBeCloseTo(200 / 255);
  });
});

describe("firstOfEach(digits, labels)", () => {
  it("is the first picture of each label, in their order", async () => {
    const digits = await loadMnist(attachment(file([3, 9, 3, 0])));
    const [nine, three] = firstOfEach(digits, [9, 3]);
    expect(nine).toEqual(pictureOf(digits, 1));
    expect(three).toEqual(pictureOf(digits, 0));
  });
});
