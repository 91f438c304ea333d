/** Words of the page Compare. The charts' own words stand with the charts. */
import { formatNumber } from '../format';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });
const many = (n: number, one: string, more: string) => `${formatNumber(n)} ${n === 1 ? one : more}`;

/** Regions as `organizations.region` writes them. */
const REGIONS: Readonly<Record<string, Text>> = {
	North: text('ภาคเหนือ', 'North'),
	Northeast: text('ภาคตะวันออกเฉียงเหนือ', 'Northeast'),
	Central: text('ภาคกลาง', 'Central'),
	East: text('ภาคตะวันออก', 'East'),
	West: text('ภาคตะวันตก', 'West'),
	South: text('ภาคใต้', 'South')
};

/** Regions in the order they are listed. */
export const REGION_ORDER: readonly string[] = Object.keys(REGIONS);

/** A region as it is listed; one that is not known here by the word it came with. */
export function regionName(region: string): Text {
	return Object.hasOwn(REGIONS, region) ? REGIONS[region]! : text(region, region);
}

/** The units of a region as one: `ค่าเฉลี่ยภาคเหนือ` is what a chart adds. */
export function regionGroup(region: string): Text {
	const name = regionName(region);
	return text(name.th, `${name.en} region`);
}

export const C = {
	about: text(
		'เทียบหน่วยงานกับภาคของตน กับทั้งประเทศ และกับปีก่อน',
		'An organisation beside its region, the whole country and its own previous year'
	),
	wholeCountry: text('ทั้งประเทศ', 'Whole country'),
	noMeaning: text(
		'ทุกหน่วยงานมีน้ำหนักเท่ากันในค่าเฉลี่ย หน้านี้ไม่จัดอันดับ',
		'Every organisation weighs the same in a mean. Nothing is ranked here.'
	),

	// What is compared
	settings: text('ตั้งค่าการเปรียบเทียบ', 'What is compared'),
	/** On a phone, below the settings. */
	foldSettings: text('พับการตั้งค่า', 'Fold the settings'),
	data: text('ข้อมูล', 'Data'),
	dataKinds: {
		real: text('ข้อมูลจริง', 'Real data'),
		samples: text('ข้อมูลจำลอง', 'Synthetic data'),
		both: text('ทั้งสองอย่าง', 'Both'),
		archive: text('คลังข้อมูล', 'Archive')
	},
	kind: text('ประเภทหน่วยงาน', 'Kind'),
	kinds: {
		province: text('จังหวัด', 'Provinces'),
		department: text('กรมและส่วนราชการ', 'Departments'),
		university: text('มหาวิทยาลัย', 'Universities'),
		local: text('องค์กรปกครองส่วนท้องถิ่น', 'Local authorities')
	},
	units: text('หน่วยงาน', 'Organisations'),
	chosenUnits: text('หน่วยงานที่เลือก', 'Chosen organisations'),
	chooseUnits: text('เลือกหน่วยงาน', 'Choose organisations'),
	find: text('ค้นหาชื่อหน่วยงาน', 'Find by name'),
	region: text('ภาค', 'Region'),
	allRegions: text('ทุกภาค', 'All regions'),
	found: (n: number, all: number) =>
		text(
			`พบ ${formatNumber(n)} จาก ${formatNumber(all)} หน่วยงาน`,
			`${formatNumber(n)} of ${formatNumber(all)}`
		),
	onlyFirst: (n: number) =>
		text(
			`แสดง ${formatNumber(n)} รายการแรก พิมพ์ชื่อเพื่อให้แคบลง`,
			`The first ${formatNumber(n)} are listed; type a name to narrow it down.`
		),
	askAbout: text('ดูหน่วยงานนี้เป็นหลัก', 'Ask about this one'),
	mainUnit: text('หน่วยงานหลัก', 'asked about'),
	remove: (name: string) => text(`นำ ${name} ออก`, `Remove ${name}`),
	added: (name: string) => text(`เพิ่ม ${name} แล้ว`, `${name} added`),
	removed: (name: string) => text(`นำ ${name} ออกแล้ว`, `${name} removed`),
	noneOfIt: text('ไม่มีข้อมูลชุดนี้', 'not in these data'),
	full: (n: number) =>
		text(`เลือกได้ไม่เกิน ${n} หน่วยงาน`, `At most ${n} organisations can be chosen.`),
	with: text('เทียบกับ', 'Compared with'),
	comparators: {
		region: text('ภาคเดียวกัน', 'Its region'),
		country: text('ทั้งประเทศ', 'Whole country'),
		previous: text('ปีก่อน', 'Previous year')
	},
	previousYear: (year: string) => text(`ปีก่อน (${year})`, `Previous year (${year})`),
	years: text('ปีงบประมาณ', 'Fiscal years'),
	automaticYears: text('ตามความเหมาะสม', 'Automatic'),
	part: text('ส่วนของแบบประเมิน', 'Part of the form'),
	parts: {
		automatic: text('ตามความเหมาะสม', 'Automatic'),
		all: text('ทั้งแบบประเมิน', 'The whole form'),
		categories: text('รายหมวด', 'By category'),
		items: text('รายข้อย่อย', 'By item')
	},
	measure: text('สิ่งที่วัด', 'Measure'),
	form: text('รูปแบบ', 'Form'),
	forms: {
		automatic: text('ตามความเหมาะสม', 'Automatic'),
		heatmap: text('แผนที่ความร้อน', 'Heatmap'),
		lines: text('เส้นรายปี', 'Lines over years'),
		multiples: text('ภาพย่อยรายหน่วยงาน', 'Small multiples'),
		dumbbell: text('จุดเทียบ', 'Dumbbell'),
		changes: text('ตารางส่วนต่าง', 'Differences'),
		distribution: text('การกระจาย', 'Distribution'),
		tiles: text('แผนที่ช่อง', 'Tile map'),
		map: text('แผนที่จังหวัด', 'Province map'),
		rank: text('การจัดอันดับ', 'Ranking')
	},
	reset: text('กลับเป็นค่าเริ่มต้น', 'Start again'),
	copyLink: text('คัดลอกลิงก์', 'Copy link'),
	copied: text('คัดลอกลิงก์แล้ว', 'Link copied'),
	notCopied: text(
		'คัดลอกไม่สำเร็จ โปรดคัดลอกจากแถบที่อยู่ของเบราว์เซอร์',
		'The link could not be copied; copy it from the address bar.'
	),

	// The sentence on top
	said: (units: Text, years: Text, against: Text | null) =>
		text(
			`${units.th} ${years.th}${against ? ` เทียบกับ${against.th}` : ''}`,
			`${units.en}, ${years.en}${against ? `, compared with ${against.en}` : ''}.`
		),
	measured: (measure: string, part: Text, data: Text, n: number, kind: Text) => ({
		th: `วัดจาก “${measure}” ${part.th} ${data.th}ของ${kind.th} ${formatNumber(n)} แห่ง`,
		en: `Measured: “${measure}”, ${part.en.toLowerCase()}; ${data.en.toLowerCase()} of ${formatNumber(n)} ${kind.en.toLowerCase()}.`
	}),
	dataOf: {
		real: text('ข้อมูลจริง', 'Real data'),
		samples: text('ข้อมูลจำลอง', 'Synthetic data'),
		both: text('ข้อมูลจริงและข้อมูลจำลอง', 'Real and synthetic data')
	},
	onePart: (code: string) =>
		code.includes('.')
			? text(`ข้อย่อย ${code}`, `Item ${code}`)
			: text(`หมวด ${code}`, `Category ${code}`),
	theRegion: (region: Text) => text(region.th, `the ${region.en} region`),
	theCountry: text('ทั้งประเทศ', 'the whole country'),
	itsYear: (year: Text) => text(`ปีก่อน (${year.th})`, `its previous year (${year.en})`),
	everyUnit: (n: number, kind: Text) =>
		text(`${kind.th}ทั้ง ${formatNumber(n)} แห่ง`, `all ${formatNumber(n)} ${kind.en.toLowerCase()}`),

	// What there is
	nothingReal: text(
		'มีแบบประเมินจริงเพียงชุดเดียว จึงยังไม่มีข้อมูลจริงให้เทียบ',
		'There is only one real assessment, so there is nothing real to compare it with yet.'
	),
	nothingHere: text(
		'ข้อมูลชุดนี้มีแบบประเมินไม่ถึงสองชุด จึงยังเทียบไม่ได้',
		'These data hold fewer than two assessments, so nothing can be compared yet.'
	),
	tryThis: text(
		'ลองใช้ข้อมูลจำลองของ 77 จังหวัด หรือนำเข้าแบบประเมินของท่าน',
		'Try the synthetic data of 77 provinces, or import assessments of your own.'
	),
	useSamples: text('ใช้ข้อมูลจำลอง', 'Use synthetic data'),
	useReal: text('กลับไปใช้ข้อมูลจริง', 'Back to real data'),
	import: text('นำเข้าแบบประเมิน', 'Import assessments'),
	samplesAre: text(
		'ข้อมูลจำลองสร้างขึ้นเพื่อให้ลองใช้ ไม่ใช่ผลการประเมินของหน่วยงานใด',
		'Synthetic data are made up to try things out. They are not the assessment of any agency.'
	),
	samplesLoading: (percent: string | null) =>
		text(
			`กำลังโหลดข้อมูลจำลอง${percent === null ? '' : ` ${percent}`}`,
			`Loading the synthetic data${percent === null ? '' : `: ${percent}`}`
		),
	samplesFailed: {
		file: text(
			'โหลดข้อมูลจำลองไม่สำเร็จ ข้อมูลจริงยังอยู่ครบ ตรวจการเชื่อมต่อแล้วลองอีกครั้ง',
			'The synthetic data did not arrive. The real data are all still here. Check the connection and try again.'
		),
		engine: text(
			'เปิดข้อมูลจำลองในหน้านี้ไม่สำเร็จ ข้อมูลจริงยังอยู่ครบ ลองอีกครั้ง',
			'The synthetic data could not be opened here. The real data are all still here. Try again.'
		)
	},
	failed: text('เปรียบเทียบไม่สำเร็จ', 'The comparison failed.'),
	firstHasNothing: text(
		'ข้อมูลชุดนี้ไม่มีหน่วยงานที่เลือก โปรดเลือกหน่วยงานอื่น',
		'These data hold nothing of the chosen organisation. Choose another one.'
	),

	// What a form cannot show
	formRefuses: (form: Text, why: Text) =>
		text(`${form.th}แสดงได้ไม่ดี: ${why.th}`, `${form.en} would not show this well: ${why.en}`),
	tooMany: (given: number, limit: number, of: Text) =>
		text(
			`มี ${formatNumber(given)} ${of.th} แสดงได้ไม่เกิน ${limit}`,
			`${formatNumber(given)} ${of.en}, at most ${limit}.`
		),
	tooFew: (given: number, limit: number, of: Text) =>
		text(
			`มี ${formatNumber(given)} ${of.th} ต้องมีอย่างน้อย ${limit}`,
			`${formatNumber(given)} ${of.en}, at least ${limit} are needed.`
		),
	limited: {
		units: text('ชุดข้อมูล', 'series'),
		years: text('ปี', 'years'),
		parts: text('ส่วนของแบบประเมิน', 'parts of the form'),
		columns: text('คอลัมน์', 'columns'),
		rows: text('แถว', 'rows'),
		panels: text('ภาพย่อย', 'small pictures')
	},
	showAs: (form: Text) => text(`แสดงเป็น${form.th}`, `Show as: ${form.en.toLowerCase()}`),
	showWhole: text('แสดงทั้งแบบประเมินเป็นค่าเดียว', 'Show the whole form as one value'),

	// What changed between two years
	changed: (from: string, to: string) =>
		text(`สิ่งที่เปลี่ยนจาก ${from} เป็น ${to}`, `What changed from ${from} to ${to}`),
	changedAbout: (name: string) => text(`ของ${name}`, name),
	changeCounts: (c: { statements: number; answered: number; lost: number; marks: number }) =>
		text(
			`จาก ${c.statements} ข้อ: มีคำตอบเพิ่ม ${c.answered} ข้อ คำตอบหายไป ${c.lost} ข้อ เครื่องหมายเปลี่ยน ${c.marks} ข้อ`,
			`Of ${c.statements} statements: ${c.answered} newly answered, ${c.lost} no longer answered, ${c.marks} with another mark.`
		),
	fellMost: (item: string, before: string, after: string) =>
		text(
			`ข้อย่อยที่ลดลงมากที่สุด: ${item} จาก ${before} เป็น ${after}`,
			`Fell most: ${item}, from ${before} to ${after}.`
		),
	noneFell: (measure: string) =>
		text(`ไม่มีข้อย่อยใดลดลงใน “${measure}”`, `No item fell in “${measure}”.`),
	noChange: text('ไม่มีข้อใดเปลี่ยน', 'No statement changed.'),
	byItem: (measure: string) =>
		text(
			`รายข้อย่อย เรียงจากลดลงมากที่สุด (“${measure}”)`,
			`By item, the largest fall first (“${measure}”)`
		),
	itemChange: (before: number, after: number, of: number) =>
		text(`${before} → ${after} จาก ${of} ข้อ`, `${before} → ${after} of ${of} statements`),
	statementChange: {
		answered: text('มีคำตอบเพิ่ม', 'newly answered'),
		lost: text('คำตอบหายไป', 'no longer answered'),
		cites: text('อ้างตัวเลขแล้ว', 'now cites figures'),
		'cites-no-more': text('ไม่อ้างตัวเลขแล้ว', 'no longer cites figures'),
		'names-system': text('ระบุเว็บไซต์หรือระบบแล้ว', 'now names a website or system'),
		'names-no-more': text('ไม่ระบุเว็บไซต์หรือระบบแล้ว', 'no longer names a website or system')
	},
	markChange: (before: Text, after: Text) =>
		text(
			`เครื่องหมาย: ${before.th} → ${after.th}`,
			`mark: ${before.en.toLowerCase()} → ${after.en.toLowerCase()}`
		),
	notCompared: text(
		'สองปีนี้มาจากข้อมูลต่างชนิดกัน ปีหนึ่งจริง ปีหนึ่งจำลอง ส่วนต่างจึงไม่มีความหมาย',
		'One of these years is real and the other made up, so their difference means nothing.'
	),

	sources: (n: number) =>
		text(
			`แบบประเมินตนเอง แบบฟอร์ม 3 ของ ${formatNumber(n)} หน่วยงาน`,
			`Self-assessments, Form 3, of ${many(n, 'organisation', 'organisations')}`
		),
	sourceSynthetic: text(
		'ข้อมูลจำลองที่มากับโครงการนี้ (synthetic data)',
		'Synthetic data that come with this project (ข้อมูลจำลอง)'
	),
	/** Under every picture, in both languages: it may travel without its page. */
	allSynthetic: text(
		'ข้อมูลจำลอง ไม่ใช่ผลการประเมินของหน่วยงานใด (synthetic data)',
		'Synthetic data: not the assessment of any agency (ข้อมูลจำลอง)'
	),
	someSynthetic: text(
		'บางส่วนเป็นข้อมูลจำลอง ไม่ใช่ผลการประเมินของหน่วยงานใด (some synthetic data)',
		'Some of these are synthetic data, not the assessment of any agency (บางส่วนเป็นข้อมูลจำลอง)'
	)
} as const;
