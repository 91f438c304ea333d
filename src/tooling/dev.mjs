// `npm run dev`: install, database, then Vite's development server.
import { install } from './install.mjs';
import { installed, runNode, say } from './shell.mjs';

try {
	await install();
	const { buildDatabase } = await import('./build.mjs');
	await buildDatabase();
	const { code } = await runNode(installed('vite/bin/vite.js'), ['dev', ...process.argv.slice(2)]);
	process.exitCode = code;
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(1);
}
