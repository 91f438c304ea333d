/** What `pmqa --help` and wrong usage print. */
import type { Text } from './io';

export const USAGE: Readonly<Record<string, Text>> = {
	read: {
		th: `pmqa read FILE… [--json] [--out DIR] [--facts-only]
  อ่านแบบฟอร์มที่ 3 แล้วสรุปสิ่งที่พบ
  --json             ผลทั้งหมดเป็น JSON
  --out DIR          เขียนเป็นชุดข้อมูล (หลายไฟล์: DIR/ชื่อไฟล์)
  --facts-only       ไม่เก็บข้อความของเอกสาร
  --org CODE         รหัสหน่วยงาน เมื่อเอกสารไม่ได้ระบุ เช่น TH-40
  --year YEAR        ปี พ.ศ. เมื่อเอกสารไม่ได้ระบุ เช่น 2564`,
		en: `pmqa read FILE… [--json] [--out DIR] [--facts-only]
  reads a Form 3 document and says what is in it
  --json             everything, as JSON
  --out DIR          write a dataset (several files: DIR/<name>)
  --facts-only       leave the document's own sentences out
  --org CODE         the organisation, where the document does not say: TH-40
  --year YEAR        the Buddhist year, where the document does not say: 2564`
	},
	validate: {
		th: `pmqa validate FILE|DIR… [--json]
  ตรวจตารางการประเมิน (.csv .tsv .xlsx .json .parquet) ทีละแถว หรือตรวจชุดข้อมูลทั้งโฟลเดอร์
  --json             ผลทั้งหมดเป็น JSON
  --encoding NAME    utf-8, utf-16le, utf-16be, windows-874 (ปกติดูจากไฟล์)
  --delimiter CHAR   อักขระคั่น หรือ tab
  --header-row N     แถวของหัวตาราง (0 ไม่มี)
  --sheet NAME       แผ่นงานของ Excel
  --map FIELD=COL    คอลัมน์ของช่อง เช่น --map mark=ผล (ชื่อหรือลำดับ)
  --set FIELD=VALUE  ค่าเดียวสำหรับทุกแถวที่ไม่ได้ระบุ เช่น --set year_be=2564`,
		en: `pmqa validate FILE|DIR… [--json]
  checks an assessment table (.csv .tsv .xlsx .json .parquet) row by row, or a dataset: files,
  columns, types, codes, references between tables
  --json             everything, as JSON
  --encoding NAME    utf-8, utf-16le, utf-16be, windows-874 (found unless told)
  --delimiter CHAR   between cells; tab for a tab
  --header-row N     row of the column names (0: none)
  --sheet NAME       sheet of a workbook
  --map FIELD=COL    the column of a field, by name or number: --map mark=Result
  --set FIELD=VALUE  for all rows that do not say it: --set year_be=2564`
	},
	build: {
		th: `pmqa build DIR… -o FILE.duckdb [--json]
  รวมชุดข้อมูลเป็นฐานข้อมูลไฟล์เดียว`,
		en: `pmqa build DIR… -o FILE.duckdb [--json]
  puts datasets into one database file`
	},
	audit: {
		th: `pmqa audit FILE|DIR… [--json]
  ตรวจตัวเลขในเอกสารเทียบกันเอง: ผลรวม ร้อยละ หน่วย จำนวนที่ขัดกัน เป้าหมายที่ไม่มีผล`,
		en: `pmqa audit FILE|DIR… [--json]
  checks a document's figures against each other: sums, shares, units, counts that
  disagree, targets without a result; of a dataset, prints the findings it carries`
	},
	query: {
		th: `pmqa query FILE.duckdb [NAME] [--param k=v]… [--json|--csv]
  ถามคำถามที่มีชื่อ; ไม่ใส่ NAME จะแสดงรายชื่อคำถาม`,
		en: `pmqa query FILE.duckdb [NAME] [--param k=v]… [--json|--csv]
  asks a named question; without NAME, lists them`
	},
	synth: {
		th: `pmqa synth --orgs N|provinces --years A-B --seed S --out DIR|FILE.duckdb [--json]
  สร้างข้อมูลจำลอง (ระบุไว้ชัดว่าเป็นข้อมูลจำลอง) คำเดียวกันใน --seed ให้ข้อมูลเดียวกันเสมอ
  --orgs N           จำนวนองค์กรจำลอง; 77 หรือ provinces คือจังหวัดทั้ง 77
  --years A-B        ปี พ.ศ. แรกถึงปีสุดท้าย เช่น 2562-2567
  --seed S           คำหรือตัวเลขใดก็ได้
  --out DIR|FILE     โฟลเดอร์ชุดข้อมูล หรือไฟล์ .duckdb
  --skip CODE        การประเมินที่เว้นไว้ เช่น TH-40/2564/self (ระบุได้หลายครั้ง)`,
		en: `pmqa synth --orgs N|provinces --years A-B --seed S --out DIR|FILE.duckdb [--json]
  makes synthetic assessments, marked as such; one --seed always gives the same ones
  --orgs N           so many sample authorities; 77 or provinces: the 77 provinces
  --years A-B        first and last Buddhist year: 2562-2567
  --seed S           any word or number
  --out DIR|FILE     a dataset folder, or a file that ends in .duckdb
  --skip CODE        an assessment to leave out: TH-40/2564/self (may be repeated)`
	}
};

const COMMON: Text = {
	th: `ทุกคำสั่ง
  --framework DIR    แบบประเมินที่ใช้ (ปกติ data/framework)
  --lang th|en       ภาษาของข้อความ
  --help, --version
รหัสออก: 0 สำเร็จ, 1 ข้อมูลนำเข้าไม่ถูกต้อง, 2 ใช้คำสั่งไม่ถูกต้อง`,
	en: `every command
  --framework DIR    the edition of the form (data/framework unless told)
  --lang th|en       language of messages
  --help, --version
exit codes: 0 done, 1 the input is wrong, 2 wrong usage`
};

/** The usage of one command, or of all. */
export function usageOf(command?: string): Text {
	const one = command === undefined ? undefined : USAGE[command];
	if (one !== undefined) return one;
	const all = Object.values(USAGE);
	return {
		th: [...all.map(({ th }) => th), COMMON.th].join('\n\n'),
		en: [...all.map(({ en }) => en), COMMON.en].join('\n\n')
	};
}
