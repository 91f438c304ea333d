/** The prose of "About these data". The definitions are those that src/lib/queries/facts.ts computes. */
import { VERDICTS } from '$lib/form3/types';
import type { Text } from '$lib/i18n/messages';
import { AUDIT } from '$lib/i18n/messages/audit';

interface Definition {
	readonly id: string;
	readonly name: Text;
	readonly meaning: Text;
}

export const INTRO: Text = {
	th: 'หน้านี้บอกว่าข้อมูลมาจากไหน นับอย่างไร และส่วนใดยังไม่แน่ชัด เพื่อให้ผู้อ่านตรวจสอบได้ทุกตัวเลข',
	en: 'Where the data come from, how things are counted, and what is not certain, so that every number can be checked.'
};

export const MEASURES: readonly Definition[] = [
	{
		id: 'answered',
		name: { th: 'มีคำตอบ', en: 'Answered' },
		meaning: {
			th: 'จำนวนข้อที่มีข้อความหลักฐาน หรือมีเครื่องหมายที่อ่านได้ว่าเลือก หารด้วยจำนวนข้อทั้งหมดในแบบฟอร์ม',
			en: 'Statements with evidence text or a readable tick, divided by all statements of the form.'
		}
	},
	{
		id: 'marked',
		name: { th: 'เลือกไว้', en: 'Ticked' },
		meaning: {
			th: 'จำนวนข้อที่อ่านได้ว่าเลือก หารด้วยจำนวนข้อที่อ่านเครื่องหมายได้ แสดงคู่กับจำนวนที่อ่านได้เสมอ',
			en: 'Statements with a readable tick, divided by statements whose mark can be read; always shown with how many can be read.'
		}
	},
	{
		id: 'quantified',
		name: { th: 'อ้างตัวเลข', en: 'Cite figures' },
		meaning: {
			th: 'จำนวนข้อที่อ้างตัวเลขอย่างน้อยหนึ่งค่า หารด้วยจำนวนข้อทั้งหมด ไม่นับเลขลำดับ เลขข้อ ปี และรุ่นของระบบ',
			en: 'Statements citing at least one figure, divided by all statements. List numbers, codes, years and version numbers are not figures.'
		}
	},
	{
		id: 'linked',
		name: { th: 'ระบุเว็บไซต์หรือระบบ', en: 'Name a website or system' },
		meaning: {
			th: 'จำนวนข้อที่ระบุที่อยู่เว็บไซต์หรือชื่อระบบที่ใช้เป็นช่องทาง หารด้วยจำนวนข้อทั้งหมด',
			en: 'Statements naming a web address or a system used as a channel, divided by all statements.'
		}
	},
	{
		id: 'status',
		name: { th: 'อยู่ระหว่างดำเนินการ / ยังไม่ดำเนินการ', en: 'In progress / not started' },
		meaning: {
			th: 'จำนวนข้อย่อยที่ช่องสถานะอ่านได้และเลือกไว้ ข้อย่อยที่ช่องสถานะอ่านไม่ได้นับแยกต่างหาก',
			en: 'Items whose status box can be read and is ticked. Items whose box cannot be read are counted apart.'
		}
	},
	{
		id: 'depth',
		name: { th: 'ความยาวหลักฐาน', en: 'Evidence length' },
		meaning: {
			th: 'จำนวนตัวอักษรของข้อความในข้อนั้น รวมถ้อยคำของแบบฟอร์ม บอกความละเอียดของคำตอบ ไม่ใช่คุณภาพ',
			en: 'Characters of text under the statement, the form’s own wording included. It says how much was written, not how well.'
		}
	}
];

export const STATES: readonly Definition[] = [
	{
		id: 'unreadable',
		name: { th: 'อ่านเครื่องหมายไม่ได้', en: 'Unreadable' },
		meaning: {
			th: 'มีช่องพิมพ์อยู่ แต่เครื่องหมายเสียหายเมื่อแปลงเอกสาร จึงไม่ทราบว่าเลือกหรือไม่ ไม่นับเป็นศูนย์และไม่นับเป็นเลือก',
			en: 'A box is printed but its state was lost in conversion. It is neither a zero nor a tick.'
		}
	},
	{
		id: 'absent',
		name: { th: 'ไม่มีช่องให้เลือก', en: 'No box printed' },
		meaning: {
			th: 'เอกสารไม่ได้พิมพ์ช่องไว้ที่ข้อนั้น ช่องอาจอยู่ที่ตัวเลือกใต้ข้อ',
			en: 'The document prints no box at that place; the boxes may stand on the options below.'
		}
	},
	{
		id: 'recovered',
		name: { th: 'กู้คืนเลขข้อ', en: 'Number recovered' },
		meaning: {
			th: 'เลขข้อหายไปจากเอกสาร ระบบหาข้อนั้นจากถ้อยคำขึ้นต้นของแบบฟอร์ม และบอกไว้ทุกครั้ง',
			en: 'The number is missing from the document; the statement was found by the words it opens with, and says so.'
		}
	}
];

export const FIGURES: readonly Definition[] = [
	{
		id: 'indicator',
		name: { th: 'ตัวชี้วัด', en: 'Indicator' },
		meaning: {
			th: 'ตัวเลขที่ตรงกับกฎในรายการตัวชี้วัดจะมีชื่อกำกับ ตัวเลขที่ไม่ตรงกับกฎใดยังแสดงไว้ โดยบอกว่ายังไม่จัดเข้าตัวชี้วัด',
			en: 'A figure that fits a rule of the catalogue carries the indicator’s name. Figures that fit none are still shown, and said to be unmatched.'
		}
	},
	{
		id: 'role',
		name: { th: 'ประเภทของตัวเลข', en: 'Role of a figure' },
		meaning: {
			th: 'ผลจริง เป้าหมาย ค่าเริ่มต้น ค่าเทียบเคียง หรือเกณฑ์ อ่านจากถ้อยคำรอบตัวเลข จึงเป็นการอนุมาน',
			en: 'Result, target, baseline, comparator or limit: inferred from the words around the figure.'
		}
	},
	{
		id: 'period',
		name: { th: 'ช่วงเวลา', en: 'Period' },
		meaning: {
			th: 'ปี วันที่ หรือช่วงที่เอกสารระบุให้ตัวเลขนั้น ถ้าเอกสารไม่ระบุจะเว้นไว้ ไม่เดาจากปีของแบบประเมิน',
			en: 'The year, date or span the document gives the figure. Where it gives none, none is shown; the year of the form is never assumed.'
		}
	},
	...VERDICTS.map((verdict) => ({
		id: verdict,
		name: AUDIT.verdicts[verdict],
		meaning: AUDIT.verdictMeans[verdict]
	}))
];

export const PROVENANCE: readonly Text[] = [
	{
		th: 'ต้นทางเป็นแบบประเมินที่หน่วยงานเผยแพร่ ซึ่งแปลงจาก PDF เป็นข้อความ การแปลงทำให้ช่องเครื่องหมายเสียหาย และทำให้สระกับวรรณยุกต์บางแห่งสลับที่',
		en: 'The source is a self-assessment the agency published, converted from PDF to text. The conversion lost the tick boxes and put some Thai vowels and tone marks in the wrong order.'
	},
	{
		th: 'ระบบแก้เฉพาะลำดับสระและวรรณยุกต์ที่แก้ได้อย่างปลอดภัย ไม่เพิ่มหรือตัดพยัญชนะ ตัวเลข หรืออักษรละติน คำที่น่าสงสัยจะแจ้งไว้ ไม่แก้ให้เอง',
		en: 'Only the order of vowels and tone marks is repaired, where that is safe. No consonant, digit or Latin letter is added or removed; doubtful words are reported, not changed.'
	},
	{
		th: 'ชุดข้อมูลที่เผยแพร่มีเฉพาะข้อเท็จจริง ได้แก่ โครงสร้าง จำนวน ตัวเลขพร้อมเลขบรรทัด และข้อความสรุปด้วยถ้อยคำของผู้จัดทำ ไม่มีข้อความของเอกสาร',
		en: 'The published dataset holds facts only: structure, counts, figures with their line numbers, and summaries in our own words. It does not hold the document’s text.'
	},
	{
		th: 'ตัวเลขคัดจากข้อความด้วยกฎที่เขียนไว้อย่างเปิดเผย อาจตกหล่นหรืออ่านหน่วยผิดได้ จึงแสดงเลขบรรทัดไว้ให้ตรวจสอบ',
		en: 'Figures are picked out of the text by open rules. Some may be missed or given the wrong unit, which is why each one carries its line number.'
	},
	{
		th: 'แบบฟอร์มที่ 3 มี 6 หมวด ไม่มีหมวด 7 จึงคำนวณคะแนน PMQA รวมจากแบบฟอร์มนี้ไม่ได้ และหน้านี้ไม่จัดอันดับหน่วยงาน',
		en: 'Form 3 has six categories and no category 7, so a total PMQA score cannot be computed from it. These pages rank nobody.'
	}
];

export const PRIVACY: Text = {
	th: 'ทุกไฟล์ของหน้านี้มาจากเว็บไซต์เดียวกัน รวมทั้งแบบอักษรและฐานข้อมูล การค้นคำนวณเกิดในเครื่องของผู้อ่าน ไม่มีการส่งข้อมูลออกและไม่มีการติดตาม',
	en: 'Every file of these pages comes from this one site, fonts and database included. Queries run on the reader’s device; nothing is sent out and nobody is tracked.'
};

export const LICENCE: Text = {
	th: 'โปรแกรมเผยแพร่ภายใต้สัญญาอนุญาต MIT ข้อเท็จจริงในชุดข้อมูลเป็นของสาธารณะ แบบอักษร Noto Sans Thai ใช้สัญญาอนุญาต SIL Open Font License 1.1',
	en: 'The software is under the MIT licence. The facts in the dataset belong to the public. The typeface, Noto Sans Thai, is under the SIL Open Font License 1.1.'
};

export const HEADINGS = {
	measures: { th: 'นับอย่างไร', en: 'How things are counted' },
	states: { th: 'สถานะที่ควรรู้', en: 'States worth knowing' },
	figures: { th: 'ตัวเลขและผลการตรวจ', en: 'Figures and how they are checked' },
	provenance: { th: 'ที่มาของข้อมูล', en: 'Where the data come from' },
	assessments: { th: 'แบบประเมินที่มีอยู่', en: 'Assessments held' },
	privacy: { th: 'ความเป็นส่วนตัว', en: 'Privacy' },
	licence: { th: 'สัญญาอนุญาต', en: 'Licence' },
	organization: { th: 'หน่วยงาน', en: 'Organisation' },
	document: { th: 'เอกสาร', en: 'Document' },
	documentLines: { th: 'จำนวนบรรทัด', en: 'Lines' },
	kind: { th: 'วิธีประเมิน', en: 'Assessed by' },
	year: { th: 'ปีงบประมาณ', en: 'Fiscal year' }
} as const satisfies Record<string, Text>;
