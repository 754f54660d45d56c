/** Tests by outcome, from vitest's JSON report. A file that failed outside its tests (loading, set-up) counts as one failed test. */
export function vitestCounts(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  };
}

/** Tests by outcome, from Playwright's JSON report. A flaky test is a failed one; so is an error outside any test. */
export function playwrightCounts(report) {
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}

/** How many files the linter read, from its closing line; 0 when it does not say. */
export function lintCount(output) {
  const found = /on (\d+) files?\b/.exec(output);
  return found === null ? 0 : Number(found[1]);
}

/** The plain counting line that ends the run. */
export function countingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
