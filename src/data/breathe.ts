/** Lets the page draw and answer before work goes on; a message is not throttled to 4 ms or, in a hidden tab, to a second as a timer is. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close(); // an open port would keep Node running
      resolve();
    };
    port2.postMessage(0);
  });
}
