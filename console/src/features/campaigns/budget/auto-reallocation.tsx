import { budgetStrings } from '#features/campaigns/budget/strings.ts';
import { EditButton } from '#features/campaigns/details/edit-button.tsx';
import { autoReallocationHelp } from '#features/campaigns/parts/auto-reallocation-field.tsx';
import type { Campaign } from '#features/campaigns/types.ts';

/** What Ava may reallocate without approval, with a button to change it. */
export function AutoReallocation({ campaign }: { campaign: Campaign }) {
    const { total, currency } = campaign.budget;
    return (
        <div className="flex items-center gap-4 text-table text-muted">
            <p className="min-w-0 flex-1 text-pretty">{autoReallocationHelp(campaign.autoOptimizePercentage ?? 0, total, currency)}</p>
            <EditButton campaign={campaign} label={budgetStrings.change} step="channels" />
        </div>
    );
}
