/**
 * Waits until `holds`, and says whether it came to that.
 * @param patience how long it may take, in milliseconds
 */
export async function comes(holds: () => Promise<boolean>, patience = 12_000): Promise<boolean> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    if (await holds()) return true;
    await new Promise(done => setTimeout(done, 50));
  }
  return false;
}
