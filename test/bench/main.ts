/** The yardstick: nanoseconds a step of a plain loop of + and ×, best of several, to state other times as ratios. */
function reference(steps = 2_000_000, rounds = 7): number {
  let best = Infinity;
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    for (let step = 0; step < steps; step++) sum = sum * 0.999 + 1;
    best = Math.min(best, performance.now() - start);
  }
  if (!Number.isFinite(sum)) throw new Error('the reference loop diverged');
  return (best * 1e6) / steps;
}

console.log(`reference loop: ${reference().toFixed(2)} ns a step`);
