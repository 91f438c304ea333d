import { mount, unmount } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import type { Target } from '$lib/dataset/targets/target';
import { noteKept } from '$lib/state/keep/marker';
import { MemoryShelf } from '$lib/state/keep/memory';
import { KeptStore } from '$lib/state/keep/store';
import { TargetsState } from '$lib/state/targets.svelte';
import Host from './testing/Host.svelte';

const NAMES = [
	['TH-40', 'จังหวัดขอนแก่น', 'Khon Kaen'],
	['TH-50', 'จังหวัดเชียงใหม่', 'Chiang Mai']
] as const;
const rows = NAMES.flatMap(([org_id, org_name_th, org_name_en]) =>
	[2563, 2564].map((year_be) => ({
		assessment_id: `${org_id}/${year_be}/self`,
		assessor: 'self' as const,
		org_id,
		org_kind: 'province',
		org_name_th,
		org_name_en,
		region: null,
		province_code: null,
		year_be,
		provenance: 'synthetic' as const
	}))
);

const ends: (() => void)[] = [];
afterEach(() => {
	noteKept(null);
	ends.splice(0).forEach((end) => end());
});

/** Texts that files are read with, as the site serves them. */
function textsAddress() {
	const texts = {
		organizations:
			'org_id,kind,name_th,name_en,region,province_code\nTH-40,province,ขอนแก่น,Khon Kaen,Northeast,40\n',
		framework: {},
		indicators: 'indicator_id,name_th,name_en,unit,better,topic\n',
		rules: 'order,indicator_id,statement_no,unit,topic,near,avoid,after\n'
	};
	const address = URL.createObjectURL(new Blob([JSON.stringify(texts)]));
	ends.push(() => URL.revokeObjectURL(address));
	return address;
}

async function show(lang: 'th' | 'en' = 'en', more: object = {}) {
	const store = new KeptStore(new MemoryShelf());
	const targets = new TargetsState({
		store: () => Promise.resolve(store),
		refresh: () => Promise.resolve()
	});
	const into = document.body.appendChild(document.createElement('div'));
	const props = { lang, rows, targets, textsAddress: textsAddress(), ...more };
	const made = mount(Host, { target: into, props });
	ends.push(() => {
		void unmount(made);
		into.remove();
	});
	await page
		.getByTestId('targets-fold')
		.getByText(lang === 'en' ? 'Set targets' : 'ตั้งค่าเป้าหมาย')
		.first()
		.click();
	return targets;
}

const value = () => page.getByTestId('target-value');
const target = (rest: Partial<Target> = {}): Target => ({
	org_id: 'TH-40',
	measure: 'quantified',
	code: 'all',
	year_be: null,
	value: 95,
	unit: null,
	...rest
});

describe('the targets on the page', () => {
	it('are set with the keyboard alone, for what the page shows', async () => {
		const targets = await show();
		(value().element() as HTMLElement).focus();
		await userEvent.keyboard('๙๕%{Enter}');
		await expect.poll(() => targets.all).toEqual([target()]);
		await expect
			.element(page.getByTestId('targets-said'))
			.toHaveTextContent(
				'Target set: Khon Kaen Province Cite figures The whole form Every year 95%'
			);
		await expect.element(value()).toHaveFocus();
		await expect.element(value()).toHaveValue('');
	});

	it('are set for every organisation, another measure, part and year', async () => {
		const targets = await show('th');
		await page.getByTestId('target-whose').selectOptions('*');
		await page.getByTestId('target-measure').selectOptions('depth');
		await page.getByTestId('target-part').selectOptions('items');
		await page.getByTestId('target-year').selectOptions('2564');
		await value().fill('1,200');
		await page.getByTestId('target-set').click();
		await expect
			.poll(() => targets.all)
			.toEqual([
				target({ org_id: '*', measure: 'depth', code: 'items', year_be: 2564, value: 1200 })
			]);
		await expect.element(page.getByTestId('targets')).toHaveTextContent('1,200 ตัวอักษร');
	});

	it('are set for the indicator that is looked at, in its unit of measure', async () => {
		const ita = { indicator_id: 'ita-score', name_th: 'คะแนน ITA', name_en: 'ITA score' };
		const indicators = [{ ...ita, unit: 'คะแนน', better: 'higher', topic: null }];
		const targets = await show('en', { indicators, indicator: 'ita-score' });
		expect(page.getByTestId('target-part').elements()).toEqual([]);
		await value().fill('95.5');
		await page.getByTestId('target-set').click();
		const set = target({ measure: 'indicator:ita-score', value: 95.5, unit: 'คะแนน' });
		await expect.poll(() => targets.all).toEqual([set]);
		await expect.element(page.getByTestId('targets')).toHaveTextContent(/ITA score.*95\.5 points/);
		await value().fill('95%');
		await page.getByTestId('target-set').click();
		await expect.poll(() => targets.all).toEqual([{ ...set, value: 95, unit: '%' }]);
	});

	it('say what is wrong with a number, and set nothing', async () => {
		const targets = await show();
		for (const typed of ['', 'many', '101', '-1']) {
			await value().fill(typed);
			await page.getByTestId('target-set').click();
			await expect
				.element(page.getByTestId('target-wrong'))
				.toHaveTextContent('percentage from 0 to 100');
			await expect.element(value()).toHaveFocus();
		}
		expect(targets.all).toEqual([]);
	});

	it('are changed and removed; the keyboard stays where it was', async () => {
		const targets = await show();
		await targets.take([target(), target({ code: '1' })]);
		await page.getByRole('button', { name: /^Change: .*whole form/ }).click();
		await expect.element(value()).toHaveFocus();
		await expect.element(value()).toHaveValue('95');
		await page.getByTestId('target-year').selectOptions('2563');
		await value().fill('80');
		await page.getByTestId('target-set').click();
		await expect
			.poll(() => targets.all)
			.toEqual([target({ code: '1' }), target({ year_be: 2563, value: 80 })]);
		const remove = () => page.getByRole('button', { name: /^Remove: / });
		(remove().first().element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => targets.all).toHaveLength(1);
		await expect.element(remove().first()).toHaveFocus();
		await userEvent.keyboard('{Enter}');
		await expect.poll(() => targets.all).toEqual([]);
		await expect.poll(() => document.activeElement?.tagName).toBe('SUMMARY');
	});

	it('are pasted as a table; a row that cannot be used is told with its line', async () => {
		const targets = await show();
		await page.getByTestId('targets-paste').click();
		await page
			.getByTestId('paste-text')
			.fill('org_id\tmeasure\tvalue\nขอนแก่น\tquantified\t95\nTH-40\thappiness\t1');
		await page.getByTestId('paste-use').click();
		await expect.poll(() => targets.all).toEqual([target()]);
		const read = page.getByTestId('targets-read');
		await expect.element(read).toHaveTextContent('2 rows read: 1 taken, 1 set aside');
		await expect.element(read).toHaveTextContent(/3measurenot a measure \(found “happiness”\)/);
	});

	it('are all removed only after a question', async () => {
		const targets = await show();
		await targets.take([target(), target({ code: '1' })]);
		await page.getByTestId('targets-clear').click();
		await page.getByRole('button', { name: 'Keep them' }).click();
		expect(targets.all).toHaveLength(2);
		await page.getByTestId('targets-clear').click();
		await page.getByTestId('confirm-yes').click();
		await expect.poll(() => targets.all).toEqual([]);
	});
});
