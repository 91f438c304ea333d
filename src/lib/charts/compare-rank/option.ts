import type { ComparedValue } from '$lib/queries/compare/types';
import type { ChartContext, ChartTheme } from '../chart';
import { baseText, isShare, nameOf, shortNameOf, valueText, type CompareExtra } from '../compare';
import {
	emptyDrawing,
	isNarrow,
	label,
	line,
	LINE,
	near,
	SIZE,
	steadyWidth,
	type DrawnStop,
	type Drawing,
	type Mark
} from '../drawing';
import { textWidth } from '../measure';
import { shorten, wrapText } from '../wrap';
import { rankingOf, type Placed, type Ranking } from './places';
import { placeText, withoutWords } from './text';
import { W } from './words';

const ROW = 22;
const BAR = 10;
const COLUMN_GAP = 28;
/** More rows than this stand in two columns where there is room. */
const ONE_COLUMN = 24;
const DASHES = [[2, 3], undefined] as const;

/** Where the parts of a row begin, in pixels from the left of its column. */
interface Layout {
	readonly width: number;
	readonly name: number;
	readonly bar: number;
	readonly barWidth: number;
	/** What the whole width of a bar stands for. */
	readonly top: number;
}

/** The caution, then a row a unit with its place, name, bar and value; means are lines through the bars. */
export function draw(
	rows: readonly ComparedValue[],
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra = { measure: 'answered' }
): Drawing {
	if (rows.length === 0) return emptyDrawing(theme, context);
	const ranking = rankingOf(rows, extra);
	const { shown, placed } = ranking;
	const columns = isNarrow(context) || shown.length <= ONE_COLUMN ? 1 : 2;
	const layout = layoutOf(ranking, columns, context, extra);
	const head = headOf(ranking, theme, context, extra);
	const each = Math.ceil(shown.length / columns);
	const at = (i: number) => ({
		x: Math.floor(i / Math.max(1, each)) * (layout.width + COLUMN_GAP),
		y: head.height + (i % Math.max(1, each)) * ROW
	});
	const bottom = head.height + each * ROW + 8;
	const foot = paragraph(footWords(ranking)[context.lang], bottom, theme.muted, context);
	const ground = shown.flatMap((one, i): Mark[] => {
		if (typeof one !== 'number') return [];
		const { x, y } = at(i);
		const text = `⋯ ${W.leftOut(one)[context.lang]}`;
		return [label(text, x + layout.name, y + ROW / 2, theme.muted)];
	});
	const stops = shown.flatMap((one, i): DrawnStop[] => {
		if (typeof one === 'number') return [];
		const { x, y } = at(i);
		return [rowStop(one, x, y, layout, theme, context, extra)];
	});
	const used = placed.length === 0 || shown.length === 0 ? 0 : Math.ceil(shown.length / each);
	return {
		height: Math.ceil(foot.bottom + 2),
		ground: [...head.marks, ...ground, ...foot.marks],
		stops,
		over: Array.from({ length: used }, (_, column) =>
			meanLines(ranking, column * (layout.width + COLUMN_GAP), head.height, {
				rows: Math.min(each, shown.length - column * each),
				layout,
				theme
			})
		).flat()
	};
}

function layoutOf(
	{ placed, groups, shown }: Ranking,
	columns: number,
	context: ChartContext,
	extra: CompareExtra
): Layout {
	const drawn = shown.filter((one) => typeof one !== 'number');
	const width = (context.width - COLUMN_GAP * (columns - 1)) / columns;
	const widest = (texts: readonly string[], weight: 400 | 600) =>
		Math.max(0, ...texts.map((text) => textWidth(text, SIZE.note, weight)));
	const name = widest(drawn.map(placeText), 600) + 8;
	const names = widest(
		drawn.map(({ row }) => shortNameOf(row, context.lang)),
		600
	);
	const value = widest(
		drawn.map(({ row }) => valueText(row.value, extra, context)),
		600
	);
	const bar = name + Math.min(names, width * 0.42) + 8;
	const values = [...placed.map(({ row }) => row), ...groups].map((row) => row.value ?? 0);
	return {
		width,
		name,
		bar,
		barWidth: Math.max(8, width - bar - value - 8),
		top: isShare(extra) ? 1 : values.reduce((most, one) => Math.max(most, one), 1)
	};
}

function rowStop(
	one: Placed,
	x: number,
	y: number,
	layout: Layout,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): DrawnStop {
	const { lang } = context;
	const { row, tied } = one;
	const ink = row.chosen ? theme.accent : theme.ink;
	const weight = row.chosen ? 600 : 400;
	const middle = y + ROW / 2;
	const value = valueText(row.value, extra, context);
	const bar = Math.min(1, (row.value ?? 0) / layout.top) * layout.barWidth;
	const room = layout.bar - layout.name - 8;
	const name = shorten(shortNameOf(row, lang), room, SIZE.note, weight);
	const base = baseText(row, extra, context);
	const shared = tied > 0 ? ` ${W.tied(tied)[lang]}` : '';
	const said = `${W.place(String(one.place))[lang]}${shared}: ${nameOf(row, lang)} ${value}`;
	return {
		label: base ? `${said} (${base})` : said,
		path: null,
		marks: [
			{
				kind: 'rect',
				x: near(x),
				y: y + 1,
				width: near(layout.width),
				height: ROW - 2,
				fill: 'transparent',
				active: { stroke: theme.ink }
			},
			label(placeText(one), x + layout.name - 8, middle, row.chosen ? ink : theme.muted, {
				align: 'right',
				weight
			}),
			label(name, x + layout.name, middle, ink, { weight }),
			{
				kind: 'rect',
				x: near(x + layout.bar),
				y: middle - BAR / 2,
				width: near(Math.max(bar, bar > 0 ? 1 : 0)),
				height: BAR,
				fill: row.chosen ? theme.accent : theme.comparator
			},
			label(value, x + layout.width, middle, ink, { align: 'right', weight })
		]
	};
}

/** Where the means of the groups lie on the bars of one column. */
function meanLines(
	{ groups }: Ranking,
	x: number,
	y: number,
	{ rows, layout, theme }: { rows: number; layout: Layout; theme: ChartTheme }
): Mark[] {
	return groups.map((group, i) => {
		const share = Math.min(1, (group.value ?? 0) / layout.top);
		const at = Math.round(x + layout.bar + share * layout.barWidth) + 0.5;
		const ends = [
			[at, y],
			[at, y + rows * ROW]
		] as const;
		return line(ends, theme.ink, 1.25, DASHES[i % DASHES.length]);
	});
}

/** The caution, and which line is whose mean. */
function headOf(
	{ groups, mixed, placed, shown }: Ranking,
	theme: ChartTheme,
	context: ChartContext,
	extra: CompareExtra
): { marks: Mark[]; height: number } {
	const { lang } = context;
	const caution = paragraph(W.caution[lang], 0, theme.ink, context, 600);
	if (mixed || placed.length === 0 || shown.length === 0) {
		const why = mixed ? W.mixed : placed.length === 0 ? W.none : W.unchosen(placed.length);
		const said = paragraph(why[lang], caution.bottom + 8, theme.ink, context);
		return { marks: [...caution.marks, ...said.marks], height: said.bottom + 8 };
	}
	let y = caution.bottom + 8;
	const marks = groups.flatMap((group, i): Mark[] => {
		const value = valueText(group.value, extra, context);
		const room = steadyWidth(context) - 28 - textWidth(` ${value}`, SIZE.note);
		const name = shorten(W.mean(nameOf(group, lang))[lang], room, SIZE.note);
		const middle = y + LINE.note / 2;
		y += LINE.note;
		const ends = [
			[0, middle],
			[20, middle]
		] as const;
		return [
			line(ends, theme.ink, 1.25, DASHES[i % DASHES.length]),
			label(`${name} ${value}`, 28, middle, theme.ink)
		];
	});
	return { marks: [...caution.marks, ...marks], height: y + 6 };
}

function footWords(ranking: Ranking) {
	const { placed, shown } = ranking;
	const notes = [
		...(shown.some((one) => typeof one === 'number') ? [W.partly(placed.length)] : []),
		...(placed.some(({ tied }) => tied > 0) && shown.length > 0 ? [W.ties] : []),
		...withoutWords(ranking)
	];
	return {
		th: notes.map(({ th }) => th).join(' · '),
		en: notes.map(({ en }) => en).join(' · ')
	};
}

function paragraph(
	text: string,
	top: number,
	fill: string,
	context: ChartContext,
	weight: 400 | 600 = 400
): { marks: Mark[]; bottom: number } {
	const lines = wrapText(text, steadyWidth(context), SIZE.note, weight);
	return {
		marks: lines.map((words, i) => label(words, 0, top + (i + 0.5) * LINE.note, fill, { weight })),
		bottom: top + lines.length * LINE.note
	};
}
