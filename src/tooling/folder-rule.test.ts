import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { FOLDERS, folderRule } from './folder-rule.mjs';

const FOLDER_RULES = ['no-restricted-imports', 'no-restricted-syntax'];

const eslint = new ESLint();

/** The complaints of the folder rule about one file holding `code`. */
async function complaints(filePath: string, code: string): Promise<string[]> {
	const [result] = await eslint.lintText(code, { filePath });
	const fatal = result?.messages.filter((message) => message.fatal) ?? [];
	expect(fatal, `${filePath} parses`).toEqual([]);
	return (result?.messages ?? [])
		.filter((message) => message.ruleId !== null && FOLDER_RULES.includes(message.ruleId))
		.map((message) => message.message);
}

const root = (folder: string) => (folder === 'routes' ? 'src/routes' : `src/lib/${folder}`);

describe('the folder rule', () => {
	test('forbids every import to the right, by alias and by relative path', async () => {
		for (const [place, folder] of FOLDERS.entries()) {
			for (const other of FOLDERS.slice(place + 1)) {
				const paths =
					other === 'routes' ? ['../../routes/x'] : [`$lib/${other}/x`, `../${other}/x`];
				for (const path of paths) {
					const found = await complaints(`${root(folder)}/x.ts`, `export { a } from '${path}';\n`);
					expect(found, `${folder} importing ${path}`).toHaveLength(1);
				}
			}
		}
	});

	test('allows imports to the left, inside a folder, and of thai and i18n', async () => {
		const allowed: [string, string][] = [
			['src/lib/queries/x.ts', '$lib/engine/engine'],
			['src/lib/form3/x.ts', '$lib/thai/repair'],
			['src/lib/thai/x.ts', '$lib/i18n/locale'],
			['src/lib/charts/coverage/option.ts', '../chart'],
			['src/lib/components/chart/Chart.svelte', '../Button.svelte'],
			['src/routes/+page.server.ts', '$lib/engine/native.node'],
			['src/cli/read.ts', '$lib/form3/read'],
			['src/cli/read.ts', 'node:fs']
		];
		for (const [file, path] of allowed) {
			const body = `import { a } from '${path}';\nconsole.log(a);\n`;
			const code = file.endsWith('.svelte') ? `<script lang="ts">\n${body}</script>\n` : body;
			expect(await complaints(file, code), `${file} importing ${path}`).toEqual([]);
		}
	});

	test('holds in components, in tests, and for import()', async () => {
		const svelte = `<script lang="ts">\nimport { a } from '../../routes/a';\na();\n</script>\n`;
		expect(await complaints('src/lib/components/X.svelte', svelte)).toHaveLength(1);
		const code = `import { a } from '$lib/charts/a';\na();\n`;
		expect(await complaints('src/lib/engine/x.test.ts', code)).toHaveLength(1);
		const lazy = `export const a = () => import('$lib/charts/a');\n`;
		expect(await complaints('src/lib/engine/x.ts', lazy)).toHaveLength(1);
	});

	test('lets charts have the types of a query, not the query', async () => {
		const types = `import type { Row } from '$lib/queries/coverage';\nexport type A = Row;\n`;
		expect(await complaints('src/lib/charts/coverage/option.ts', types)).toEqual([]);
		const values = `import { coverage } from '$lib/queries/coverage';\ncoverage();\n`;
		expect(await complaints('src/lib/charts/coverage/option.ts', values)).toHaveLength(1);
	});

	test('keeps Node.js out of what runs in the browser', async () => {
		for (const path of ['node:fs', 'fs', '@duckdb/node-api', './native.node']) {
			const code = `import { a } from '${path}';\na();\n`;
			expect(await complaints('src/lib/engine/x.ts', code), path).toHaveLength(1);
			expect(await complaints('src/lib/engine/x.node.ts', code), path).toEqual([]);
			expect(await complaints('src/lib/engine/x.test.ts', code), path).toEqual([]);
		}
	});

	test('keeps the command line and the browser apart', async () => {
		const up = `import { a } from '../../cli/a';\na();\n`;
		expect(await complaints('src/lib/dataset/x.ts', up)).toHaveLength(1);
		const down = `import { a } from '../lib/state/a';\na();\n`;
		expect(await complaints('src/cli/x.ts', down)).toHaveLength(1);
	});

	test('covers every folder of the list', () => {
		const named = folderRule().map((config) => config.name);
		for (const folder of FOLDERS) expect(named).toContain(`pmqa/folders/${folder}`);
	});
});
