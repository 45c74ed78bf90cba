import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { optimize } from '#features/campaigns/api/optimize.ts';
import { budgetStrings, splitText } from '#features/campaigns/budget/strings.ts';
import { campaignStrings } from '#features/campaigns/strings.ts';
import type { Campaign, Optimization } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName } from '#lib/channels.ts';
import { money, roi } from '#lib/format/numbers.ts';
import { parseDecimal } from '#lib/format/parse.ts';
import { formatList } from '#lib/format/text.ts';

/** Finds the split that reaches a target ROI. Shows its effect before it is applied. */
export function TargetRoi({ campaign }: { campaign: Campaign }) {
    const [target, setTarget] = useState('100');
    // The target that was previewed belongs to the preview; only that one is applied.
    const [preview, setPreview] = useState<{ target: number; result: Optimization }>();
    const [busy, setBusy] = useState<'preview' | 'apply'>();
    const [failure, setFailure] = useState<string>();
    const { canWrite } = useCurrentUser();
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    if (!canWrite || !open) return null;

    const wanted = parseDecimal(target);

    const run = async (percentage: number, apply: boolean) => {
        setBusy(apply ? 'apply' : 'preview');
        setFailure(undefined);
        try {
            const result = await optimize(campaign.id, { targetRoi: percentage / 100 }, apply);
            setPreview(apply ? undefined : { target: percentage, result });
            if (result.applied) toast(budgetStrings.target.applied);
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(undefined);
        }
    };

    const change = (text: string) => {
        setTarget(text);
        setPreview(undefined);
    };
    return (
        <Section title={budgetStrings.target.title} hint={budgetStrings.target.hint}>
            <div className="flex flex-col gap-4 p-4">
                <div className="flex flex-wrap items-start gap-2">
                    <div className="w-44">
                        <Field label={budgetStrings.target.label} error={wanted === undefined && target.trim() !== '' ? budgetStrings.target.invalid : undefined}>
                            {(aria) => <Input {...aria} inputMode="decimal" value={target} onChange={(event) => change(event.target.value)} />}
                        </Field>
                    </div>
                    <Button className="mt-6.5" busy={busy === 'preview'} disabled={wanted === undefined || busy !== undefined} onClick={() => void (wanted !== undefined && run(wanted, false))}>
                        {budgetStrings.target.preview}
                    </Button>
                </div>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                {preview && preview.target === wanted && <Preview result={preview.result} busy={busy === 'apply'} onApply={() => void run(preview.target, true)} />}
            </div>
        </Section>
    );
}

function Preview({ result, busy, onApply }: { result: Optimization; busy: boolean; onApply: () => void }) {
    const { roiNow, roiThen } = result.expected;
    if (roiNow !== undefined && roiThen !== undefined && roiThen < roiNow) return <Note tone="plain">{budgetStrings.target.keep(roi(roiNow))}</Note>;
    return (
        <Note
            tone={result.feasible ? 'good' : 'warn'}
            action={
                result.moves.length > 0 && (
                    <Button size="small" busy={busy} onClick={onApply}>
                        {campaignStrings.apply}
                    </Button>
                )
            }
        >
            {splitText(result)} {movesOf(result)} {effectOf(result)}
        </Note>
    );
}

function movesOf({ moves, currency }: Optimization): string {
    if (moves.length === 0) return budgetStrings.target.noMoves;
    return budgetStrings.target.moves(formatList(moves.map((move) => campaignStrings.move(money(move.amount, currency), channelName[move.from], channelName[move.to]))));
}

function effectOf({ expected }: Optimization): string {
    const { roiNow, roiThen } = expected;
    return roiNow !== undefined && roiThen !== undefined ? budgetStrings.target.effect(roi(roiThen), roi(roiNow)) : '';
}
