/**
 * Lets the page draw and answer the reader. A message, since browsers hold nested timers back by 4 ms, and since a promise
 * alone would keep the page waiting.
 */
export function nextTask(): Promise<void> {
  return new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
