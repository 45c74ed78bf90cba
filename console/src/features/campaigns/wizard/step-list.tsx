import { Check } from 'lucide-react';
import { WIZARD_STEPS, type WizardStep } from '#features/campaigns/wizard/search.ts';
import { wizardStrings } from '#features/campaigns/wizard/strings.ts';
import { cn } from '#lib/cn.ts';

/** The steps of the wizard. Steps before the current one have a check mark; reachable steps are links. */
export function StepList(props: { current: WizardStep; saved: boolean; blocked: WizardStep | undefined; onGo: (step: WizardStep) => void }) {
    const at = WIZARD_STEPS.indexOf(props.current);
    const limit = props.blocked ? WIZARD_STEPS.indexOf(props.blocked) : WIZARD_STEPS.length;
    const reached = props.saved ? limit : Math.min(limit, WIZARD_STEPS.indexOf('channels'));
    return (
        <div>
            <ol className="flex gap-1 max-lg:-mx-1 lg:flex-col">
            {WIZARD_STEPS.map((step, index) => {
                const done = index < at;
                const current = index === at;
                return (
                    <li key={step} className="max-lg:flex-1">
                        <button
                            type="button"
                            disabled={index > reached && !current}
                            aria-current={current ? 'step' : undefined}
                            onClick={() => props.onGo(step)}
                            className={cn(
                                'flex w-full items-center gap-2.5 rounded-md px-2 text-left text-table lg:h-9',
                                'enabled:hover:bg-hover disabled:cursor-not-allowed max-lg:flex-col max-lg:gap-1 max-lg:px-1 max-lg:py-1',
                                current ? 'font-medium text-ink' : done ? 'text-muted' : 'text-faint',
                            )}
                        >
                            <span
                                className={cn(
                                    'grid size-5 shrink-0 place-items-center rounded-full border text-label tabular-nums',
                                    current && 'border-accent-fill bg-accent-fill text-on-accent',
                                    done && 'border-accent text-accent',
                                    !current && !done && 'border-strong',
                                )}
                            >
                                {done ? <Check size={12} aria-label={wizardStrings.done} /> : index + 1}
                            </span>
                            <span className="max-lg:sr-only">{wizardStrings.steps[step]}</span>
                        </button>
                    </li>
                );
            })}
        </ol>
        </div>
    );
}
