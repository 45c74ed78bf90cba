import { z } from 'zod/mini';
import { policyStrings as text } from '#features/email/senders/strings.ts';
import type { SendingPolicy } from '#features/email/senders/types.ts';
import { parseDecimal } from '#lib/format/parse.ts';
import { isZone } from '#lib/format/zones.ts';

/** The policy as it is typed. Values of what is switched off are kept, but not sent. */
export interface PolicyFields {
    quiet: { on: boolean; from: string; to: string; timeZone: string };
    cap: { on: boolean; emails: string; days: string };
    warmUp: { on: boolean; startedOn: string; firstDay: string; growth: string };
}

export const policyFieldsOf = ({ quietHours, frequencyCap, warmUp }: SendingPolicy, zone: string, today: string): PolicyFields => ({
    quiet: { on: Boolean(quietHours), from: quietHours?.from ?? '21:00', to: quietHours?.to ?? '08:00', timeZone: quietHours?.timeZone ?? zone },
    cap: { on: Boolean(frequencyCap), emails: String(frequencyCap?.emails ?? 3), days: String(frequencyCap?.days ?? 7) },
    warmUp: { on: Boolean(warmUp), startedOn: warmUp?.startedOn ?? today, firstDay: String(warmUp?.firstDay ?? 500), growth: String(warmUp?.growth ?? 1.5) },
});

const isWhole = (typed: string, most: number) => /^\d{1,9}$/.test(typed.trim()) && Number(typed) >= 1 && Number(typed) <= most;
const isTime = (typed: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(typed);
const isDay = (typed: string) => /^\d{4}-\d{2}-\d{2}$/.test(typed);
const isGrowth = (typed: string) => {
    const growth = parseDecimal(typed);
    return growth !== undefined && growth >= 1.1 && growth <= 3;
};

/** What is wrong, by field; only of what is switched on. */
function problemsOf({ quiet, cap, warmUp }: PolicyFields): [path: [string, string], message: string][] {
    const found: [[string, string], string | false][] = [
        [['quiet', 'from'], quiet.on && !isTime(quiet.from) && text.timeInvalid],
        [['quiet', 'to'], quiet.on && (!isTime(quiet.to) ? text.timeInvalid : quiet.to === quiet.from && text.sameTimes)],
        [['quiet', 'timeZone'], quiet.on && !isZone(quiet.timeZone) && text.zoneInvalid],
        [['cap', 'emails'], cap.on && !isWhole(cap.emails, 1000) && text.capInvalid],
        [['cap', 'days'], cap.on && !isWhole(cap.days, 365) && text.daysInvalid],
        [['warmUp', 'startedOn'], warmUp.on && !isDay(warmUp.startedOn) && text.startInvalid],
        [['warmUp', 'firstDay'], warmUp.on && !isWhole(warmUp.firstDay, 999_999_999) && text.firstInvalid],
        [['warmUp', 'growth'], warmUp.on && !isGrowth(warmUp.growth) && text.growthInvalid],
    ];
    return found.flatMap(([path, message]) => (message ? [[path, message] as [[string, string], string]] : []));
}

export const policySchema = z
    .object({
        quiet: z.object({ on: z.boolean(), from: z.string(), to: z.string(), timeZone: z.string() }),
        cap: z.object({ on: z.boolean(), emails: z.string(), days: z.string() }),
        warmUp: z.object({ on: z.boolean(), startedOn: z.string(), firstDay: z.string(), growth: z.string() }),
    })
    .check((context) => {
        for (const [path, message] of problemsOf(context.value)) context.issues.push({ code: 'custom', input: context.value, path, message });
    });

export const policyOf = ({ quiet, cap, warmUp }: PolicyFields): SendingPolicy => ({
    ...(quiet.on && { quietHours: { from: quiet.from, to: quiet.to, timeZone: quiet.timeZone } }),
    ...(cap.on && { frequencyCap: { emails: Number(cap.emails), days: Number(cap.days) } }),
    ...(warmUp.on && { warmUp: { startedOn: warmUp.startedOn, firstDay: Number(warmUp.firstDay), growth: parseDecimal(warmUp.growth) ?? 1.5 } }),
});

/** The quotas of the first days, as the service computes them; none while something is not valid. */
export function quotasOf({ firstDay, growth }: PolicyFields['warmUp'], days: number): number[] {
    const factor = parseDecimal(growth);
    if (!isWhole(firstDay, 999_999_999) || factor === undefined || !isGrowth(growth)) return [];
    return Array.from({ length: days }, (_, day) => Math.floor(Number(firstDay) * factor ** day));
}
