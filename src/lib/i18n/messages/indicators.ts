/** The words of the indicators' pages. Words that other pages share stand in messages.ts. */
import type { Lang } from '../locale';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

/** Topics of data/catalogue, in the order they are shown; an analyst's own topic goes by its code. */
const TOPICS: Readonly<Record<string, Text>> = {
	integrity: text('ความโปร่งใส', 'Integrity'),
	economy: text('เศรษฐกิจ', 'Economy'),
	wellbeing: text('ความเป็นอยู่', 'Living standards'),
	agriculture: text('เกษตร', 'Agriculture'),
	health: text('สุขภาพ', 'Health'),
	'air-quality': text('คุณภาพอากาศ', 'Air quality'),
	services: text('บริการประชาชน', 'Public services'),
	complaints: text('เรื่องร้องทุกข์', 'Complaints'),
	'paper-saving': text('การลดกระดาษ (EPAM)', 'Paper saving (EPAM)'),
	people: text('บุคลากร', 'Workforce')
};

const ORDER = Object.keys(TOPICS);

/** A topic in the page's language; one that is not listed by its code, none at all as "other". */
export function topicName(topic: string, lang: Lang): string {
	if (topic === '') return I.otherTopic[lang];
	return Object.hasOwn(TOPICS, topic) ? TOPICS[topic]![lang] : topic;
}

/** Listed topics in their order, then others by code, then those without a topic. */
export function byTopic(a: string, b: string): number {
	const place = (topic: string) => {
		const at = ORDER.indexOf(topic);
		return at >= 0 ? at : topic === '' ? ORDER.length + 1 : ORDER.length;
	};
	return place(a) - place(b) || (a < b ? -1 : a > b ? 1 : 0);
}

const count = (n: string, one: string, many: string) => `${n} ${n === '1' ? one : many}`;

export const I = {
	title: text('ตัวชี้วัด', 'Indicators'),
	lead: (indicators: string, matched: string, unmatched: string) =>
		text(
			`เอกสารนี้อ้างตัวชี้วัดที่มีชื่อ ${indicators} ตัว จากตัวเลข ${matched} ค่า และมีตัวเลขอีก ${unmatched} ค่าที่ยังไม่จัดเข้าตัวชี้วัด`,
			`This document cites ${count(indicators, 'named indicator', 'named indicators')} in ${count(matched, 'figure', 'figures')}; ${unmatched} more ${unmatched === '1' ? 'figure is' : 'figures are'} not matched to a named indicator.`
		),
	none: text(
		'การประเมินนี้ไม่ได้อ้างตัวเลข จึงไม่มีตัวชี้วัดให้แสดง เลือกการประเมินอื่น หรือกลับไปที่หน้าภาพรวม',
		'This assessment cites no figures, so there is no indicator to show. Choose another assessment, or go back to the overview.'
	),
	otherTopic: text('เรื่องอื่น', 'Other'),

	// Filters
	filters: text('ค้นหาและกรอง', 'Search and filter'),
	search: text('ค้นหา', 'Search'),
	searchHint: text('ชื่อ หน่วย หรือเลขข้อ', 'name, unit or statement'),
	topic: text('เรื่อง', 'Topic'),
	allTopics: text('ทุกเรื่อง', 'All topics'),
	notMatched: text('ยังไม่จัดเข้าตัวชี้วัด', 'Not matched'),
	allRoles: text('ทุกประเภท', 'All kinds'),
	shown: (indicators: string, all: string, figures: string, allFigures: string) =>
		text(
			`แสดงตัวชี้วัด ${indicators} จาก ${all} ตัว และตัวเลขที่ยังไม่จัดเข้าตัวชี้วัด ${figures} จาก ${allFigures} ค่า`,
			`Showing ${indicators} of ${all} indicators and ${figures} of ${allFigures} unmatched figures`
		),
	clear: text('ล้างตัวกรอง', 'Clear filters'),
	nothingFound: text(
		'ไม่มีตัวชี้วัดหรือตัวเลขที่ตรงกับตัวกรอง ลองใช้คำที่สั้นลง เลือกทุกเรื่อง หรือล้างตัวกรอง',
		'No indicator or figure matches. Try a shorter word, choose all topics, or clear the filters.'
	),

	// A card
	better: {
		higher: text('ยิ่งมากยิ่งดี', 'higher is better'),
		lower: text('ยิ่งน้อยยิ่งดี', 'lower is better'),
		none: text('ไม่กำหนดทิศทาง', 'no direction')
	},
	noResult: text('เอกสารไม่ได้ระบุผลจริง', 'The document states no result'),
	asPrinted: text('อ่านเป็นตัวเลขไม่ได้ แสดงตามที่พิมพ์', 'Not readable as a number; shown as printed'),
	noPeriod: text('ไม่ระบุช่วงเวลา', 'no period stated'),
	aside: (n: string) =>
		text(
			`และอีก ${n} ค่าในหน่วยอื่นหรืออ่านไม่ได้`,
			`and ${count(n, 'more value', 'more values')} in another unit or unreadable`
		),
	contradictions: (n: string) =>
		text(`ตัวเลขขัดแย้งกัน ${n} ข้อ`, count(n, 'contradiction', 'contradictions')),
	parts: text('ตัวชี้วัดในแผนภูมินี้', 'Indicators in this chart'),

	// Figures that belong to no indicator
	unmatched: text('ตัวเลขที่ยังไม่จัดเข้าตัวชี้วัด', 'Figures not matched to a named indicator'),
	unmatchedNote: text(
		'ตัวเลขเหล่านี้อ่านได้จากเอกสารเช่นกัน แต่รายการตัวชี้วัดยังไม่มีชื่อสำหรับตัวเลขนั้น',
		'These figures were read from the document too; the catalogue has no name for them yet.'
	),
	figuresIn: (category: string, n: string) =>
		text(`${category} (${n} ค่า)`, `${category} (${count(n, 'figure', 'figures')})`),

	// Table of figures
	asWritten: text('ค่าตามที่พิมพ์', 'As printed'),
	subject: text('ของ', 'Whose'),
	own: text('หน่วยงานนี้', 'This organisation'),

	download: text('ดาวน์โหลดตัวเลขเป็น CSV', 'Download the figures as CSV'),
	downloadFailed: text('ดาวน์โหลดไม่สำเร็จ โปรดลองอีกครั้ง', 'The download failed. Please try again.'),

	// One indicator
	all: text('ตัวชี้วัดทั้งหมด', 'All indicators'),
	direction: text('ทิศทางที่ดี', 'Direction'),
	figuresCited: text('ตัวเลขที่อ้าง', 'Figures cited'),
	inWhole: text('ส่วนหนึ่งของภาพรวม', 'Part of a whole'),
	findingsAbout: text('ผลการตรวจตัวเลขที่เกี่ยวข้อง', 'Findings about it'),
	noFindings: text(
		'การตรวจตัวเลขไม่มีข้อสังเกตเรื่องตัวชี้วัดนี้',
		'The audit of the figures has nothing to say about this indicator.'
	),
	toAudit: text('ดูผลการตรวจทั้งหมด', 'All findings'),
	notCited: text(
		'การประเมินที่เลือกไม่ได้อ้างตัวชี้วัดนี้ เลือกการประเมินอื่น หรือกลับไปดูตัวชี้วัดทั้งหมด',
		'The chosen assessment does not cite this indicator. Choose another assessment, or go back to all indicators.'
	),

	// Site
	audit: text('ตรวจสอบตัวเลข', 'Audit')
} as const;
