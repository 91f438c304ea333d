import type { ComponentProps } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import type { Lang } from '$lib/i18n/locale';
import type { ItemChange } from './changed';
import FellMost from './FellMost.svelte';
import Spoken from './testing/Spoken.svelte';

const item = (item_no: string, before: number, after: number, statements = 3): ItemChange => ({
	item_no,
	statements,
	before,
	after,
	changed: []
});

function shown(items: readonly ItemChange[], lang: Lang = 'en') {
	const itemName = (code: string) => `${code} Name`;
	const props = { items, measure: 'answered', itemName } satisfies ComponentProps<typeof FellMost>;
	const { body } = render(Spoken, { props: { lang, of: FellMost, props } });
	return {
		text: body
			.replace(/<[^>]*>/g, ' ')
			.replace(/\s+/g, ' ')
			.trim(),
		first: /data-item="([^"]*)"/.exec(body)?.[1],
		links: [...body.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
	};
}

describe('which item fell most', () => {
	it('one is said with its shares and leads to why', () => {
		const { text, first, links } = shown([item('2.1', 3, 1), item('2.4', 3, 2), item('3.1', 1, 3)]);
		expect(text).toBe('Fell most: 2.1 Name, from 100% to 33.3%. See why in item 2.1');
		expect([first, links]).toEqual(['2.1', ['?item=2.1']]);
	});

	it('all that fell alike are named, whatever they fell from, and each leads to why', () => {
		const { text, first, links } = shown([
			item('2.1', 3, 1),
			item('2.4', 2, 0),
			item('3.1', 4, 0, 6),
			item('4.1', 3, 2)
		]);
		expect(text).toBe(
			'Fell most, by 66.7 percentage points each: 2.1 Name, from 100% to 33.3%. See why in item 2.1 ' +
				'2.4 Name, from 66.7% to 0%. See why in item 2.4 3.1 Name, from 66.7% to 0%. See why in item 3.1'
		);
		expect([first, links]).toEqual(['2.1', ['?item=2.1', '?item=2.4', '?item=3.1']]);
	});

	it('more than four are counted', () => {
		const six = ['1.1', '1.2', '2.1', '3.1', '4.1', '5.1'].map((no) => item(no, 2, 1, 4));
		const { text, links } = shown(six, 'th');
		expect(text).toContain('ลดลงเท่ากัน 25 จุดร้อยละ: 1.1 Name จาก 50% เป็น 25%');
		expect(text).toMatch(/และอีก 2 ข้อย่อย ในรายการด้านล่าง$/);
		expect(links).toHaveLength(4);
	});

	it('none is none', () => {
		const { text, first, links } = shown([item('1.1', 2, 2), item('1.2', 1, 2)]);
		expect(text).toMatch(/^No item fell in “.+”\.$/);
		expect([first, links]).toEqual(['', []]);
	});
});
