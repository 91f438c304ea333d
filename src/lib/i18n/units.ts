/**
 * Units as they are shown. The dataset keeps the one Thai spelling that src/lib/indicators gives each unit;
 * a unit that is not listed here is shown as it stands.
 */
import type { Lang } from './locale';

/** Spellings of the dataset that are not Thai words. */
const UNITS_TH: Readonly<Record<string, string>> = {
	'kg CO2': 'กิโลกรัม CO2'
};

const UNITS_EN: Readonly<Record<string, string>> = {
	// Money and people
	บาท: 'baht',
	ล้านบาท: 'million baht',
	ดอลลาร์: 'US dollars',
	คน: 'people',
	ราย: 'people',
	ครัวเรือน: 'households',
	ครอบครัว: 'families',
	กลุ่ม: 'groups',
	ทีม: 'teams',
	คณะ: 'committees',
	คณะทำงาน: 'working groups',
	คณะกรรมการ: 'committees',
	ฝ่าย: 'parties',
	เครือข่าย: 'networks',
	สหกรณ์: 'cooperatives',
	ตำแหน่ง: 'posts',
	อัตรา: 'posts',
	// Places and bodies
	แห่ง: 'places',
	ศูนย์: 'centres',
	จุด: 'points',
	จังหวัด: 'provinces',
	อำเภอ: 'districts',
	ตำบล: 'subdistricts',
	หมู่บ้าน: 'villages',
	ชุมชน: 'communities',
	เทศบาล: 'municipalities',
	เขตเทศบาล: 'municipal areas',
	เขต: 'areas',
	ประเทศ: 'countries',
	พื้นที่: 'areas',
	หน่วยงาน: 'agencies',
	หน่วย: 'units',
	ส่วนราชการ: 'government agencies',
	องค์กร: 'organisations',
	สถานี: 'stations',
	สำนักงาน: 'offices',
	กองทุน: 'funds',
	บริษัท: 'companies',
	โรงเรียน: 'schools',
	โรงพยาบาล: 'hospitals',
	โรงงาน: 'factories',
	แปลง: 'plots',
	สาย: 'lines',
	เส้นทาง: 'routes',
	// Things
	เรื่อง: 'cases',
	กรณี: 'cases',
	แผ่น: 'sheets',
	ฉบับ: 'copies',
	ชุด: 'sets',
	ตัวชี้วัด: 'indicators',
	เครื่อง: 'machines',
	คัน: 'vehicles',
	ต้น: 'trees',
	เสวียน: 'enclosures',
	ลาย: 'patterns',
	กล้อง: 'cameras',
	เว็บไซต์: 'websites',
	แอปพลิเคชัน: 'apps',
	ระบบ: 'systems',
	ฐานข้อมูล: 'databases',
	ผลิตภัณฑ์: 'products',
	รางวัล: 'awards',
	โครงการ: 'projects',
	กิจกรรม: 'activities',
	กระบวนงาน: 'processes',
	กระบวนการ: 'processes',
	ขั้นตอน: 'steps',
	บริการ: 'services',
	ช่องทาง: 'channels',
	หลักสูตร: 'courses',
	รุ่น: 'batches',
	รายการ: 'items',
	นวัตกรรม: 'innovations',
	// Aspects and orders
	ด้าน: 'areas',
	ส่วน: 'parts',
	ระยะ: 'phases',
	สาขา: 'branches',
	มิติ: 'dimensions',
	มาตรการ: 'measures',
	ยุทธศาสตร์: 'strategies',
	กลยุทธ์: 'strategies',
	แนวทาง: 'approaches',
	แผน: 'plans',
	ประเด็น: 'issues',
	ประเภท: 'types',
	ประการ: 'points',
	เป้าหมาย: 'targets',
	ข้อ: 'points',
	ลำดับ: 'ranks',
	ระดับ: 'levels',
	คะแนน: 'points',
	เท่า: 'times',
	ครั้ง: 'times',
	รอบ: 'rounds',
	// Time and measures
	นาที: 'minutes',
	ชั่วโมง: 'hours',
	วัน: 'days',
	สัปดาห์: 'weeks',
	เดือน: 'months',
	ไตรมาส: 'quarters',
	ปี: 'years',
	เมตร: 'metres',
	กิโลเมตร: 'km',
	ไร่: 'rai',
	ตารางเมตร: 'm²',
	ตารางกิโลเมตร: 'km²',
	ลูกบาศก์เมตร: 'm³',
	ลิตร: 'litres',
	กรัม: 'g',
	กิโลกรัม: 'kg',
	ตัน: 'tonnes',
	'ตัน CO2': 'tonnes CO2',
	ไมโครกรัมต่อลูกบาศก์เมตร: 'µg/m³',
	องศาเซลเซียส: '°C',
	กิโลวัตต์ชั่วโมง: 'kWh'
};

/** A unit of the dataset in the page's language; an unknown one as the document writes it. */
export function unitName(unit: string, lang: Lang): string {
	return (lang === 'en' ? UNITS_EN[unit] : UNITS_TH[unit]) ?? unit;
}

/** The units that have a name in both languages, as the dataset spells them. */
export function unitNames(): string[] {
	return [...Object.keys(UNITS_EN), ...Object.keys(UNITS_TH), '%'];
}

/** English units whose name for one is not the plural without its ending. */
const ONE_EN: Readonly<Record<string, string>> = {
	people: 'person',
	'US dollars': 'US dollar',
	'people per day': 'person per day'
};

/** A unit as it stands after the number 1, or after "per": `sheet`, `agency`, `person`; Thai has one form. */
export function unitOfOne(unit: string, lang: Lang): string {
	const name = unitName(unit, lang);
	if (lang === 'th' || isThaiOnly(unit, lang)) return name;
	return (
		ONE_EN[name] ??
		name
			.replace(/ies$/, 'y')
			.replace(/(ch|sh|ss|x)es$/, '$1')
			.replace(/([^s])s$/, '$1')
	);
}

/** True when a unit has no English name and is shown in Thai on an English page. */
export function isThaiOnly(unit: string, lang: Lang): boolean {
	return lang === 'en' && /[\u0E00-\u0E7F]/.test(unitName(unit, lang));
}
