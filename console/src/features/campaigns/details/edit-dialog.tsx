import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { updateCampaign } from '#features/campaigns/api/writes.ts';
import { detailStrings } from '#features/campaigns/details/strings.ts';
import { formatPercentage, parsePercentage } from '#features/campaigns/parts/percentage.ts';
import { AutoReallocationField } from '#features/campaigns/parts/auto-reallocation-field.tsx';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign } from '#features/campaigns/types.ts';
import { Problem, messageOf } from '#lib/api/problem.ts';
import { money } from '#lib/format/numbers.ts';
import { instantOf, localOf } from '#lib/format/zoned.ts';

/** Edits the fields that may still change while a campaign runs. */
export function EditDialog({ campaign, onClose }: { campaign: Campaign; onClose: () => void }) {
    const [name, setName] = useState(campaign.name);
    const [end, setEnd] = useState(localOf(campaign.endsAt, campaign.timeZone));
    const [total, setTotal] = useState(String(campaign.budget.total));
    const [percentage, setPercentage] = useState(formatPercentage(campaign.autoOptimizePercentage));
    const [busy, setBusy] = useState(false);
    const [failure, setFailure] = useState<unknown>();
    const { currency } = campaign.budget;
    const amount = Number(total);
    const share = parsePercentage(percentage);
    const tooLow = !Number.isFinite(amount) || amount < campaign.budget.total;

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
            toast(detailStrings.editDialog.saved(name.trim()));
            onClose();
        } catch (problem) {
            setFailure(problem);
        } finally {
            setBusy(false);
        }
    };

    const errorAt = (pointer: string) =>
        failure instanceof Problem ? failure.errors.find((error) => error.pointer.startsWith(pointer))?.detail : undefined;

    return (
        <Dialog
            open
            onOpenChange={(open) => !open && onClose()}
            title={detailStrings.editDialog.title}
            description={detailStrings.editDialog.detail}
            footer={
                <>
                    <Button onClick={onClose}>{campaignStrings.cancel}</Button>
                    <Button look="primary" busy={busy} disabled={tooLow || share === undefined || name.trim() === '' || end === ''} onClick={() => void save()}>
                        {detailStrings.editDialog.save}
                    </Button>
                </>
            }
        >
            <div className="flex flex-col gap-4">
                <Field label={detailStrings.editDialog.name} error={errorAt('/name')}>
                    {(aria) => <Input {...aria} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />}
                </Field>
                <Field label={detailStrings.editDialog.ends} help={detailStrings.editDialog.inZone(campaign.timeZone)} error={errorAt('/endsAt')}>
                    {(aria) => <Input {...aria} type="datetime-local" value={end} onChange={(event) => setEnd(event.target.value)} />}
                </Field>
                <Field
                    label={detailStrings.editDialog.budget(currency)}
                    error={tooLow ? detailStrings.editDialog.budgetTooLow(money(campaign.budget.total, currency)) : errorAt('/budget')}
                >
                    {(aria) => (
                        <Input {...aria} inputMode="decimal" value={total} onChange={(event) => setTotal(event.target.value.replace(',', '.'))} />
                    )}
                </Field>
                <AutoReallocationField
                    value={percentage}
                    total={tooLow ? campaign.budget.total : amount}
                    currency={currency}
                    error={errorAt('/autoOptimizePercentage')}
                    onChange={setPercentage}
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
