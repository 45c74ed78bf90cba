import { CircleAlert, Lightbulb } from 'lucide-react';
import { useRules } from '#features/content/repurpose/api/rules.ts';
import { violationText } from '#features/content/repurpose/rules/violation-text.ts';
import type { Violation } from '#features/content/repurpose/types.ts';
import type { Channel } from '#lib/channels.ts';

/** The platform rules that a piece breaks, with what to do; advice comes last. Plain where a note has the icon, unless there are both kinds. */
export function Violations(props: { id?: string; channel: Channel; violations: readonly Violation[]; plain?: boolean }) {
    const rules = useRules(props.channel);
    if (props.violations.length === 0) return null;
    const sorted = [...props.violations].sort((a, b) => Number(a.advice) - Number(b.advice));
    const texts = [...new Map(sorted.map((violation) => [violationText(violation, props.channel, rules), violation.advice]))];
    const withIcons = !props.plain || new Set(sorted.map(({ advice }) => advice)).size > 1;
    return (
        <ul id={props.id} className="flex flex-col gap-1 text-table">
            {texts.map(([text, advice]) => (
                <li key={text} className="flex items-start gap-2">
                    {withIcons && (advice ? <Lightbulb size={14} aria-hidden className="mt-0.75 shrink-0 text-warn" /> : <CircleAlert size={14} aria-hidden className="mt-0.75 shrink-0 text-bad" />)}
                    <span className="min-w-0 break-words">{text}</span>
                </li>
            ))}
        </ul>
    );
}
