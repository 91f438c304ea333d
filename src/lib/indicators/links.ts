import type { Form3Reading, Link } from '$lib/form3/types';
import { CHANNELS, NAMED_KINDS } from './channels';
import { placeOf, statementTexts, type StatementText } from './statement-text';

/**
 * URLs and named systems given as channels in the evidence of each answered statement: one link for
 * each distinct URL or system of a statement, at the first line it stands on. A statement is `linked`
 * when it has at least one.
 */
export function readLinks(reading: Form3Reading): Link[] {
	return statementTexts(reading).flatMap(linksOf);
}

interface Found {
	readonly at: number;
	readonly url: string | null;
	readonly system: string | null;
}

/** The links of one statement, in the order of their first lines. */
export function linksOf(statement: StatementText): Link[] {
	const text = withoutInstructions(statement.text);
	const urls = urlsOf(text);
	const rest = blank(text, urls);
	const found: Found[] = [
		...urls.map(({ start, url }) => ({ at: start, url, system: null })),
		...channelsOf(rest),
		...namedOf(rest)
	].sort((a, b) => a.at - b.at);
	const seen = new Set<string>();
	return found.flatMap(({ at, url, system }) => {
		const key = url ?? (system ?? '').toLowerCase();
		if (seen.has(key)) return [];
		seen.add(key);
		return [
			{ statement_no: statement.statement_no, line: placeOf(statement, at).line, url, system }
		];
	});
}

/** The form itself names channels ("เว็บไซต์ กรุณาแนบลิ้งค์…"): blanked, lengths kept. */
function withoutInstructions(text: string): string {
	return text.replace(/\([^()]{0,80}กรุณา[^()]{0,120}\)/g, (whole) => ' '.repeat(whole.length));
}

interface Address {
	readonly start: number;
	readonly end: number;
	readonly url: string;
}

const ADDRESS_RUN = /[A-Za-z0-9._~:/?#@!$&'*+;=%-]{4,}/g;
const TOP_LEVEL =
	/\.(?:go\.th|ac\.th|or\.th|co\.th|in\.th|mi\.th|net\.th|th|com|net|org|info|io|me|app|dev|asia|edu|gov)$/i;

/** URLs, `www.` addresses and bare host names; a URL broken over lines is put together. */
function urlsOf(text: string): Address[] {
	const addresses: Address[] = [];
	let upTo = 0;
	for (const match of text.matchAll(ADDRESS_RUN)) {
		if (match.index < upTo) continue;
		const start = match.index + schemeAt(match[0]);
		let url = text.slice(start, match.index + match[0].length);
		let end = start + url.length;
		if (!isAddress(url)) continue;
		for (;;) {
			const next = continuation(text, end, url);
			if (next === '') break;
			url += next;
			end += 1 + next.length;
		}
		upTo = end;
		addresses.push({ start, end, url: url.replace(/[.,;:!?'*]{1,9}$/, '') });
	}
	return addresses;
}

/** Text may run into a URL without a space: it starts at its scheme. */
function schemeAt(run: string): number {
	const at = run.search(/https?:\/\//i);
	return at > 0 ? at : 0;
}

function isAddress(run: string): boolean {
	if (/^https?:\/\/[A-Za-z0-9]/i.test(run)) return true;
	if (run.includes('@')) return false;
	if (/^www\.[A-Za-z0-9-]/i.test(run)) return true;
	const host = run.split('/')[0] ?? '';
	return (
		TOP_LEVEL.test(host.replace(/[.,;:]{1,9}$/, '')) &&
		/^[A-Za-z0-9]/.test(host) &&
		!/[:%=]/.test(host)
	);
}

/** What the next line adds to a URL that runs to the very end of its line; '' when it is complete. */
function continuation(text: string, end: number, url: string): string {
	if (text.charAt(end) !== '\n') return '';
	const next =
		/^[A-Za-z0-9._~:/?#@!$&'*+;=%-]{1,500}/.exec(text.slice(end + 1, end + 501))?.[0] ?? '';
	if (next === '' || /^\d{1,2}[.)]$/.test(next) || /^(?:https?:|www\.)/i.test(next)) return '';
	const brokenInside = /%[0-9A-F]?$|[-_=&?#]$/i.test(url.slice(-2));
	return brokenInside || /%[0-9A-F]{2}|[/?=&]|\.(?:html?|php|aspx?|pdf)/i.test(next) ? next : '';
}

function blank(text: string, places: readonly Address[]): string {
	let rest = '';
	let at = 0;
	for (const { start, end } of places) {
		rest += text.slice(at, start) + ' '.repeat(end - start);
		at = end;
	}
	return rest + text.slice(at);
}

interface Spelling {
	readonly system: string;
	readonly pattern: RegExp;
}

const SPELLINGS: readonly Spelling[] = CHANNELS.map(({ system, spellings }) => ({
	system,
	pattern: new RegExp(
		[...spellings]
			.sort((a, b) => b.length - a.length)
			.map(asPattern)
			.join('|'),
		'gi'
	)
}));

function asPattern(spelling: string): string {
	const words = spelling
		.split(' ')
		.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
		.join('\\s{0,3}');
	const before = /^[A-Za-z0-9]/.test(spelling) ? '(?<![A-Za-z0-9])' : '';
	const after = /[A-Za-z0-9]$/.test(spelling) ? '(?![A-Za-z0-9])' : '';
	// ออนไลน์ (online) ends like ไลน์ (LINE).
	const notOnline = spelling === 'ไลน์' ? '(?<!ออน|ไป|เคาท์เตอร์)' : '';
	return `${before}${notOnline}${words}${after}`;
}

function channelsOf(text: string): Found[] {
	return SPELLINGS.flatMap(({ system, pattern }) => {
		const at = text.search(pattern);
		return at < 0 ? [] : [{ at, url: null, system }];
	});
}

const NAME_LENGTH = 60;
const KIND_PATTERNS = NAMED_KINDS.map(({ kind, words }) => ({
	kind,
	pattern: new RegExp(
		`(?<![A-Za-z])(?:${words.map((word) => word.replaceAll(' ', '\\s?')).join('|')})(?![A-Za-z])`,
		'gi'
	)
}));

/** "เว็บไซต์จังหวัดขอนแก่น", "แอปพลิเคชัน“อาสาเฝ้าเมือง”", "App เกษตรกร…", "Stroke application". */
function namedOf(text: string): Found[] {
	return KIND_PATTERNS.flatMap(({ kind, pattern }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const end = match.index + match[0].length;
			const name =
				nameAfter(match[0], text.slice(end, end + NAME_LENGTH)) ??
				nameBefore(text, match.index, kind);
			return name === null || knownChannel(name)
				? []
				: [
						{ at: match.index, url: null, system: `${kind}${/^[ก-๎]/.test(name) ? '' : ' '}${name}` }
					];
		})
	);
}

/** Words at which a Thai name ends, since no space does it. */
const NAME_ENDS = /(?:และ|หรือ|เพื่อ|ซึ่ง|โดย|ผ่าน|ให้|สำหรับ|เป็น|ได้แก่|ใช้|บริหาร(?!ราชการ|ส่วน|ทรัพยากร|งาน))/;
const GENERIC =
	/^(?:ของ|ที่|ต่าง|ใน|มา|จาก|ทั้ง|ไป|ด้วย|แล้ว|หน่วยงานที่|อื่น|ไม่|จะ|นี้|ทาง|ระบบ$|หน่วยงาน$|ออนไลน์$|เดียว)/;

function nameAfter(word: string, after: string): string | null {
	const quoted = /^\s{0,2}[“"‘'«]([^”"’'»\n]{2,50})[”"’'»]/.exec(after);
	if (quoted?.[1]) return quoted[1].trim();
	// After "Application" and a space the sentence may simply go on in Thai; "App เกษตรกร…" names one.
	const thai = /^application$/i.test(word) ? null : /^\s{0,1}([ก-๎]{2,60})([,;)/”"]?)/.exec(after);
	if (thai?.[1]) {
		const name = thai[2] ? thai[1] : (thai[1].split(NAME_ENDS)[0] ?? '');
		return name.length >= 4 && !GENERIC.test(name) ? name : null;
	}
	const latin = /^\s{0,2}([A-Z][A-Za-z0-9-]{1,20}(?: [A-Z0-9][A-Za-z0-9-]{0,20}){0,2})/.exec(
		after
	)?.[1];
	return latin && !/^(?:On|In|For|And|Web|Mobile|Application|App)$/.test(latin) ? latin : null;
}

/** An English name stands before the word: "Stroke application", "KAN Smart City Application". */
function nameBefore(text: string, at: number, kind: string): string | null {
	if (kind !== 'แอปพลิเคชัน' || !/^[A-Za-z]/.test(text.slice(at, at + 1))) return null;
	const before = text.slice(Math.max(0, at - 40), at);
	const name =
		/(?:^|[^A-Za-z0-9])([A-Z][A-Za-z0-9-]{1,15}(?: [A-Z][A-Za-z0-9-]{0,15}){0,2}) $/.exec(
			before
		)?.[1];
	return name && !/(?:^| )(?:Web|Mobile|Mini|The)$/.test(name) ? name : null;
}

function knownChannel(name: string): boolean {
	return SPELLINGS.some(({ pattern }) => name.search(pattern) === 0);
}
