import { mount, unmount } from 'svelte';
import { page, userEvent } from 'vitest/browser';
import { afterEach, describe, expect, it } from 'vitest';
import { defaultComparison, type Comparison } from '$lib/state/comparison';
import Host from './testing/Host.svelte';

const start = {
	...defaultComparison({ unit: 'TH-40', kind: 'province', measure: 'quantified' }),
	data: 'samples' as const
};
const NAMES = [
	['TH-40', 'จังหวัดขอนแก่น', 'Khon Kaen', 'Northeast'],
	['TH-41', 'จังหวัดอุดรธานี', 'Udon Thani', 'Northeast'],
	['TH-50', 'จังหวัดเชียงใหม่', 'Chiang Mai', 'North']
] as const;
const rows = NAMES.flatMap(([org_id, org_name_th, org_name_en, region]) =>
	[2563, 2564].map((year_be) => ({
		assessment_id: `${org_id}/${year_be}/self`,
		assessor: 'self' as const,
		org_id,
		org_kind: 'province',
		org_name_th,
		org_name_en,
		region,
		province_code: null,
		year_be,
		provenance: 'synthetic' as const
	}))
);

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

function settings(lang: 'th' | 'en' = 'en') {
	const seen: Comparison[] = [];
	const target = document.body.appendChild(document.createElement('div'));
	const onChange = (comparison: Comparison) => seen.push(comparison);
	const made = mount(Host, { target, props: { lang, start, rows, onChange } });
	ends.push(() => {
		void unmount(made);
		target.remove();
	});
	return { last: () => seen.at(-1) };
}
const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the settings of a comparison', () => {
	it('organisations are found by name and region, and ticked', async () => {
		const { last } = settings();
		await page.getByText('Choose organisations').click();
		await page.getByTestId('find-unit').fill('chiang');
		await expect.element(page.getByTestId('units-found')).toHaveTextContent('1 of 3');
		await page.getByLabelText('Chiang Mai Province').click();
		expect(last()!.units).toEqual(['TH-40', 'TH-50']);
		await page.getByTestId('find-unit').fill('');
		await page.getByTestId('unit-region').selectOptions('Northeast');
		await page.getByLabelText('Udon Thani Province').click();
		expect(last()!.units).toEqual(['TH-40', 'TH-50', 'TH-41']);
		await button('Ask about this one: Chiang Mai Province').click();
		expect(last()!.units).toEqual(['TH-50', 'TH-40', 'TH-41']);
	});

	it('the last organisation stays', async () => {
		settings();
		await page.getByText('Choose organisations').click();
		await expect.element(page.getByLabelText('Khon Kaen Province')).toBeDisabled();
		expect(button('Remove Khon Kaen Province').query()).toBeNull();
	});

	it('comparators are taken out with the keyboard, which then stays among them, and put back', async () => {
		const { last } = settings();
		(button('Remove Whole country').element() as HTMLElement).focus();
		await userEvent.keyboard('{Enter}');
		expect(last()!.comparators).toEqual(['region', 'previous']);
		await expect.element(button('Remove Previous year (2563 BE)')).toHaveFocus();
		await button('+ Whole country').click();
		expect(last()!.comparators).toEqual(['region', 'country', 'previous']);
	});

	it('years are pressed and let go; none leaves it to the form', async () => {
		const { last } = settings();
		await button('2563 BE').click();
		expect(last()!.years).toEqual([2563]);
		await button('2564 BE').click();
		expect(last()!.years).toEqual([2563, 2564]);
		await button('Automatic').click();
		expect(last()!.years).toEqual([]);
	});

	it('form, measure and part are chosen, and all of it forgotten', async () => {
		const { last } = settings('th');
		await page.getByTestId('form').selectOptions('lines');
		await page.getByTestId('compared-measure').selectOptions('depth');
		await page.getByTestId('part').selectOptions('1.1');
		expect(last()).toMatchObject({ form: 'lines', measure: 'depth', part: '1.1' });
		await page.getByTestId('form').selectOptions('');
		expect(last()!.form).toBeNull();
		await button('กลับเป็นค่าเริ่มต้น').click();
		expect(last()).toEqual(start);
	});
});
