import { z } from 'zod/mini';
import type { CampaignChange } from '#features/campaigns/api/writes.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { amountProblem } from '#features/campaigns/parts/amount-problem.ts';
import { formatPercentage, parsePercentage } from '#features/campaigns/parts/percentage.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { money } from '#lib/format/numbers.ts';
import { amountOf, editableAmount, parseMoney } from '#lib/format/parse.ts';
import { exact } from '#lib/format/time.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

/** What may still change while a campaign runs, as typed. */
export interface EditFields {
    name: string;
    ends: string;
    total: string;
    percentage: string;
}

export const editFieldsOf = (campaign: Campaign): EditFields => ({
    name: campaign.name,
    ends: localOf(campaign.endsAt, campaign.timeZone),
    total: editableAmount(campaign.budget.total, campaign.budget.currency),
    percentage: formatPercentage(campaign.autoOptimizePercentage),
});

/** Validates the fields. The budget of a running campaign can only increase. */
export function editSchema({ budget }: Campaign) {
    const shape = z.object({
        name: z.string().check(z.refine((name) => name.trim() !== '', detailStrings.editDialog.nameMissing)),
        ends: z.string().check(z.minLength(1, detailStrings.editDialog.endsMissing)),
        total: z.string(),
        percentage: z.string().check(z.refine((text) => parsePercentage(text) !== undefined, detailStrings.editDialog.percentageInvalid)),
    });
    return shape.check((payload) => {
        const parsed = parseMoney(payload.value.total, budget.currency);
        const problem =
            amountProblem(parsed, budget.currency) ??
            ((amountOf(parsed) ?? 0) < budget.total ? detailStrings.editDialog.budgetTooLow(money(budget.total, budget.currency)) : undefined);
        if (problem) payload.issues.push({ code: 'custom', path: ['total'], message: problem, input: payload.value });
    });
}

const meaning = (field: keyof EditFields, fields: EditFields, currency: string): unknown => {
    switch (field) {
        case 'name':
            return fields.name.trim();
        case 'ends':
            return fields.ends;
        case 'total':
            return amountOf(parseMoney(fields.total, currency));
        case 'percentage':
            return parsePercentage(fields.percentage);
    }
};

export const sameEdit = (currency: string) => (field: keyof EditFields, one: EditFields, other: EditFields) =>
    meaning(field, one, currency) === meaning(field, other, currency);

/** Returns only what differs from the campaign that the person saw. */
export function editChanges(seen: Campaign, fields: EditFields): CampaignChange {
    const { currency } = seen.budget;
    const base = editFieldsOf(seen);
    const changed = (field: keyof EditFields) => !sameEdit(currency)(field, base, fields);
    return {
        ...(changed('name') && { name: fields.name.trim() }),
        ...(changed('ends') && { endsAt: instantOf(fields.ends, seen.timeZone) }),
        ...(changed('total') && { budget: { total: amountOf(parseMoney(fields.total, currency)) ?? seen.budget.total, currency } }),
        ...(changed('percentage') && { autoOptimizePercentage: parsePercentage(fields.percentage) ?? 0 }),
    };
}

/** Writes out what a field says, to compare two versions. */
export function editText(field: keyof EditFields, fields: EditFields, campaign: Campaign): string {
    switch (field) {
        case 'name':
            return fields.name;
        case 'ends':
            return exact(instantOf(fields.ends, campaign.timeZone), campaign.timeZone);
        case 'total':
            return money(amountOf(parseMoney(fields.total, campaign.budget.currency)) ?? 0, campaign.budget.currency);
        case 'percentage':
            return `${fields.percentage}%`;
    }
}
