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
	['TH-44', 'จังหวัดมหาสารคาม', 'Maha Sarakham', 'Northeast'],
	['TH-50', 'จังหวัดเชียงใหม่', 'Chiang Mai', 'North']
] as const;
const rows = NAMES.map(([org_id, org_name_th, org_name_en, region]) => ({
	assessment_id: `${org_id}/2564/self`,
	assessor: 'self' as const,
	org_id,
	org_kind: 'province',
	org_name_th,
	org_name_en,
	region,
	province_code: Number(org_id.slice(3)),
	year_be: 2564,
	provenance: 'synthetic' as const
}));

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

async function map(lang: 'th' | 'en' = 'en') {
	const seen: Comparison[] = [];
	const target = document.body.appendChild(document.createElement('div'));
	const onChange = (comparison: Comparison) => seen.push(comparison);
	const made = mount(Host, { target, props: { lang, start, rows, onChange } });
	ends.push(() => {
		void unmount(made);
		target.remove();
	});
	await page
		.getByTestId('unit-picker')
		.getByText(/Choose organisations|เลือกหน่วยงาน/)
		.click();
	await page.getByText(/Choose on the map|เลือกบนแผนที่/).click();
	await expect.element(page.getByTestId('unit-tiles')).toBeVisible();
	return { last: () => seen.at(-1)?.units };
}
const tile = (name: string) => page.getByRole('button', { name, exact: true });
const said = () => page.getByTestId('tiles-said');

describe('choosing on the tile map', () => {
	it('has a tile for each of the 77, pressed where it is chosen, and says which have no data', async () => {
		await map();
		expect(document.querySelectorAll('[data-tile-unit]')).toHaveLength(77);
		await expect.element(tile('Khon Kaen')).toHaveAttribute('aria-pressed', 'true');
		await expect.element(tile('Phuket, no data')).toHaveAttribute('aria-disabled', 'true');
		await expect.element(page.getByText('No data: 74')).toBeVisible();
	});

	it('is walked with the arrow keys from one stop of Tab, and pressed with space and Enter', async () => {
		const { last } = await map();
		expect(document.querySelectorAll('[data-tile-unit][tabindex="0"]')).toHaveLength(1);
		(tile('Khon Kaen').element() as HTMLElement).focus();
		await userEvent.keyboard('{ArrowRight}');
		await expect.element(tile('Maha Sarakham')).toHaveFocus();
		await userEvent.keyboard(' ');
		expect(last()).toEqual(['TH-40', 'TH-44']);
		await expect.element(said()).toHaveTextContent('Maha Sarakham added');
		await userEvent.keyboard('{Enter}');
		expect(last()).toEqual(['TH-40']);
		await expect.element(tile('Maha Sarakham')).toHaveFocus();
		await userEvent.keyboard('{ArrowRight} ');
		await expect.element(said()).toHaveTextContent('no data');
		expect(last()).toEqual(['TH-40']);
	});

	it('never lets the last one go, and says so', async () => {
		const { last } = await map('th');
		await tile('ขอนแก่น').click();
		expect(last()).toBeUndefined();
		await expect.element(said()).toHaveTextContent('ต้องเหลืออย่างน้อยหนึ่งหน่วยงาน');
	});

	it('adds a whole region, and takes it out again', async () => {
		const { last } = await map();
		await tile('North (1)').click();
		expect(last()).toEqual(['TH-40', 'TH-50']);
		await expect.element(said()).toHaveTextContent('North: 1 added');
		await tile('North (1)').click();
		expect(last()).toEqual(['TH-40']);
	});

	it('has tiles that a finger finds on a phone, and no sideways scrolling', async () => {
		await page.viewport(360, 740);
		await map();
		const box = tile('Khon Kaen').element().getBoundingClientRect();
		expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
		expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(360);
	});
});
