import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { updateCampaign } from '#features/campaigns/api/writes.ts';
import { formatPercentage, parsePercentage } from '#features/campaigns/parts/percentage.ts';
import { AutoReallocationField } from '#features/campaigns/parts/auto-reallocation-field.tsx';
import type { Campaign } from '#features/campaigns/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { money } from '#lib/format/numbers.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

/** What may still change while a campaign runs. */
export function EditDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
    const [name, setName] = useState(campaign.name);
    const [end, setEnd] = useState(localOf(campaign.endsAt, campaign.timeZone));
    const [total, setTotal] = useState(String(campaign.budget.total));
    const [automatic, setAutomatic] = useState(formatPercentage(campaign.autoOptimizePercentage));
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<unknown>();
    const { currency } = campaign.budget;
    const amount = Number(total);
    const share = parsePercentage(automatic);
    const lower = !Number.isFinite(amount) || amount < campaign.budget.total;

    const save = async () => {
        setBusy(true);
        setFailure(undefined);
        try {
            await updateCampaign(
                campaign.id,
                {
                    ...(name.trim() !== campaign.name ? { name: name.trim() } : {}),
                    ...(end !== localOf(campaign.endsAt, campaign.timeZone) ? { endsAt: instantOf(end, campaign.timeZone) } : {}),
                    ...(amount !== campaign.budget.total ? { budget: { total: amount, currency } } : {}),
                    ...(share !== (campaign.autoOptimizePercentage ?? 0) ? { autoOptimizePercentage: share } : {}),
                },
                campaign.version,
            );
            toast(`“${name.trim()}” was changed.`);
            onClose();
        } catch (problem) {
            setFailure(problem);
        } finally {
            setBusy(false);
        }
    };

    const at = (pointer: string) =>
        failure instanceof Problem ? failure.errors.find((error) => error.pointer.startsWith(pointer))?.detail : undefined;

    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title="Edit campaign"
            description="While a campaign runs, its name, its end and what Ava may do by herself can change, and its budget can grow."
            footer={
                <>
                    <Button onClick={onClose}>Cancel</Button>
                    <Button look="primary" busy={busy} disabled={lower || share === undefined || name.trim() === '' || end === ''} onClick={() => void save()}>
                        Save changes
                    </Button>
                </>
            }
        >
            <div className="flex flex-col gap-4">
                <Field label="Name" error={at('/name')}>
                    {(aria) => <Input {...aria} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />}
                </Field>
                <Field label="Ends" help={`In ${campaign.timeZone}`} error={at('/endsAt')}>
                    {(aria) => <Input {...aria} type="datetime-local" value={end} onChange={(event) => setEnd(event.target.value)} />}
                </Field>
                <Field
                    label={`Budget in ${currency}`}
                    error={lower ? `Give at least ${money(campaign.budget.total, currency)}: a running budget can only grow.` : at('/budget')}
                >
                    {(aria) => (
                        <Input {...aria} inputMode="decimal" value={total} onChange={(event) => setTotal(event.target.value.replace(',', '.'))} />
                    )}
                </Field>
                <AutoReallocationField
                    value={automatic}
                    total={lower ? campaign.budget.total : amount}
                    currency={currency}
                    error={at('/autoOptimizePercentage')}
                    onChange={setAutomatic}
                />
                {failure !== undefined && (
                    <p role="alert" className="text-table text-bad">
                        {messageOf(failure)}
                    </p>
                )}
            </div>
        </Dialog>
    );
}
