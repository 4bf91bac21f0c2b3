const pollMs = 250;

/**
 * npm passes a signal on to the shell it runs a script in, and the shell keeps it to itself: what
 * serves until it is stopped would go on without them. This ends it when that shell is gone.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, pollMs);
  watch.unref();
}
