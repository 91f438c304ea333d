// `npm run fuzz [runs]`: the fuzz tests alone, each with many more cases than `npm test` gives them.
import { installed, runNode, say } from './shell.mjs';

const runs = Number(process.argv[2] ?? 20_000);
if (!Number.isInteger(runs) || runs < 1) {
	say('usage: npm run fuzz [-- RUNS]');
	process.exit(2);
}
process.env.PMQA_FUZZ_RUNS = String(runs);
// A case takes a few milliseconds; a test may take an hour before it counts as hanging.
const { code } = await runNode(installed('vitest/vitest.mjs'), [
	'run',
	'--project',
	'unit',
	'--testTimeout=3600000',
	'fuzz.test'
]);
process.exitCode = code;
