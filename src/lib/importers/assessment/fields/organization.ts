/** Cells that say whose assessment a row is of: a code, or the name of a province. */
import { orgKind } from '$lib/form3/codes';
import { skeleton } from '$lib/thai/fold';
import { noted, plainCell, readPlain, wrong, type Read } from '../cell';
import type { KnownOrganizations } from '../context';
import { nameKey } from '../names';

const EXPECTED = [
	'รหัสหน่วยงาน เช่น TH-40 หรือชื่อจังหวัด',
	'a code such as TH-40, or the name of a province'
] as const;

/**
 * The code of an organisation: "TH-40", "th40", "40" (with a notice), or the name of a known one. Null where the
 * cell is empty.
 * @returns problem `not-an-org-code`, or `unknown-organization` for a province that is none
 */
export function readOrgId(text: string, context: KnownOrganizations): Read<string | null> {
	return readPlain<string | null>(text, null, (plain) => {
		const code = codeOf(plain);
		if (code !== null) {
			const isProvince = orgKind(code) === 'province';
			if (!isProvince || context.organizations.size === 0 || context.organizations.has(code)) {
				return { value: code };
			}
			return wrong('unknown-organization', ...EXPECTED);
		}
		const byNumber = provinceNumber(plain, context);
		if (byNumber !== null) return noted<string | null>(byNumber, 'province-code', byNumber);
		const named = organizationNamed(plain, context);
		if (named === null) return wrong('not-an-org-code', ...EXPECTED);
		return named.damaged ? repaired(named.org_id, named.org_id, context) : { value: named.org_id };
	});
}

/** The name as written, and the code of the known organisation of that name. */
export interface OrgName {
	readonly name: string;
	readonly org_id: string | null;
}

/** The name of an organisation; never a problem, since other organisations than provinces are not all known. */
export function readOrgName(text: string, context: KnownOrganizations): Read<OrgName | null> {
	return readPlain<OrgName | null>(text, null, (plain) => {
		const named = organizationNamed(plain, context);
		const value = { name: plain, org_id: named?.org_id ?? null };
		return named?.damaged ? repaired<OrgName | null>(value, named.org_id, context) : { value };
	});
}

/** `TH-40` however it is typed; null when it is no code of ours. */
function codeOf(plain: string): string | null {
	const match = /^(th|d|u|l)\s?[-–_ ]?\s?([0-9a-z][0-9a-z-]*)$/i.exec(plain);
	if (match === null) return null;
	const [, prefix = '', rest = ''] = match;
	const separated = /^(?:th|d|u|l)\s?[-–_ ]/i.test(plain);
	// "Loei" and "Uttaradit" are names, "TH40" and "D0101" are codes.
	if (!separated && !/^\d+$/.test(rest)) return null;
	const code = `${prefix.toUpperCase()}-${rest}`;
	return orgKind(code) === null ? null : code;
}

function provinceNumber(plain: string, { organizations }: KnownOrganizations): string | null {
	const digits = /^(\d{2})(?:\.0*)?$/.exec(plain)?.[1];
	if (digits === undefined) return null;
	const number = Number(digits);
	for (const row of organizations.values()) {
		if (row.province_code === number && orgKind(row.org_id) === 'province') return row.org_id;
	}
	return null;
}

/** The known organisation a plain text names; `damaged` where only its consonants agree. */
export function organizationNamed(
	plain: string,
	{ byName, bySkeleton }: KnownOrganizations
): { org_id: string; damaged: boolean } | null {
	const key = nameKey(plain);
	const exact = byName.get(key);
	if (exact !== undefined) return { org_id: exact, damaged: false };
	const near = /[ก-ฮ]/.test(key) ? bySkeleton.get(skeleton(key)) : undefined;
	return near === undefined ? null : { org_id: near, damaged: true };
}

function repaired<T>(value: T, orgId: string, { organizations }: KnownOrganizations): Read<T> {
	const name = organizations.get(orgId)?.name_th ?? orgId;
	return noted(value, 'name-repaired', `${name} (${orgId})`);
}

/** What `readOrgId` and `readOrgName` compare: exported for matching columns by what they hold. */
export function looksLikeOrgCode(text: string): boolean {
	return codeOf(plainCell(text)) !== null;
}
