/** Where things stand on the pages: by role and label where a person would, else by the agreed attributes. */
import type { Locator, Page } from 'playwright';

/** Every chart that shows: `<figure data-chart="name">`. What the selection does not cite is hidden. */
export const charts = (page: Page): Locator =>
	page.locator('figure[data-chart]').filter({ visible: true });

export const chart = (page: Page, name: string): Locator =>
	page.locator(`figure[data-chart="${name}"]`);

/** The keyboard's stop in a chart. */
export const keys = (figure: Locator): Locator => figure.getByRole('application');

/** The drawing that shows: a chart holds a narrow and a wide one until it is live. */
export const drawing = (figure: Locator): Locator => keys(figure).locator('svg:visible').first();

/** Where a chart says its values aloud. */
export const said = (figure: Locator): Locator => figure.locator('[data-chart-live]');

export const menu = (figure: Locator): Locator => figure.locator('[data-chart-menu]');

export const menuEntry = (figure: Locator, entry: 'table' | 'csv' | 'png' | 'svg'): Locator =>
	figure.locator(`[data-menu="${entry}"]`);

/** Every chart has been taken over by ECharts. */
export async function chartsAlive(page: Page): Promise<void> {
	await page.waitForFunction(() => {
		const figures = [...document.querySelectorAll('figure[data-chart]')];
		return figures.every((figure) => figure.getAttribute('data-live') === 'true');
	});
}

/** Every chart shows the category; there may be fewer charts then. */
export async function chartsShow(page: Page, no: number | 'all'): Promise<void> {
	await page.waitForFunction((shown) => {
		const figures = [...document.querySelectorAll('figure[data-chart]')];
		return figures.every((figure) => {
			const parts = (figure.getAttribute('data-rendered-for') ?? '').split(' ');
			return figure.getAttribute('data-live') === 'true' && parts.includes(shown);
		});
	}, String(no));
}

export const tile = (page: Page, name: string): Locator => page.locator(`[data-tile="${name}"]`);

export const category = (page: Page, no: number | 'all'): Locator =>
	page.getByTestId('category-chooser').locator(`[data-category="${no}"]`);

/** `idle`, `loading`, `ready` or `failed`. */
export const engine = (page: Page, state: string): Locator =>
	page.locator(`[data-engine-state="${state}"]`);

/** On a phone the settings of a comparison are folded until somebody opens them. */
export const openSettings = (page: Page): Promise<void> =>
	page.getByTestId('settings-fold').click();
