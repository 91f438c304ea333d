/** Rule `repeated`: one thing counted in two places. */
import type { Finding } from '$lib/form3/types';
import { tight } from '../rules';
import { sameKind, type Cited, type Passage } from './passage';
import { finding, sentence, told } from './say';

/** Bodies that the classifier แห่ง counts: the name must say which. */
const BODIES =
	/ศูนย์|สำนัก|โรงเรียน|โรงพยาบาล|โรงงาน|ตลาด|วัด|สถานี|ที่ว่าการ|ท่าเรือ|ท่าอากาศยาน|อาคาร|แหล่ง|สหกรณ์|วิสาหกิจ|มหาวิทยาลัย|ด่าน/;
/** Letters the name must have besides the word of its unit, so that "ศูนย์" alone names nothing. */
const NAME = 8;
/** Events, stages and additions are counted anew each time. */
const ANEW =
	/อบรม|ประชุม|สัมมนา|เข้าร่วม|เพิ่ม|ใหม่|นำร่อง|ต้นแบบ|เป้าหมาย|ระยะที่|รุ่นที่|ครั้งที่|คัดเลือก|ดีเด่น|ผ่านเกณฑ์|ได้รับ|ตัวอย่าง|อย่างน้อย|ไม่น้อยกว่า|ละ$/;
/** What stands between a name and its number without being part of the name. */
const AFTER_NAME =
	/(?:\([^)]{0,20}\)|จำนวน|รวม|ทั้งสิ้น|ทั้งหมด|ครบ|ทั้ง|กว่า|ประมาณ|(?:ใน|ของ|ทั่ว)?จังหวัด[ก-๎]{0,20}|ในพื้นที่|ใน|ที่)$/;
/** Where a name cannot have begun before. */
const BREAK = /[,;:"“”)]|คือ|ได้แก่|ประกอบด้วย/g;
const BULLET = /\s[-–•●▪]\s/;
/** The number is of one part of the area only. */
const PART_OF_AREA = /(?:อำเภอ|ตำบล|เขต|หมู่บ้าน|อ\.|ต\.)\s?[ก-๎]/;
/** Two places of one passage are two only this far apart. */
const APART = 300;
const LONGEST = 60;
/** A finding names no more places than a person would look at. */
const MOST_PLACES = 20;

interface Named {
	readonly cited: Cited;
	/** Words before the number, without blanks and without what follows the name. */
	readonly name: string;
}

/** Things named alike with a number in two places: the same number, or not. */
export function repeated(passages: readonly Passage[]): Finding[] {
	const byUnit = new Map<string, Named[]>();
	for (const passage of passages) {
		for (const cited of passage.cited) {
			const { unit, role } = cited.figure;
			if (unit === null || role !== 'actual') continue;
			const name = nameBefore(cited.lead);
			if (!namesThing(name, unit) || ofPart(passage, cited)) continue;
			const alike = byUnit.get(unit);
			if (alike) alike.push({ cited, name });
			else byUnit.set(unit, [{ cited, name }]);
		}
	}
	return [...byUnit].flatMap(([unit, named]) => groups(named, unit).map(judge));
}

/** "อำเภอบึงงามมีศูนย์เรียนรู้ 4 ศูนย์", "ศูนย์เรียนรู้ 4 ศูนย์ในตำบลบึงงาม". */
function ofPart(passage: Passage, { start, unitEnd }: Cited): boolean {
	const before = passage.text.slice(Math.max(0, start - LONGEST), start);
	const after = passage.text.slice(unitEnd, unitEnd + 20);
	return (
		PART_OF_AREA.test(before) || (/^\s{0,2}(?:ใน|ของ)/.test(after) && PART_OF_AREA.test(after))
	);
}

/** The end of the words before a number that names what is counted. */
function nameBefore(lead: string): string {
	let name = tight(lead.split(BULLET).at(-1)!);
	for (let again = true; again;) {
		const shorter = name.replace(AFTER_NAME, '');
		again = shorter !== name;
		name = shorter;
	}
	const starts = [...name.matchAll(BREAK)].map((match) => match.index + match[0].length);
	return name.slice(Math.max(starts.at(-1) ?? 0, name.length - LONGEST));
}

function namesThing(name: string, unit: string): boolean {
	return !ANEW.test(name) && headOf(name, unit) !== null;
}

/** The name from its first word on, or null when the unit's word is not in it with enough beside it. */
function headOf(name: string, unit: string): string | null {
	const word = tight(unit);
	const at = unit === 'แห่ง' ? name.search(BODIES) : name.lastIndexOf(word);
	if (at < 0) return null;
	const head = name.slice(at);
	return head.length >= word.length + NAME ? head : null;
}

/** Figures whose names end alike, from the thing's own word on; each figure in one group at most. */
function groups(named: readonly Named[], unit: string): Named[][] {
	const byHead = new Map<string, Named[]>();
	for (const one of named) {
		const head = headOf(one.name, unit)!;
		const group = byHead.get(head) ?? [];
		if (group.length === MOST_PLACES) continue;
		const apart = group.every(
			({ cited }) =>
				cited.statement_no !== one.cited.statement_no ||
				Math.abs(cited.start - one.cited.start) > APART
		);
		if (apart && group.every(({ cited }) => sameKind(cited, one.cited))) group.push(one);
		byHead.set(head, group);
	}
	return [...byHead.values()].filter((group) => group.length > 1);
}

function judge(group: readonly Named[]): Finding {
	const cited = group.map((one) => one.cited);
	const [first] = cited;
	const values = [...new Set(cited.map((one) => one.value))];
	const undated = cited.every(({ figure }) => figure.period_be === null);
	const one = told(first!);
	if (values.length === 1) {
		return finding({
			rule: 'repeated',
			cited,
			stated: first!.value,
			computed: first!.value,
			unit: first!.figure.unit,
			verdict: 'holds',
			...sentence(cited, {
				th: `ระบุสิ่งเดียวกันไว้ ${cited.length} แห่ง ตรงกันที่ ${one.th}`,
				en: `The same thing is counted in ${cited.length} places, each time as ${one.en}.`
			})
		});
	}
	const [period, ...others] = new Set(cited.map(({ figure }) => figure.period_be));
	const dated = others.length === 0 && period !== null;
	const all = values.map((value) => told(cited.find((each) => each.value === value)!));
	return finding({
		rule: 'repeated',
		cited,
		stated: values[0]!,
		computed: values[1]!,
		unit: first!.figure.unit,
		verdict: undated || dated ? 'contradiction' : 'unverifiable',
		...sentence(cited, {
			th: `สิ่งเดียวกันระบุไว้ไม่ตรงกัน: ${all.map(({ th }) => th).join(' และ ')}${dated ? '' : undated ? ' โดยไม่ได้ระบุช่วงเวลา' : ' โดยระบุช่วงเวลาไว้ไม่ครบทุกแห่ง'}`,
			en: `The same thing is counted differently in two places: ${all.map(({ en }) => en).join(' and ')}${dated ? '' : undated ? ', without a date' : ', and not all of them are dated'}.`
		})
	});
}
