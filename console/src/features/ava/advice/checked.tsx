import { CircleCheck, CircleDashed } from 'lucide-react';
import { adviceStrings as text } from '#features/ava/advice/strings.ts';
import { avaStrings } from '#features/ava/strings.ts';
import type { Assessment } from '#features/ava/types.ts';

/** What Ava looked at without finding advice, and why. */
export function Checked({ assessments }: { assessments: Assessment[] }) {
    const silent = assessments.filter((one) => one.verdict !== 'ADVICE');
    if (silent.length === 0) return null;
    return (
        <div className="rounded-lg border border-line px-4 py-3">
            <h3 className="text-label font-medium text-faint">{text.checked}</h3>
            <dl className="mt-1 flex flex-col gap-2 text-table">
                {silent.map((one) => {
                    const Icon = one.verdict === 'NOTHING_TO_CHANGE' ? CircleCheck : CircleDashed;
                    return (
                        <div key={one.kind} className="grid gap-x-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
                            <dt className="flex items-center gap-1.5">
                                <Icon size={14} aria-hidden className={one.verdict === 'NOTHING_TO_CHANGE' ? 'text-good' : 'text-faint'} />
                                <span className="font-medium">{avaStrings.kind[one.kind]}</span>
                                <span className="text-label text-muted">{text.verdict[one.verdict]}</span>
                            </dt>
                            <dd className="text-pretty text-muted">{one.explanation}</dd>
                        </div>
                    );
                })}
            </dl>
        </div>
    );
}
