/**
 * How many times longer things take because others use the machine too: the time a piece of work takes, by the time the
 * processor spends on it. 1 on a machine of one's own. A limit in seconds is meant for that; on a shared one it is this much longer.
 */
export function contention(): number {
  const work = 300_000; // microseconds
  const [before, begin] = [process.cpuUsage(), performance.now()];
  const spent = () => {
    const {user, system} = process.cpuUsage(before);
    return user + system;
  };
  while (spent() < work);
  return Math.max(1, (1000 * (performance.now() - begin)) / spent());
}
