import AxeBuilder from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';
import { address, DESKTOP, LANGS, PATHS, PHONE, useSite } from './site';

const site = useSite();

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];

/** What axe found, short enough to read in a failed test. */
async function violations(page: ConstructorParameters<typeof AxeBuilder>[0]['page']) {
	const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
	return violations.flatMap(({ id, nodes }) =>
		nodes.map((node) => `${id}: ${node.target.join(' ')} ${node.any[0]?.message ?? ''}`)
	);
}

describe.each(LANGS)('in %s', (lang) => {
	describe.each(['light', 'dark'] as const)('on a %s ground', (colorScheme) => {
		describe.each([
			['a phone', PHONE],
			['a desktop', DESKTOP]
		] as const)('on %s', (_device, viewport) => {
			test.each(PATHS)('%s has nothing axe complains of', async (path) => {
				const { page } = await site.open(address(lang, path), { colorScheme, viewport });
				await page.waitForLoadState('networkidle');
				expect(await violations(page)).toEqual([]);
			});
		});
	});
});
