import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { cssTheme, plainTheme, resolveTheme, SHARE_STEPS, shareStep } from './theme';

/** The custom properties of both themes as app.css gives them. */
function themesOfThePage(): Record<'light' | 'dark', Map<string, string>> {
	const css = readFileSync('src/app.css', 'utf8');
	const block = (selector: string) => {
		const body = css.slice(css.indexOf(`${selector} {`)).split('}')[0]!;
		return new Map([...body.matchAll(/(--[\w-]+): (#[0-9a-f]{6});/g)].map(([, k, v]) => [k!, v!]));
	};
	return { light: block(':root'), dark: block(":root[data-theme='dark']") };
}

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

function luminance(colour: readonly number[]): number {
	const [r, g, b] = colour.map((channel) => {
		const c = channel / 255;
		return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function contrast(a: readonly number[], b: readonly number[]): number {
	const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (light! + 0.05) / (dark! + 0.05);
}

describe('cssTheme', () => {
	it('names a custom property of app.css for every colour', () => {
		const defined = readFileSync('src/app.css', 'utf8');
		for (const value of Object.values(cssTheme)) {
			const name = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
			expect(name).toBeDefined();
			expect(defined).toContain(`${name}:`);
		}
	});
});

describe('resolveTheme', () => {
	it('takes the values of the moment and falls back to plain ones', () => {
		const theme = resolveTheme({
			getPropertyValue: (name) => (name === '--ink' ? ' #123456 ' : '')
		});
		expect(theme.ink).toBe('#123456');
		expect(theme.accent).toBe(plainTheme.accent);
	});
});

describe('resolveTheme with quoted fonts', () => {
	it('gives a font that can stand in an attribute', () => {
		const theme = resolveTheme({ getPropertyValue: () => '"Noto Sans Thai", sans-serif' });
		expect(theme.font).toBe("'Noto Sans Thai', sans-serif");
	});
});

describe('SHARE_STEPS', () => {
	const themes = themesOfThePage();

	it.each(['light', 'dark'] as const)(
		'keeps text legible on every step in the %s theme',
		(name) => {
			const theme = themes[name];
			const accent = channels(theme.get('--accent')!);
			for (const ground of ['--paper', '--raised']) {
				const under = channels(theme.get(ground)!);
				for (const step of SHARE_STEPS) {
					const cell = accent.map((c, i) => c * step.opacity + under[i]! * (1 - step.opacity));
					const text = channels(theme.get(`--${step.text}`)!);
					expect(contrast(cell, text)).toBeGreaterThanOrEqual(4.5);
				}
			}
		}
	);

	it('puts a share on the step whose limit it does not pass', () => {
		expect(shareStep(0.2)).toBe(SHARE_STEPS[0]);
		expect(shareStep(0.2000001)).toBe(SHARE_STEPS[1]);
		expect(shareStep(0.1 + 0.2 + 0.3)).toBe(SHARE_STEPS[2]);
		expect(shareStep(1)).toBe(SHARE_STEPS[4]);
		expect(shareStep(2)).toBe(SHARE_STEPS[4]);
	});
});
