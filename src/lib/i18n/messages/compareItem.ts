/** Words of "what changed" narrowed to one item or category of the form. */
import { formatNumber } from '../format';
import { M, type Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const I = {
	unfold: text('ดูรายละเอียด', 'Show the details'),
	fold: text('พับรายละเอียด', 'Fold the details'),
	figureCounts: (c: { moved: number; fresh: number; vanished: number }) =>
		text(
			`ตัวเลขที่อ้าง: เปลี่ยน ${formatNumber(c.moved, 0)} รายการ ใหม่ ${formatNumber(c.fresh, 0)} รายการ ไม่อ้างแล้ว ${formatNumber(c.vanished, 0)} รายการ`,
			`Figures: ${formatNumber(c.moved, 0)} changed, ${formatNumber(c.fresh, 0)} new, ${formatNumber(c.vanished, 0)} no longer cited.`
		),
	everyItem: text('ดูทุกข้อย่อย', 'All items'),
	why: (item: string) => text(`ดูสาเหตุในข้อย่อย ${item}`, `See why in item ${item}`),
	/** Above the items that share the largest fall. */
	fellAlike: (by: string) => text(`ข้อย่อยที่ลดลงมากที่สุด ลดลงเท่ากัน ${by}:`, `Fell most, by ${by} each:`),
	itemFromTo: (item: string, before: string, after: string) =>
		text(`${item} จาก ${before} เป็น ${after}`, `${item}, from ${before} to ${after}.`),
	moreBelow: (n: number) =>
		text(
			`และอีก ${formatNumber(n, 0)} ข้อย่อย ในรายการด้านล่าง`,
			`and ${formatNumber(n, 0)} more, in the list below`
		),
	onlyItem: (item: string) => text(`ดูเฉพาะข้อย่อย ${item}`, `Only item ${item}`),
	openPage: (part: Text, year: string) =>
		text(`เปิดหน้า${part.th} ปี ${year}`, `Open ${part.en.toLowerCase()} of ${year}`),
	notAnswered: text('ไม่มีคำตอบ', 'Not answered'),
	evidence: (characters: number) => {
		const { th, en } = M.characters(formatNumber(characters, 0));
		return text(`หลักฐาน ${th}`, `evidence of ${en}`);
	},
	noEvidence: text('ไม่มีหลักฐาน', 'no evidence'),
	figures: (n: number) => (n === 0 ? text('ไม่อ้างตัวเลข', 'cites no figures') : M.figuresCount(n)),
	notSearched: text('ยังไม่ได้อ่านตัวเลขในหลักฐาน', 'evidence not searched for figures'),
	unchanged: text('ไม่เปลี่ยน', 'unchanged'),
	/** Beside the two years of a statement. */
	changes: text('สิ่งที่เปลี่ยน', 'Change'),
	noFigures: text('ไม่มีตัวเลขในส่วนนี้ทั้งสองปี', 'No figures are cited here in either year.')
} as const;
