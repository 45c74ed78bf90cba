import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { SETUP_STEPS, type SetupSearch, type SetupStep } from '#features/email/setup/search.ts';
import { stopFor } from '#features/email/setup/stop-for.ts';
import { setupStrings as text } from '#features/email/setup/strings.ts';
import { cn } from '#lib/cn.ts';

/** The steps of the guided creation. All can be opened at any time, because the draft has everything. */
export function StepList({ id, search, current, onGo }: { id: string; search: SetupSearch; current: SetupStep; onGo: (step: SetupStep) => void }) {
    const at = SETUP_STEPS.indexOf(current);
    return (
        <nav aria-label={text.stepList}>
            <ol className="flex gap-1 max-lg:-mx-1 lg:flex-col">
                {SETUP_STEPS.map((step, index) => (
                    <li key={step} className="max-lg:flex-1">
                        <Link
                            to="/email/emails/$id/setup"
                            params={{ id }}
                            search={{ ...search, step }}
                            onClick={(event) => stopFor(event, () => step !== current && onGo(step))}
                            aria-current={index === at ? 'page' : undefined}
                            className={cn(
                                'flex w-full items-center gap-2.5 rounded-md px-2 text-table hover:bg-hover lg:h-9',
                                'max-lg:flex-col max-lg:gap-1 max-lg:px-1 max-lg:py-1',
                                index === at ? 'font-medium text-ink' : 'text-muted',
                            )}
                        >
                            <span
                                className={cn(
                                    'grid size-5 shrink-0 place-items-center rounded-full border text-label tabular-nums',
                                    index === at ? 'border-accent-fill bg-accent-fill text-on-accent' : index < at ? 'border-accent text-accent' : 'border-strong',
                                )}
                            >
                                {index < at ? <Check size={12} aria-label={text.done} /> : index + 1}
                            </span>
                            <span className="max-lg:sr-only">{text.steps[step]}</span>
                        </Link>
                    </li>
                ))}
            </ol>
        </nav>
    );
}
