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
import { formatList } from '#lib/format/text.ts';

/** Finds the split that reaches a target ROI. Shows its effect before it is applied. */
export function TargetRoi({ campaign }: { campaign: Campaign }) {
    const [target, setTarget] = useState('100');
    // What is applied is what was previewed, whatever the field says since.
    const [preview, setPreview] = useState<{ targetRoi: number; result: Optimization }>();
    const [busy, setBusy] = useState<'preview' | 'apply'>();
    const [failure, setFailure] = useState<string>();
    const { canWrite } = useCurrentUser();
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    if (!canWrite || !open) return null;

    const given = Number(target.trim().replace(',', '.')) / 100;
    const valid = target.trim() !== '' && Number.isFinite(given);
    const run = async (targetRoi: number, apply: boolean) => {
        setBusy(apply ? 'apply' : 'preview');
        setFailure(undefined);
        try {
            const result = await optimize(campaign.id, { targetRoi }, apply);
            setPreview(apply ? undefined : { targetRoi, result });
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
                <div className="flex flex-wrap items-end gap-2">
                    <div className="w-44">
                        <Field label={budgetStrings.target.label}>
                            {(aria) => <Input {...aria} inputMode="decimal" value={target} onChange={(event) => change(event.target.value)} />}
                        </Field>
                    </div>
                    <Button busy={busy === 'preview'} disabled={!valid || busy !== undefined} onClick={() => void run(given, false)}>
                        {budgetStrings.target.preview}
                    </Button>
                </div>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                {preview && (
                    <Note
                        tone={preview.result.feasible && !losesRoi(preview.result) ? 'good' : 'warn'}
                        action={
                            preview.result.moves.length > 0 &&
                            !losesRoi(preview.result) && (
                                <Button size="small" busy={busy === 'apply'} onClick={() => void run(preview.targetRoi, true)}>
                                    {campaignStrings.apply}
                                </Button>
                            )
                        }
                    >
                        {splitText(preview.result)} {movesOf(preview.result)} {effectOf(preview.result)}
                    </Note>
                )}
            </div>
        </Section>
    );
}

/** Whether the split is expected to earn less than the current one; such advice is not offered. */
const losesRoi = ({ expected: { roiNow, roiThen } }: Optimization) => roiNow !== undefined && roiThen !== undefined && roiThen < roiNow;

function movesOf({ moves, currency }: Optimization): string {
    if (moves.length === 0) return budgetStrings.target.noMoves;
    return budgetStrings.target.moves(formatList(moves.map((move) => campaignStrings.move(money(move.amount, currency), channelName[move.from], channelName[move.to]))));
}

function effectOf({ expected }: Optimization): string {
    const { roiNow, roiThen } = expected;
    return roiNow !== undefined && roiThen !== undefined ? budgetStrings.target.effect(roi(roiThen), roi(roiNow)) : '';
}
