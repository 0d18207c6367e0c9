/** CPU seconds (all threads of the process) of the fastest of `times` runs, with the last result. */
export function cpuSeconds<T>(times: number, run: () => T): { seconds: number; result: T } {
  let seconds = Infinity;
  let result!: T;
  for (let turn = 0; turn < times; turn++) {
    const before = process.cpuUsage();
    result = run();
    const used = process.cpuUsage(before);
    seconds = Math.min(seconds, (used.user + used.system) / 1e6);
  }
  return { seconds, result };
}
