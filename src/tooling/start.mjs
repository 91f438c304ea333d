// `npm start`: install, build what is out of date, serve, say where.
import { join } from 'node:path';
import { install } from './install.mjs';
import { ROOT, say } from './shell.mjs';

const PORT = 4173;

try {
	await install();
	// These need what was just installed.
	const { buildDatabase, buildSite, SITE } = await import('./build.mjs');
	const { serve } = await import('./serve.mjs');
	await buildDatabase({ quiet: true });
	await buildSite({ quiet: true });
	const { url, port, close } = await serve({ dir: join(ROOT, SITE), port: PORT });
	if (port !== PORT) say(`Port ${PORT} is taken; using ${port}.`);
	console.log(`PMQA Atlas is at ${url} (Ctrl-C ends it)`);
	for (const signal of ['SIGINT', 'SIGTERM']) {
		process.once(signal, () => close().then(() => process.exit(0)));
	}
} catch (error) {
	say(error instanceof Error ? error.message : String(error));
	process.exit(1);
}
