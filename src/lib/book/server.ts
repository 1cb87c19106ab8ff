import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createServer, type Server} from "node:http";
import {extname, join, normalize, resolve, sep} from "node:path";
import {contentPolicy} from "./contentPolicy.js";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".bin": "application/octet-stream"
};

async function findFile(root: string, pathname: string): Promise<string | undefined> {
  const path = normalize(join(root, decodeURIComponent(pathname)));
  if (path !== root && !path.startsWith(root + sep)) return undefined;
  for (const candidate of [path, join(path, "index.html"), `${path}.html`]) {
    const found = await stat(candidate).catch(() => undefined);
    if (found?.isFile()) return candidate;
  }
  return undefined;
}

/**
 * Serves a folder of static files as a careful web host does; listens on this machine only.
 * @param port 0 takes a free one
 * @param policy the Content-Security-Policy sent with each file
 */
export async function serveFolder(
  folder: string,
  port = 0,
  policy = contentPolicy
): Promise<{server: Server; url: string}> {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const {pathname} = new URL(request.url ?? "/", "http://localhost");
    const file = await findFile(root, pathname).catch(() => undefined);
    if (!file) {
      response.writeHead(404, {"content-type": "text/plain"}).end("Not found");
      return;
    }
    response.writeHead(200, {
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "access-control-allow-origin": "*",
      "content-security-policy": policy
    });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return {server, url: `http://127.0.0.1:${address.port}`};
}
