// Compressed copies beside the files of the site, for any server that can send them.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { CACHE } from './shell.mjs';
import { filesUnder } from './stamp.mjs';

/** Not the database: it is read by ranges, and a range of a compressed copy is of no use. */
const WORTH_IT = /\.(?:html|js|mjs|css|svg|json|xml|txt|csv|wasm|webmanifest|map)$/;
const TOO_SMALL = 1024;
/** At quality 11 the 34 MB engine takes minutes for 3 % less. */
const LARGE = 4_000_000;
const AT_ONCE = 2;
const COMPRESSED = join(CACHE, 'compressed');

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/** By the ending of the copy. */
const METHODS = {
	br: (/** @type {Buffer} */ content) =>
		brotli(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: content.length > LARGE ? 9 : 11,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length
			}
		}),
	gz: (/** @type {Buffer} */ content) => gz(content, { level: 9 })
};

/**
 * One compressed copy, from the cache when the same content was compressed before.
 * @param {string} path
 * @param {keyof typeof METHODS} method
 * @returns {Promise<string | undefined>} its name in the cache, when the file was worth it
 */
async function compress(path, method) {
	const content = await readFile(path);
	if (content.length < TOO_SMALL) return undefined;
	const name = `${createHash('sha256').update(content).digest('hex')}.${method}`;
	const cached = join(COMPRESSED, name);
	if (!existsSync(cached)) {
		const part = `${cached}.${randomUUID()}`;
		await writeFile(part, await METHODS[method](content));
		await rename(part, cached);
	}
	await copyFile(cached, `${path}.${method}`);
	return name;
}

/**
 * Writes `.br` and `.gz` beside every file of a folder that is worth it, and forgets what the folder no
 * longer holds.
 * @param {string} folder
 */
export async function compressFolder(folder) {
	await mkdir(COMPRESSED, { recursive: true });
	const files = filesUnder(['.'], folder).filter((file) => WORTH_IT.test(file));
	const methods = /** @type {(keyof typeof METHODS)[]} */ (Object.keys(METHODS));
	const queue = files.flatMap((file) => methods.map((method) => ({ file, method }))).values();
	const kept = new Set();
	const worker = async () => {
		for (const { file, method } of queue) kept.add(await compress(join(folder, file), method));
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
	for (const name of await readdir(COMPRESSED)) {
		if (!kept.has(name)) await rm(join(COMPRESSED, name));
	}
}
