/**
 * The colours of a drawing. On the page they are custom properties, so that one prerendered SVG serves the
 * light and the dark theme and a change of theme draws nothing again. An export stands alone, so there
 * the properties are replaced by the values they have at that moment.
 */
import type { ChartTheme } from './chart';

/** The custom property behind every colour and the font; app.css gives them their values. */
export const THEME_PROPERTIES: Readonly<Record<keyof ChartTheme, `--${string}`>> = {
	ink: '--ink',
	muted: '--muted',
	faint: '--faint',
	paper: '--paper',
	accent: '--accent',
	accentSoft: '--accent-soft',
	accentFaint: '--accent-faint',
	comparator: '--comparator',
	inProgress: '--in-progress',
	notStarted: '--not-started',
	unreadable: '--unreadable',
	font: '--font'
};

const KEYS = Object.keys(THEME_PROPERTIES) as (keyof ChartTheme)[];

function themeOf(value: (key: keyof ChartTheme) => string): ChartTheme {
	return Object.fromEntries(KEYS.map((key) => [key, value(key)])) as unknown as ChartTheme;
}

/** The theme of the page. ECharts passes `var(--…)` through as long as it has no colour to compute. */
export const cssTheme: ChartTheme = themeOf((key) => `var(${THEME_PROPERTIES[key]})`);

/** Light values, for a drawing that has no page around it. The same as in app.css. */
export const plainTheme: ChartTheme = {
	ink: '#1b1b1f',
	muted: '#5b5b66',
	faint: '#e3e2db',
	paper: '#fbfaf7',
	accent: '#2f2a7a',
	accentSoft: '#7f7ac0',
	accentFaint: '#b9b5dd',
	comparator: '#8a8a8a',
	inProgress: '#b26a00',
	notStarted: '#c2371b',
	unreadable: '#77777f',
	font: "'Noto Sans Thai', sans-serif"
};

/**
 * The values the custom properties have now.
 * @param style what `getComputedStyle` returns for an element of the page
 */
export function resolveTheme(style: { getPropertyValue(name: string): string }): ChartTheme {
	return themeOf((key) => {
		// Minified style sheets quote names of fonts with ", which would end an attribute of the drawing.
		const value = style.getPropertyValue(THEME_PROPERTIES[key]).trim().replaceAll('"', "'");
		return value || plainTheme[key];
	});
}

/**
 * The steps of a share in one hue: opacity of the accent, and whether the text on it is ink or paper.
 * Chosen so that the text keeps a contrast of at least 4.5:1 on the accent of either theme; the range
 * between (about 0.5 to 0.7) is left out because neither text colour is legible on it. Zero has no step:
 * it is drawn as an empty outline.
 */
export const SHARE_STEPS: readonly { upTo: number; opacity: number; text: 'ink' | 'paper' }[] = [
	{ upTo: 0.2, opacity: 0.12, text: 'ink' },
	{ upTo: 0.4, opacity: 0.28, text: 'ink' },
	{ upTo: 0.6, opacity: 0.46, text: 'ink' },
	{ upTo: 0.8, opacity: 0.75, text: 'paper' },
	{ upTo: 1, opacity: 1, text: 'paper' }
];

/** The step of a share above 0; a share above 1 (a count that cannot be) takes the last one. */
export function shareStep(share: number): (typeof SHARE_STEPS)[number] {
	const last = SHARE_STEPS[SHARE_STEPS.length - 1]!;
	// A share such as 0.6 may arrive as 0.6000000000000001.
	return SHARE_STEPS.find((step) => share <= step.upTo + 1e-9) ?? last;
}
