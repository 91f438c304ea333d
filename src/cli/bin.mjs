#!/usr/bin/env node
// Starts `pmqa` from a checkout: bundles src/cli with esbuild when a source has changed, then runs it.
// Plain JavaScript, nothing imported but Node.js itself, so that it can say what is missing.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const cache = join(root, 'node_modules', '.cache', 'pmqa');
/** A bundle that another process may still be reading is left alone this long. */
const KEEP_MS = 10 * 60 * 1000;

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	fail(`ต้องใช้ Node.js 20.19 ขึ้นไป / Node.js 20.19 or newer is needed; this is ${process.version}`);
}
for (const stream of [process.stdout, process.stderr]) {
	// The reader at the other end of a pipe has seen enough (`pmqa … | head`).
	stream.on('error', (error) => {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPIPE') process.exit(0);
		throw error;
	});
}

const { main, langOf } = await import(pathToFileURL(join(await bundle(), 'main.js')).href);
const { stdout, stderr, env } = process;
process.exitCode = await main(process.argv.slice(2), { root, stdout, stderr, lang: langOf(env) });

/** The folder of a bundle made of the sources as they are now. */
async function bundle() {
	const key = fingerprint();
	const target = join(cache, key);
	if (existsSync(join(target, 'main.js'))) return target;
	/** @type {typeof import('esbuild')} */
	const esbuild = await import('esbuild').catch(() =>
		fail('ยังไม่ได้ติดตั้งส่วนประกอบ ให้รัน npm install / run npm install first')
	);
	const staged = join(cache, `.${key}-${process.pid}`);
	mkdirSync(staged, { recursive: true });
	await esbuild.build({
		entryPoints: { main: join(root, 'src', 'cli', 'main.ts') },
		outdir: staged,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		target: 'node20',
		packages: 'external',
		alias: { $lib: join(root, 'src', 'lib') },
		sourcemap: 'linked',
		// The checkout's tsconfig.json extends a file that SvelteKit makes; none of it matters here.
		tsconfigRaw: {},
		absWorkingDir: root,
		logLevel: 'warning'
	});
	try {
		renameSync(staged, target);
	} catch {
		// Another process was faster; its bundle is the same.
		rmSync(staged, { recursive: true, force: true });
	}
	removeOld(key);
	return target;
}

/** Changes when a source is added, removed, or written. */
function fingerprint() {
	const hash = createHash('sha256').update(process.version);
	for (const folder of ['cli', 'lib']) {
		for (const file of sources(join(root, 'src', folder))) {
			const { mtimeMs, size } = statSync(file);
			hash.update(`${relative(root, file)} ${mtimeMs} ${size}\n`);
		}
	}
	return hash.digest('hex').slice(0, 16);
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sources(folder) {
	return readdirSync(folder, { withFileTypes: true })
		.sort((a, b) => (a.name < b.name ? -1 : 1))
		.flatMap((entry) => {
			const path = join(folder, entry.name);
			if (entry.isDirectory()) return sources(path);
			return /\.test\.|\.svelte$/.test(entry.name) ? [] : [path];
		});
}

/** @param {string} key */
function removeOld(key) {
	for (const name of readdirSync(cache)) {
		const path = join(cache, name);
		if (name !== key && Date.now() - statSync(path).mtimeMs > KEEP_MS) {
			rmSync(path, { recursive: true, force: true });
		}
	}
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
	process.stderr.write(`pmqa: ${message}\n`);
	process.exit(1);
}
