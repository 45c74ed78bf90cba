import { Plus, X } from 'lucide-react';
import { useId, type Ref } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Input, Select } from '#components/ui/input.tsx';
import { GOAL_METRICS, nextMetric, targetProblem, type GoalInput } from '#features/campaigns/goals/plan-details.ts';
import { goalStrings } from '#features/campaigns/goals/strings.ts';
import type { GoalMetric } from '#features/campaigns/types.ts';

interface GoalFieldsProps {
    goals: GoalInput[];
    currency: string;
    /** Whether goals without a target are errors yet. */
    checked?: boolean | undefined;
    /** Receives the first target that is wrong, to focus it. */
    ref?: Ref<HTMLInputElement> | undefined;
    onChange: (goals: GoalInput[]) => void;
}

/** One row for each goal: its metric and target. A metric has one goal at most. */
export function GoalFields({ goals, currency, checked, ref, onChange }: GoalFieldsProps) {
    const replace = (index: number, part: Partial<GoalInput>) =>
        onChange(goals.map((goal, at) => (at === index ? { metric: goal.metric, target: goal.target, ...part } : goal)));
    const problems = goals.map((goal) => targetProblem(goal, currency));
    const firstWrong = Math.max(0, problems.findIndex(Boolean));
    const next = nextMetric(goals);
    return (
        <fieldset className="flex flex-col gap-2">
            <legend className="mb-1.5 text-table font-medium">{goalStrings.title}</legend>
            {goals.map((goal, index) => (
                <GoalRow
                    key={goal.metric}
                    goal={goal}
                    number={index + 1}
                    currency={currency}
                    problem={checked || goal.target !== '' ? problems[index] : undefined}
                    ref={index === firstWrong ? ref : undefined}
                    choices={GOAL_METRICS.filter((metric) => metric === goal.metric || goals.every((other) => other.metric !== metric))}
                    onChange={(part) => replace(index, part)}
                    onRemove={() => onChange(goals.filter((_, at) => at !== index))}
                />
            ))}
            {goals.length === 0 && <p className="text-label text-faint">{goalStrings.form.goalsHelp}</p>}
            {next && (
                <Button size="small" className="w-fit" icon={<Plus size={14} />} onClick={() => onChange([...goals, { metric: next, target: '' }])}>
                    {goalStrings.form.add}
                </Button>
            )}
        </fieldset>
    );
}

interface GoalRowProps {
    goal: GoalInput;
    number: number;
    currency: string;
    problem: string | undefined;
    ref: Ref<HTMLInputElement> | undefined;
    choices: GoalMetric[];
    onChange: (part: Partial<GoalInput>) => void;
    onRemove: () => void;
}

function GoalRow({ goal, number, currency, problem, ref, choices, onChange, onRemove }: GoalRowProps) {
    const note = useId();
    const name = goalStrings.metric[goal.metric];
    return (
        <div>
            <div className="flex items-center gap-2">
                <Select
                    aria-label={goalStrings.form.goal(number)}
                    value={goal.metric}
                    onChange={(event) => {
                        const metric = choices.find((choice) => choice === event.target.value);
                        if (metric) onChange({ metric });
                    }}
                    className="w-40"
                >
                    {choices.map((metric) => (
                        <option key={metric} value={metric}>
                            {goalStrings.metric[metric]}
                        </option>
                    ))}
                </Select>
                <Input
                    aria-label={goalStrings.form.target(name)}
                    ref={ref}
                    aria-invalid={problem ? true : undefined}
                    aria-describedby={problem && note}
                    inputMode="decimal"
                    value={goal.target}
                    onChange={(event) => onChange({ target: event.target.value })}
                    className="min-w-0 flex-1 text-right tabular-nums"
                />
                <span className="w-8 text-label text-faint">{goal.metric === 'REVENUE' ? currency : goal.metric === 'ROAS' ? '×' : ''}</span>
                <Button look="quiet" size="icon" aria-label={goalStrings.form.remove(name)} icon={<X size={14} />} onClick={onRemove} />
            </div>
            {problem && (
                <p id={note} className="mt-1 text-label text-bad">
                    {problem}
                </p>
            )}
        </div>
    );
}
