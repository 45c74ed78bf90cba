import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { reallocate, updateCampaign } from '#features/campaigns/api/writes.ts';
import { allocationsOf, refit, sharesOf, toMinor, type Shares } from '#features/campaigns/parts/allocation.ts';
import { AllocationEditor } from '#features/campaigns/parts/allocation-editor.tsx';
import type { Budget, Campaign } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';

/** Divides the budget by hand; what a channel has spent stays with it. */
export function ReallocateForm({ campaign, budget, onClose }: { campaign: Campaign; budget: Budget; onClose: () => void }) {
    const { currency } = budget;
    const total = toMinor(budget.total, currency);
    const known = sharesOf(budget.channels.map((one) => ({ channel: one.channel, amount: one.allocated })), currency);
    const [opened] = useState(() => JSON.stringify(known));
    const [shares, setShares] = useState<Shares>(() => refit(known, campaign.channels, total));
    const [reason, setReason] = useState('');
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<string>();
    const floors = sharesOf(budget.channels.map((one) => ({ channel: one.channel, amount: one.spent })), currency);

    const save = async () => {
        // The figures are live: a pause meanwhile does not matter here, another division does.
        if (JSON.stringify(known) !== opened) {
            setFailure('Someone divided the budget while you were at it. Cancel to see their division, and repeat your change.');
            return;
        }
        setBusy(true);
        setFailure(undefined);
        const allocations = allocationsOf(shares, currency);
        try {
            await (campaign.status === 'DRAFT'
                ? updateCampaign(campaign.id, { allocations }, campaign.version)
                : reallocate(campaign.id, { allocations, version: Math.max(budget.version, campaign.version), ...(reason ? { reason } : {}) }));
            toast('The budget is divided anew.');
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
                <Field label="Reason for the history" optional>
                    {(aria) => <Input {...aria} value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />}
                </Field>
            )}
            {failure && (
                <p role="alert" className="text-table text-bad">
                    {failure}
                </p>
            )}
            <div className="flex justify-end gap-2">
                <Button onClick={onClose}>Cancel</Button>
                <Button look="primary" busy={busy} onClick={() => void save()}>
                    Save the division
                </Button>
            </div>
        </div>
    );
}
