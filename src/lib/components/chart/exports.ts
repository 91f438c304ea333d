/** What a chart can be taken away as. Everything is made on the device, from the rows that are shown. */
import type { Chart, ChartContext, ChartTheme } from '$lib/charts/chart';
import { wrapText } from '$lib/charts/wrap';

export type ExportKind = 'csv' | 'png' | 'svg';

const MARGIN = 24;

export interface Picture {
	readonly title: string;
	readonly subtitle: string;
	/** Lines under the drawing: source, provenance, what is unreadable or synthetic. */
	readonly footnotes: readonly string[];
	readonly svg: string;
	readonly width: number;
	readonly height: number;
}

const escape = (text: string) =>
	text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]!);

/**
 * A drawing with its title, what is measured and its source, as one SVG that stands alone: colours are
 * values, the font travels inside.
 * @param fontFaces `@font-face` rules whose files are data URLs; may be empty
 */
export function composeSvg(picture: Picture, theme: ChartTheme, fontFaces: string): string {
	const { width } = picture;
	const family = "'Noto Sans Thai Variable', 'Noto Sans Thai', sans-serif";
	const blocks = [
		{ text: picture.title, size: 18, weight: 650, fill: theme.ink, line: 30 },
		{ text: picture.subtitle, size: 13, weight: 400, fill: theme.muted, line: 22 }
	];
	let y = MARGIN;
	const texts: string[] = [];
	const put = (text: string, size: number, weight: number, fill: string, line: number) => {
		for (const part of wrapText(text, width, size, weight)) {
			texts.push(
				`<text x="${MARGIN}" y="${y + line * 0.7}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escape(part)}</text>`
			);
			y += line;
		}
	};
	for (const { text, size, weight, fill, line } of blocks) put(text, size, weight, fill, line);
	const top = (y += 10);
	y += picture.height + 12;
	for (const note of picture.footnotes) put(note, 13, 400, theme.muted, 22);
	const [outerWidth, outerHeight] = [width + 2 * MARGIN, Math.ceil(y + MARGIN)];
	const inner = picture.svg.replace(/^<svg/, `<svg x="${MARGIN}" y="${top}"`);
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}" height="${outerHeight}" viewBox="0 0 ${outerWidth} ${outerHeight}" font-family="${escape(family)}">` +
		`<title>${escape(picture.title)}</title><style>${fontFaces}</style>` +
		`<rect width="100%" height="100%" fill="${theme.paper}"/>${texts.join('')}${inner}</svg>`
	);
}

/** Our own font files as `@font-face` rules with the bytes inside. */
async function embeddedFonts(): Promise<string> {
	const files = await Promise.all([
		import('@fontsource-variable/noto-sans-thai/files/noto-sans-thai-thai-wght-normal.woff2?url'),
		import('@fontsource-variable/noto-sans-thai/files/noto-sans-thai-latin-wght-normal.woff2?url')
	]);
	const ranges = ['U+0E01-0E5B,U+200C-200D,U+25CC', 'U+0000-00FF,U+2000-206F,U+20AC,U+2122,U+2212'];
	const faces = await Promise.all(
		files.map(async ({ default: url }, index) => {
			const blob = await (await fetch(url)).blob();
			return `@font-face{font-family:'Noto Sans Thai Variable';font-weight:100 900;src:url(${await dataUrl(blob)}) format('woff2');unicode-range:${ranges[index]}}`;
		})
	);
	return faces.join('');
}

function dataUrl(blob: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(String(reader.result));
		reader.onerror = () => reject(reader.error ?? new Error('the font could not be read'));
		reader.readAsDataURL(blob);
	});
}

/** Draws an SVG text on a canvas at twice its size. */
async function toPng(svg: string): Promise<Blob> {
	const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = url;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = image.width * 2;
		canvas.height = image.height * 2;
		const drawing = canvas.getContext('2d');
		if (!drawing) throw new Error('this browser cannot draw on a canvas');
		drawing.scale(2, 2);
		drawing.drawImage(image, 0, 0);
		return await new Promise((resolve, reject) =>
			canvas.toBlob(
				(blob) => (blob ? resolve(blob) : reject(new Error('empty picture'))),
				'image/png'
			)
		);
	} finally {
		URL.revokeObjectURL(url);
	}
}

/** Hands a file to the browser to save. */
export function save(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = name;
	link.click();
	// The download has its own reference by the time a second has passed.
	setTimeout(() => URL.revokeObjectURL(url), 1000);
}

export interface ExportRequest<Row extends object, Extra> {
	readonly chart: Chart<Row, Extra>;
	readonly rows: readonly Row[];
	readonly context: ChartContext;
	readonly extra: Extra | undefined;
	readonly footnotes: readonly string[];
	/** Without extension. */
	readonly fileName: string;
}

/** Makes one file and hands it to the browser to save. Rejects when a part of it cannot be made. */
export async function exportChart<Row extends object, Extra>(
	kind: ExportKind,
	request: ExportRequest<Row, Extra>
): Promise<void> {
	const { chart, rows, context, extra, fileName } = request;
	if (kind === 'csv') {
		const { toCsvExport } = await import('$lib/dataset/csv');
		const { columns, rows: cells } = chart.table(rows, context, extra);
		const csv = toCsvExport(
			columns.map(({ label }) => label),
			cells
		);
		save(new Blob([csv], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
		return;
	}
	const [{ renderSvg }, { resolveTheme }, fonts] = await Promise.all([
		import('$lib/charts/render'),
		import('$lib/charts/theme'),
		embeddedFonts()
	]);
	const theme = resolveTheme(getComputedStyle(document.documentElement));
	const { title, subtitle } = chart.text(rows, context, extra);
	const svg = composeSvg(
		{
			title,
			subtitle,
			footnotes: request.footnotes,
			svg: renderSvg(chart, rows, context, extra, { theme }),
			width: context.width,
			height: chart.height(rows, context, extra)
		},
		theme,
		fonts
	);
	const blob = kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await toPng(svg);
	save(blob, `${fileName}.${kind}`);
}
