import { describe, expect, it } from 'vitest';
import { hasKhonKaen } from '$lib/form3/fixtures.node';
import { khonKaenReading, readingOf } from './fixture.node';
import { readLinks } from './links';

const urls = (...lines: string[]) =>
	readLinks(readingOf(...lines)).flatMap((link) => link.url ?? []);
const systems = (...lines: string[]) =>
	readLinks(readingOf(...lines)).flatMap((link) => link.system ?? []);

describe('readLinks', () => {
	it('reads URLs, www addresses and bare hosts', () => {
		expect(urls('ดู http://www.khonkaen.go.th/ และ')).toEqual(['http://www.khonkaen.go.th/']);
		expect(urls('ที่www.damrongdham.moi.go.th ระบบ')).toEqual(['www.damrongdham.moi.go.th']);
		expect(urls('Web Application ', 'esangreen.com, โครงการ')).toEqual(['esangreen.com']);
	});

	it('puts together a URL broken over lines', () => {
		expect(
			urls('3. คลัง ', 'https://a.go.th/x/%E0%B8%9C%E0%', 'B8%A3%E0%B', '8%B2.html?page=1 ')
		).toEqual(['https://a.go.th/x/%E0%B8%9C%E0%B8%A3%E0%B8%B2.html?page=1']);
	});

	it('ends a URL where it ends', () => {
		expect(urls('https://a.go.th/%E0%B8%97 ', '3. เว็บ')).toEqual(['https://a.go.th/%E0%B8%97']);
		expect(urls('(https://a.go.th/b).', 'https://c.go.th')).toEqual([
			'https://a.go.th/b',
			'https://c.go.th'
		]);
	});

	it('takes abbreviations, versions and e-mail addresses for no URL', () => {
		expect(urls('PR. KHONKAEN 4.0 Mini App.On somebody@moi.go.th 1.2.5')).toEqual([]);
	});

	it('gives one link for each system of a statement, at its first line', () => {
		expect(readLinks(readingOf('ผ่านระบบ PADME', 'ระบบ EMENSCR และ padme'))).toEqual([
			{ statement_no: '1.1.1', line: 1, url: null, system: 'PADME' },
			{ statement_no: '1.1.1', line: 2, url: null, system: 'eMENSCR' }
		]);
	});

	it('knows the spellings of a channel', () => {
		expect(systems('ระบบ e – GP เฟสบุ๊คผู้ว่า กลุ่มไลน์ QR Code')).toEqual([
			'e-GP',
			'Facebook',
			'LINE',
			'QR Code'
		]);
	});

	it('does not find LINE in online', () => {
		expect(systems('ระบบออนไลน์ online pipeline')).toEqual([]);
	});

	it('names web sites and applications', () => {
		expect(systems('บนเว็บไซต์จังหวัดขอนแก่น และ')).toEqual(['เว็บไซต์จังหวัดขอนแก่น']);
		expect(systems('แอปพลิเคชัน“อาสาเฝ้าเมือง” โดย')).toEqual(['แอปพลิเคชันอาสาเฝ้าเมือง']);
		expect(systems('พัฒนา Stroke application')).toEqual(['แอปพลิเคชัน Stroke']);
		expect(systems('App เกษตรกรหลังเก็บเกี่ยว, App นาแปลงใหญ่,')).toEqual([
			'แอปพลิเคชันเกษตรกรหลังเก็บเกี่ยว',
			'แอปพลิเคชันนาแปลงใหญ่'
		]);
	});

	it('takes plain words, equipment and the form itself for no channel', () => {
		expect(systems('ผ่านเว็บไซต์, Application ส่งผลให้ กล้อง CCTV ระบบคลาวด์')).toEqual([]);
		expect(systems('(กรณีเปิดเผยผ่าน', 'เว็บไซต์จังหวัด กรุณาแนบลิ้งค์)')).toEqual([]);
	});

	it.skipIf(!hasKhonKaen)('finds the addresses of the real document', () => {
		const links = readLinks(khonKaenReading());
		const places = links.flatMap(({ statement_no, line, url }) =>
			url
				? [`${statement_no} ${line} ${new URL(/:\/\//.test(url) ? url : `http://${url}`).host}`]
				: []
		);
		expect(places).toEqual([
			'1.2.5 199 www.khonkaen.go.th',
			'1.2.5 201 sites.google.com',
			'1.2.5 203 www.cgd.go.th',
			'2.3.2 525 esangreen.com',
			'3.4.1 748 www.damrongdham.moi.go.th'
		]);
		expect(links.find((link) => link.url?.includes('cgd'))?.url).toMatch(
			/E0%B8%A3%E0%B9%80.+%E0%B8%B2%E0%B8%A2\.html\?page_locale=th_TH$/
		);
	});
});
