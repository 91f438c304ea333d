/** Words of an archive on the page Compare. */
import { formatNumber } from '../format';
import type { Text } from '../messages';

const text = (th: string, en: string): Text => ({ th, en });

export const A = {
	about: text(
		'คลังข้อมูลคือแฟ้ม .duckdb แฟ้มเดียวที่เก็บแบบประเมินของหลายหน่วยงานหลายปี หน้านี้อ่านเฉพาะส่วนที่ใช้ และไม่ส่งข้อมูลใดออกไป',
		'An archive is one .duckdb file with the assessments of many organisations and years. Only the parts that are needed are read, and nothing is sent anywhere.'
	),
	beside: text('ชื่อแฟ้มบนเว็บไซต์นี้ (ในโฟลเดอร์ archives)', 'File on this site (in its folder archives)'),
	badName: text(
		'ใช้ได้เฉพาะตัวอักษรอังกฤษ ตัวเลข . _ - และต้องลงท้ายด้วย .duckdb',
		'Only Latin letters, digits, . _ and - can be used, and it ends in .duckdb.'
	),
	open: text('เปิดคลังข้อมูล', 'Open'),
	choose: text('เลือกแฟ้มจากเครื่องนี้', 'Choose a file on this device'),
	other: text('เปิดคลังข้อมูลอื่น', 'Open another archive'),
	notCarried: text(
		'ลิงก์ไม่มีแฟ้มในเครื่องนี้ติดไปด้วย ผู้รับลิงก์ต้องเลือกแฟ้มของตนเอง',
		'A link cannot carry a file of this device: whoever opens it has to choose the file themselves.'
	),
	fileWanted: text(
		'การเปรียบเทียบนี้ใช้แฟ้มในเครื่องของผู้ทำลิงก์ ลิงก์ไม่มีแฟ้มติดมาด้วย โปรดเลือกแฟ้มเดียวกันจากเครื่องนี้',
		'This comparison is of a file on a device, and a link cannot carry it. Choose the same file here.'
	),
	engine: (percent: string | null) =>
		text(
			`กำลังเตรียมเครื่องมือ${percent === null ? '' : ` ${percent}`}`,
			`Loading the engine${percent === null ? '' : `: ${percent}`}`
		),
	opening: (name: string) => text(`กำลังเปิดคลังข้อมูล ${name}`, `Opening ${name}`),
	read: (read: string, size: string | null) =>
		text(
			`อ่านแล้ว ${read}${size === null ? '' : ` จาก ${size}`}`,
			`${read}${size === null ? '' : ` of ${size}`} read`
		),
	holds: (name: string, units: number, years: string) =>
		text(
			`คลังข้อมูล ${name}: ${formatNumber(units)} หน่วยงาน ปี ${years}`,
			`${name}: ${formatNumber(units)} ${units === 1 ? 'organisation' : 'organisations'}, ${years}`
		),
	slow: text(
		'คลังนี้ไม่มีตารางสรุป หรือมีตารางสรุปที่หน้านี้ใช้ไม่ได้ เช่น เป็นรุ่นเก่า หน้านี้จึงต้องนับจากคำตอบรายข้อและใช้เวลานาน ผู้จัดทำคลังสร้างใหม่ได้ด้วยคำสั่ง pmqa build',
		'This archive has no summary tables, or none that this page can use, such as older ones. Questions are counted from the answers themselves and are slow; whoever made it can build it again with pmqa build.'
	),
	wholeComing: (loaded: string, size: string | null) =>
		text(
			`เซิร์ฟเวอร์นี้ส่งแฟ้มเป็นส่วน ๆ ไม่ได้ จึงต้องโหลดทั้งแฟ้ม โหลดแล้ว ${loaded}${size === null ? '' : ` จาก ${size}`}`,
			`This server cannot send parts of a file, so the whole file is being fetched: ${loaded}${size === null ? '' : ` of ${size}`} so far.`
		),
	wholeCame: (size: string) =>
		text(
			`เซิร์ฟเวอร์นี้ส่งแฟ้มเป็นส่วน ๆ ไม่ได้ จึงโหลดทั้งแฟ้มมาแล้ว ${size}`,
			`This server cannot send parts of a file, so all of it was fetched: ${size}.`
		),
	holdsSynthetic: text(
		'ข้อมูลในคลังนี้เป็นข้อมูลจำลอง ไม่ใช่ผลการประเมินของหน่วยงานใด',
		'The data of this archive are synthetic: made up, and not the assessment of any agency.'
	),
	holdsBoth: text(
		'คลังนี้มีทั้งข้อมูลจริงและข้อมูลจำลอง ค่าเฉลี่ยของภาคและทั้งประเทศแยกกันคนละค่า',
		'This archive holds real and synthetic data, whose means of the region and the country stand apart.'
	),
	firstByName: (asked: string, shown: string) =>
		text(
			`คลังนี้ไม่มี${asked} จึงแสดง${shown} ซึ่งเป็นชื่อแรกตามลำดับอักษร เลือกหน่วยงานอื่นได้`,
			`${asked} is not in this archive, so ${shown}, the first by its Thai name, is shown. You can choose another.`
		),
	changed: (from: string, to: string) =>
		text(`ดูสิ่งที่เปลี่ยนจาก ${from} เป็น ${to}`, `Show what changed from ${from} to ${to}`),
	readsMore: text(
		'อ่านคำตอบรายข้อจากคลังเพิ่ม อาจหลายสิบเมกะไบต์',
		'This reads the answers themselves, which may be tens of megabytes more.'
	),
	lost: text('การเชื่อมต่อกับคลังข้อมูลขาดหาย', 'The connection to the archive was lost.'),
	lostKeeps: text(
		'ภาพที่แสดงอยู่เป็นของสิ่งที่เลือกก่อนหน้า',
		'What is drawn stays; it may be of an earlier choice.'
	),
	againIn: (seconds: number) =>
		text(`จะลองใหม่เองใน ${seconds} วินาที`, `Trying again in ${seconds} s.`),
	again: text('กำลังเปิดคลังข้อมูลใหม่', 'Opening the archive again'),
	stopped: text(
		'ลองใหม่หลายครั้งแล้วยังไม่สำเร็จ ตรวจการเชื่อมต่อแล้วกด “ลองอีกครั้ง”',
		'Several tries failed. Check the connection, then press “Try again”.'
	),
	back: text('เชื่อมต่อได้แล้ว', 'The connection is back.'),
	failures: {
		missing: text(
			'ไม่พบคลังข้อมูลชื่อนี้ในโฟลเดอร์ archives ของเว็บไซต์',
			'There is no archive of this name in the folder archives of this site.'
		),
		foreign: text(
			'แฟ้มนี้ไม่ใช่ฐานข้อมูลแบบประเมินที่สร้างด้วย pmqa build',
			'This file is not a database of assessments as “pmqa build” makes it.'
		),
		version: text(
			'แฟ้มนี้สร้างด้วยรุ่นอื่นที่หน้านี้อ่านไม่ได้ โปรดสร้างใหม่ด้วย pmqa build รุ่นเดียวกับเว็บไซต์',
			'This file was made by another version, which cannot be read here. Make it again with the “pmqa build” of this site.'
		),
		damaged: text(
			'แฟ้มนี้เสียหายหรือมาไม่ครบ โปรดขอแฟ้มใหม่',
			'This file is damaged or not complete. Get it anew.'
		),
		changed: text(
			'แฟ้มในเครื่องถูกแก้ไขหรือย้ายไปหลังจากเลือก โปรดเลือกใหม่',
			'The file was changed or moved since it was chosen. Choose it again.'
		),
		network: text(
			'ติดต่อคลังข้อมูลไม่ได้ ตรวจการเชื่อมต่อแล้วลองอีกครั้ง',
			'The archive cannot be reached. Check the connection and try again.'
		),
		memory: text('หน่วยความจำไม่พอสำหรับคลังข้อมูลนี้', 'There is not enough memory for this archive.'),
		unsupported: text('เบราว์เซอร์รุ่นนี้ไม่รองรับ', 'This browser is too old for it.'),
		blocked: text(
			'ถูกปิดกั้นโดยนโยบายของเครื่องหรือเครือข่าย',
			'It is blocked by a policy of this device or network.'
		),
		closed: text('คลังข้อมูลถูกปิด', 'The archive was closed.')
	},
	tooLarge: (size: string, limit: string) =>
		text(
			`เซิร์ฟเวอร์นี้ส่งแฟ้มเป็นส่วน ๆ ไม่ได้ และแฟ้มมีขนาด ${size} ใหญ่เกินกว่าจะโหลดทั้งแฟ้ม (ไม่เกิน ${limit})`,
			`This server cannot send parts of a file, and at ${size} it is too large to be fetched whole (at most ${limit}).`
		),
	source: (name: string, units: number, synthetic: boolean) =>
		text(
			`${synthetic ? 'ข้อมูลจำลอง (synthetic data) ' : ''}คลังข้อมูล${name === '' ? 'จากแฟ้มในเครื่อง' : ` ${name}`} แบบฟอร์ม 3 ของ ${formatNumber(units)} หน่วยงาน`,
			`${synthetic ? 'Synthetic data (ข้อมูลจำลอง), archive' : 'Archive'} ${name === '' ? 'from a file of this device' : name}: Form 3 of ${formatNumber(units)} ${units === 1 ? 'organisation' : 'organisations'}`
		)
} as const;
