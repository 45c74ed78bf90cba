import { Plus, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { GOAL_METRICS, goalProblems, MAX_GOALS, nextGoal, type GoalInput, type GoalPlan, type GoalProblem } from '#features/campaigns/goals/goal-input.ts';
import { goalName } from '#features/campaigns/goals/goal-text.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { Channel } from '#features/campaigns/types.ts';
import { channelName, inOrder } from '#lib/channels.ts';

type FieldRef = ((field: HTMLElement | null) => void) | undefined;

interface GoalFieldsProps extends GoalPlan {
    goals: GoalInput[];
    /** Whether goals without a target are errors yet. */
    checked?: boolean | undefined;
    /** Receives the first field that is wrong, to focus it. */
    ref?: FieldRef;
    onChange: (goals: GoalInput[]) => void;
}

/** One row for each goal: its metric, channel and target. A metric has one goal at most for each channel and for all. */
export function GoalFields({ goals, channels, currency, checked, ref, onChange }: GoalFieldsProps) {
    const [added, setAdded] = useState<number>();
    const add = useRef<HTMLButtonElement>(null);
    const removed = useRef(false);
    useEffect(() => {
        // The button that had the focus is gone.
        if (removed.current) add.current?.focus();
        removed.current = false;
    }, [goals.length]);
    const problems = goalProblems(goals, { channels, currency });
    const firstWrong = Math.max(0, problems.findIndex(Boolean));
    const next = nextGoal(goals, channels);
    return (
        <fieldset className="flex min-w-0 flex-col gap-2">
            <legend className="mb-1.5 text-table font-medium">{goalStrings.title}</legend>
            {goals.map((goal, index) => (
                <GoalRow
                    key={index}
                    goal={goal}
                    number={index + 1}
                    channels={channels}
                    currency={currency}
                    problem={checked || goal.target !== '' || problems[index]?.field !== 'target' ? problems[index] : undefined}
                    focused={index === added}
                    ref={index === firstWrong ? ref : undefined}
                    onChange={(changed) => onChange(goals.map((one, at) => (at === index ? changed : one)))}
                    onRemove={() => {
                        removed.current = true;
                        onChange(goals.filter((_, at) => at !== index));
                    }}
                />
            ))}
            {goals.length === 0 && <p className="text-label text-faint">{goalStrings.form.goalsHelp}</p>}
            {goals.length >= MAX_GOALS && <p className="text-label text-faint">{goalStrings.form.full(MAX_GOALS)}</p>}
            {next && (
                <Button
                    ref={add}
                    size="small"
                    className="w-fit"
                    icon={<Plus size={14} />}
                    onClick={() => {
                        setAdded(goals.length);
                        onChange([...goals, next]);
                    }}
                >
                    {goalStrings.form.add}
                </Button>
            )}
        </fieldset>
    );
}

interface GoalRowProps extends GoalPlan {
    goal: GoalInput;
    number: number;
    problem: GoalProblem | undefined;
    /** Whether the row takes the focus when it appears. */
    focused: boolean;
    ref: FieldRef;
    onChange: (goal: GoalInput) => void;
    onRemove: () => void;
}

function GoalRow({ goal, number, channels, currency, problem, focused, ref, onChange, onRemove }: GoalRowProps) {
    const note = useId();
    const name = goalName(goal);
    const aria = (field: GoalProblem['field']) => ({
        ...(problem?.field === field && { 'aria-invalid': true, 'aria-describedby': note }),
    });
    const first = problem?.field ?? 'target';
    return (
        <div>
            <div className="flex flex-wrap gap-2">
                <Select
                    aria-label={goalStrings.form.goal(number)}
                    {...aria('metric')}
                    ref={first === 'metric' ? ref : undefined}
                    autoFocus={focused}
                    value={goal.metric}
                    onChange={(event) => {
                        const metric = GOAL_METRICS.find((one) => one === event.target.value);
                        if (metric) onChange({ ...goal, metric, stored: undefined });
                    }}
                    className="min-w-32 flex-1"
                >
                    {GOAL_METRICS.map((metric) => (
                        <option key={metric} value={metric}>
                            {goalStrings.metric[metric]}
                        </option>
                    ))}
                </Select>
                <ChannelSelect
                    number={number}
                    goal={goal}
                    channels={channels}
                    {...aria('channel')}
                    ref={first === 'channel' ? ref : undefined}
                    onChange={(channel) => onChange({ ...goal, channel })}
                />
                <span className="flex min-w-44 flex-1 items-center gap-2">
                    <Input
                        aria-label={goalStrings.form.target(name)}
                        {...aria('target')}
                        ref={first === 'target' ? ref : undefined}
                        inputMode="decimal"
                        placeholder={goalStrings.form.targetPlaceholder}
                        value={goal.target}
                        onChange={(event) => onChange({ ...goal, target: event.target.value, stored: undefined })}
                        className="min-w-0 flex-1 text-right tabular-nums"
                    />
                    <span className="w-8 text-label text-faint">{goal.metric === 'REVENUE' ? currency : goal.metric === 'ROAS' ? '×' : ''}</span>
                    <Button look="quiet" size="icon" aria-label={goalStrings.form.remove(name)} icon={<X size={14} />} onClick={onRemove} />
                </span>
            </div>
            {problem && (
                <p id={note} className="mt-1 text-label text-bad">
                    {problem.text}
                </p>
            )}
        </div>
    );
}

interface ChannelSelectProps {
    number: number;
    goal: GoalInput;
    channels: Channel[];
    ref?: FieldRef;
    onChange: (channel: Channel | undefined) => void;
}

/** Chooses one of the campaign's channels, or all together. Still shows a channel that the campaign has no more. */
function ChannelSelect({ number, goal, channels, onChange, ...aria }: ChannelSelectProps) {
    const choices = inOrder(goal.channel ? [...channels, goal.channel] : channels);
    return (
        <Select
            aria-label={goalStrings.form.channel(number)}
            {...aria}
            value={goal.channel ?? ''}
            onChange={(event) => onChange(choices.find((channel) => channel === event.target.value))}
            className="min-w-32 flex-1"
        >
            <option value="">{goalStrings.form.allChannels}</option>
            {choices.map((channel) => (
                <option key={channel} value={channel}>
                    {channelName[channel]}
                </option>
            ))}
        </Select>
    );
}
