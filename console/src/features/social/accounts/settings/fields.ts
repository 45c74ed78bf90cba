import { z } from 'zod/mini';
import { minutesOf } from '#features/social/accounts/health.ts';
import { limitName, OWN_LIMITS } from '#features/social/accounts/settings/limit-names.ts';
import { settingsStrings as text } from '#features/social/accounts/settings/strings.ts';
import type { AccountChange } from '#features/social/accounts/types.ts';
import type { Account } from '#features/social/types.ts';

/** Settings as they are typed. A limit that is empty is as usual at the network. */
export interface AccountFields {
    isDefault: boolean;
    timeZone: string;
    gap: string;
    limits: Record<string, string>;
}

// The service's longest gap: a week.
const MAX_GAP = 10_080;

const isWhole = (typed: string) => /^\d{1,9}$/.test(typed.trim());

export const accountSchema = z.object({
    isDefault: z.boolean(),
    timeZone: z.string(),
    gap: z.string().check(z.refine((typed) => isWhole(typed) && Number(typed) <= MAX_GAP, text.gapWrong)),
    limits: z.record(z.string(), z.string().check(z.refine((typed) => typed.trim() === '' || isWhole(typed), text.limitWrong))),
});

export const accountFieldsOf = (account: Account): AccountFields => ({
    isDefault: account.isDefault,
    timeZone: account.timeZone,
    gap: String(minutesOf(account.minGap)),
    limits: Object.fromEntries([...OWN_LIMITS.map((limit) => [limit, '']), ...Object.entries(account.limitOverrides ?? {}).map(([limit, value]) => [limit, String(value)])]),
});

const limitsOf = (typed: Record<string, string>): Record<string, number> =>
    Object.fromEntries(
        Object.entries(typed)
            .filter(([, value]) => value.trim() !== '')
            .map(([limit, value]) => [limit, Number(value)] as const)
            .sort(([one], [other]) => one.localeCompare(other)),
    );

const meaningOf = (field: keyof AccountFields, fields: AccountFields): unknown =>
    field === 'limits' ? limitsOf(fields.limits) : field === 'gap' ? Number(fields.gap) : fields[field];

export const sameAccountField = (field: keyof AccountFields, one: AccountFields, other: AccountFields): boolean =>
    JSON.stringify(meaningOf(field, one)) === JSON.stringify(meaningOf(field, other));

/** Returns only what differs from the account that the person saw. All own limits are sent if one of them differs. */
export function accountChange(base: AccountFields, fields: AccountFields): AccountChange {
    const differs = (field: keyof AccountFields) => !sameAccountField(field, base, fields);
    return {
        // An account stops being the default only when another one becomes it.
        ...(differs('isDefault') && fields.isDefault && { isDefault: true as const }),
        ...(differs('timeZone') && { timeZone: fields.timeZone }),
        ...(differs('gap') && { minGapMinutes: Number(fields.gap) }),
        ...(differs('limits') && { limitOverrides: limitsOf(fields.limits) }),
    };
}

/** Writes out what a field says, to compare two versions. */
export function accountText(field: keyof AccountFields, fields: AccountFields): string {
    if (field === 'isDefault') return fields.isDefault ? text.yes : text.no;
    if (field !== 'limits') return fields[field];
    return Object.entries(limitsOf(fields.limits)).map(([limit, value]) => `${limitName(limit)}: ${value}`).join('\n') || text.none;
}
