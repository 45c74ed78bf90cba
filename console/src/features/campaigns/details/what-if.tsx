import { useState } from 'react';
import { Note } from '#components/note.tsx';
import { Section } from '#components/section.tsx';
import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { optimize } from '#features/campaigns/api/optimize.ts';
import type { Campaign, Optimization } from '#features/campaigns/types.ts';
import { messageOf } from '#lib/api/problem.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';
import { channelName } from '#lib/channels.ts';
import { money, roi } from '#lib/format/numbers.ts';
import { formatList } from '#lib/format/text.ts';

/** Which division would reach a wanted return, and what it would bring: asked, shown, and only then done. */
export function WhatIf({ campaign }: { campaign: Campaign }) {
    const [target, setTarget] = useState('100');
    const [answer, setAnswer] = useState<Optimization>();
    const [busy, setBusy] = useState<'ask' | 'apply'>();
    const [failure, setFailure] = useState<string>();
    const { canWrite } = useCurrentUser();
    const open = campaign.status === 'ACTIVE' || campaign.status === 'PAUSED';
    if (!canWrite || !open) return null;

    const run = async (apply: boolean) => {
        setBusy(apply ? 'apply' : 'ask');
        setFailure(undefined);
        try {
            const found = await optimize(campaign.id, { targetRoi: Number(target) / 100 }, apply);
            setAnswer(apply ? undefined : found);
            if (found.applied) toast('The budget is divided for the wanted return.');
        } catch (problem) {
            setFailure(messageOf(problem));
        } finally {
            setBusy(undefined);
        }
    };

    return (
        <Section title="What if" hint="nothing changes before you apply it">
            <div className="flex flex-col gap-4 p-4">
                <div className="flex flex-wrap items-end gap-2">
                    <div className="w-44">
                        <Field label="Wanted return in %">
                            {(aria) => <Input {...aria} inputMode="decimal" value={target} onChange={(event) => setTarget(event.target.value)} />}
                        </Field>
                    </div>
                    <Button busy={busy === 'ask'} disabled={target.trim() === '' || !Number.isFinite(Number(target))} onClick={() => void run(false)}>
                        Find a division
                    </Button>
                </div>
                {failure && (
                    <p role="alert" className="text-table text-bad">
                        {failure}
                    </p>
                )}
                {answer && (
                    <Note
                        tone={answer.feasible ? 'good' : 'warn'}
                        action={
                            answer.moves.length > 0 && (
                                <Button size="small" busy={busy === 'apply'} onClick={() => void run(true)}>
                                    Apply
                                </Button>
                            )
                        }
                    >
                        {answer.reason} {movesOf(answer)} {effectOf(answer)}
                    </Note>
                )}
            </div>
        </Section>
    );
}

function movesOf({ moves, currency }: Optimization): string {
    if (moves.length === 0) return 'Nothing would move.';
    return `Moves ${formatList(moves.map((move) => `${money(move.amount, currency)} from ${channelName[move.from]} to ${channelName[move.to]}`))}.`;
}

function effectOf({ expected }: Optimization): string {
    const { roiNow, roiThen } = expected;
    return roiNow !== undefined && roiThen !== undefined ? `Expected return ${roi(roiThen)} instead of ${roi(roiNow)}.` : '';
}
