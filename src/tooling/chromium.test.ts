import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder of programs that do nothing, or what their script says. */
function programs(scripts: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'pmqa-path-'));
	folders.push(folder);
	for (const [name, script] of Object.entries(scripts)) {
		writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`);
		chmodSync(join(folder, name), 0o755);
	}
	return folder;
}

/** `node chromium.mjs` on a machine with only these programs, where nothing can be downloaded. */
function find(path: string, more: NodeJS.ProcessEnv = {}) {
	const { PMQA_CHROMIUM: _, ...env } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tooling/chromium.mjs'], {
		encoding: 'utf8',
		env: {
			...env,
			PATH: path,
			PLAYWRIGHT_BROWSERS_PATH: join(path, 'none'),
			PLAYWRIGHT_DOWNLOAD_HOST: 'http://127.0.0.1:9',
			...more
		}
	});
	return { status, found: stdout.trim(), said: stderr.trim() };
}

test("the system's Chromium comes first, Chrome after it", () => {
	const both = programs({ chromium: '', 'google-chrome': '' });
	expect(find(both)).toMatchObject({ status: 0, found: join(both, 'chromium') });
	const chrome = programs({ 'google-chrome': '' });
	expect(find(chrome)).toMatchObject({ status: 0, found: join(chrome, 'google-chrome') });
});

test('the one that was asked for is taken, or its absence is said', () => {
	const path = programs({ chromium: '', mine: '' });
	const mine = join(path, 'mine');
	expect(find(path, { PMQA_CHROMIUM: mine }).found).toBe(mine);
	const { status, said } = find(path, { PMQA_CHROMIUM: '/nowhere/chromium' });
	expect(status).toBe(1);
	expect(said).toContain('/nowhere/chromium');
});

test.runIf(process.getuid?.() === 0)("root on Debian gets Debian's package", () => {
	const path = programs({ 'apt-get': '' });
	const install = `echo "$@" >> ${path}/calls
[ "$1" = install ] && printf '#!/bin/sh\\n' > ${path}/chromium && /bin/chmod +x ${path}/chromium
exit 0`;
	writeFileSync(join(path, 'apt-get'), `#!/bin/sh\n${install}\n`);
	expect(find(path)).toMatchObject({ status: 0, found: join(path, 'chromium') });
	const calls = readFileSync(join(path, 'calls'), 'utf8').trim().split('\n');
	expect(calls[0]).toBe('update');
	expect(calls[1]).toMatch(/^install -y .*chromium$/);
});

test('without any, one sentence says what to do', () => {
	const { status, said } = find(programs({}));
	expect(status).toBe(1);
	const last = said.split('\n').at(-1);
	expect(last).toContain('install Chromium');
	expect(last).toContain('PMQA_CHROMIUM');
});
