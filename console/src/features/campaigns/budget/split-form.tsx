import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { reallocate, updateCampaign } from '#features/campaigns/api/writes.ts';
import { budgetStrings } from '#features/campaigns/budget/strings.ts';
import { allocationsOf, refit, sharesOf, toMinor, type Shares } from '#features/campaigns/parts/allocation.ts';
import { AllocationEditor } from '#features/campaigns/parts/allocation-editor.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Budget, Campaign } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Edits the budget split. A channel's share cannot go below what it has spent. */
export function SplitForm({ campaign, budget, onClose }: { campaign: Campaign; budget: Budget; onClose: () => void }) {
    const { currency } = budget;
    const total = toMinor(budget.total, currency);
    const current = sharesOf(budget.channels.map((one) => ({ channel: one.channel, amount: one.allocated })), currency);
    const [initial] = useState(() => JSON.stringify(current));
    const [shares, setShares] = useState<Shares>(() => refit(current, campaign.channels, total));
    const [reason, setReason] = useState('');
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const floors = sharesOf(budget.channels.map((one) => ({ channel: one.channel, amount: one.spent })), currency);

    const save = async () => {
        // The budget is live. A status change in the meantime does not matter here, but a changed split does.
        if (JSON.stringify(current) !== initial) {
            setFailure(budgetStrings.split.conflict);
            return;
        }
        setBusy(true);
        setFailure(undefined);
        const allocations = allocationsOf(shares, currency);
        try {
            await (campaign.status === 'DRAFT'
                ? updateCampaign(campaign.id, { allocations }, campaign.version)
                : reallocate(campaign.id, { allocations, version: Math.max(budget.version, campaign.version), ...(reason ? { reason } : {}) }));
            toast(budgetStrings.split.saved);
            onClose();
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(false);
        }
    };

    return (
        <div className="flex flex-col gap-4 p-4">
            <AllocationEditor shares={shares} total={total} currency={currency} floors={floors} onChange={setShares} />
            {campaign.status !== 'DRAFT' && (
                <Field label={budgetStrings.split.reason} optional>
                    {(aria) => <Input {...aria} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
                </Field>
            )}
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex justify-end gap-2">
                <Button onClick={onClose}>{campaignStrings.cancel}</Button>
                <Button look="primary" busy={busy} onClick={() => void save()}>
                    {budgetStrings.split.save}
                </Button>
            </div>
        </div>
    );
}
