/** Words of the page Compare around the ranking and the choice of organisations on the map. */
import { formatNumber } from '../format';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const F = {
	// The ranking
	askRanking: text('ขอดูการจัดอันดับ', 'Ask for a ranking'),
	rankingIsOff: text(
		'การจัดอันดับปิดไว้ โปรดอ่านข้อควรระวังก่อนแสดง',
		'A ranking is off. Please read this before it is shown.'
	),
	showRanking: text('อ่านแล้ว แสดงการจัดอันดับ', 'I have read this: show the ranking'),
	hideRanking: text('ซ่อนการจัดอันดับ', 'Hide the ranking'),
	cautionTitle: text('ข้อควรระวังในการอ่านอันดับ', 'Before you read a ranking'),
	cautions: [
		text(
			'เป็นค่าจากการประเมินตนเอง ไม่ใช่ผลการตรวจประเมิน และไม่ใช่ผลอย่างเป็นทางการของสำนักงาน ก.พ.ร.',
			'The values come from self-assessments. They are not validated, and not an official result of the OPDC.'
		),
		text(
			'ค่าที่เรียงคือสัดส่วนของข้อหรือความยาวหลักฐาน ไม่ใช่คะแนนและไม่ใช่คุณภาพของงาน แบบฟอร์ม 3 ไม่มีหมวด 7 จึงคำนวณคะแนน PMQA ไม่ได้',
			'What is ordered is a share of statements or a length of evidence: no score, and no quality of work. Form 3 has no category 7, so no PMQA score can be computed from it.'
		),
		text(
			'แต่ละหน่วยงานมีขนาด ภารกิจ และวิธีเขียนรายงานต่างกัน',
			'Organisations differ in size, in their tasks and in how they write their reports.'
		),
		text(
			'ต่างกันเล็กน้อยไม่ถือว่าต่างกัน เพียงข้อเดียวอาจทำให้อันดับเปลี่ยนหลายอันดับ',
			'Small differences are not differences: a single statement may move an organisation by several places.'
		),
		text(
			'อันดับ 1 คือค่ามากที่สุด ไม่ได้หมายความว่าดีที่สุด ค่าที่เขียนเท่ากันอยู่อันดับเดียวกัน หน่วยงานที่ไม่มีค่าไม่มีอันดับ',
			'Place 1 is the highest value, which need not be the best. Values that are written the same share a place; who has no value has no place.'
		)
	] as readonly Text[],
	/** In place of “nothing is ranked here”. */
	rankedHere: text(
		'ทุกหน่วยงานมีน้ำหนักเท่ากันในค่าเฉลี่ย หน้านี้จัดอันดับเฉพาะเมื่อมีผู้ขอ และขณะนี้มีการขอ',
		'Every organisation weighs the same in a mean. This page ranks only when asked to, and it was asked.'
	),

	/** Chosen ones that are too many to be named in a sentence. */
	severalUnits: (n: number, kind: Text) =>
		text(
			`${kind.th}ที่เลือก ${formatNumber(n)} แห่ง`,
			`${formatNumber(n)} chosen ${kind.en.toLowerCase()}`
		),

	// Choosing on the map
	chooseOnMap: text('เลือกบนแผนที่', 'Choose on the map'),
	map: text('จังหวัดบนแผนที่ช่อง', 'Provinces on the tile map'),
	mapKeys: text(
		'กดลูกศรเพื่อย้ายไปจังหวัดข้างเคียง กดเว้นวรรคหรือ Enter เพื่อเลือกหรือนำออก',
		'Arrow keys move to the next province; space or Enter chooses it or takes it out.'
	),
	mapLoading: text('กำลังเปิดแผนที่', 'Opening the map'),
	mapFailed: text('เปิดแผนที่ไม่สำเร็จ', 'The map did not arrive.'),
	tileNoData: (name: string) => text(`${name} ไม่มีข้อมูล`, `${name}, no data`),
	keyChosen: (n: number) => text(`เลือกแล้ว ${formatNumber(n)}`, `Chosen: ${formatNumber(n)}`),
	keyNoData: (n: number) => text(`ไม่มีข้อมูล ${formatNumber(n)} จังหวัด`, `No data: ${formatNumber(n)}`),
	byRegion: text('ทั้งภาค', 'Whole regions'),
	regionOf: (name: string, n: number) =>
		text(`${name} (${formatNumber(n)})`, `${name} (${formatNumber(n)})`),
	regionAdded: (name: string, n: number) =>
		text(`เพิ่ม${name} ${formatNumber(n)} หน่วยงานแล้ว`, `${name}: ${formatNumber(n)} added`),
	regionRemoved: (name: string, n: number) =>
		text(`นำ${name}ออก ${formatNumber(n)} หน่วยงานแล้ว`, `${name}: ${formatNumber(n)} removed`),
	notAdded: (n: number, most: number) =>
		text(
			`อีก ${formatNumber(n)} หน่วยงานไม่ได้เพิ่ม เพราะเลือกได้ไม่เกิน ${formatNumber(most)}`,
			`${formatNumber(n)} more were not added: at most ${formatNumber(most)} can be chosen.`
		),
	lastStays: text('ต้องเหลืออย่างน้อยหนึ่งหน่วยงาน', 'At least one organisation stays.')
};
