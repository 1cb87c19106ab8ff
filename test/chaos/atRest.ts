/**
 * What is read once it has been the same for some time: figures are drawn after their cells have run.
 * @param rest so long, in milliseconds
 */
export async function atRest(read: () => Promise<string>, rest = 2000): Promise<string> {
  let last = await read();
  for (let since = Date.now(); Date.now() - since < rest;) {
    await new Promise(done => setTimeout(done, 200));
    const now = await read();
    if (now !== last) since = Date.now();
    last = now;
  }
  return last;
}
