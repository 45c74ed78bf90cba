import { FolderPlus, Plus, X } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Select } from '#components/ui/input.tsx';
import { useBuilder } from '#features/email/segments/builder/context.ts';
import { addButtonId } from '#features/email/segments/builder/ids.ts';
import { ConditionRow } from '#features/email/segments/builder/condition.tsx';
import { isGroup, MATCHES, newGroup, newLeaf, type Group, type Match } from '#features/email/segments/builder/tree.ts';
import { builderStrings as text } from '#features/email/segments/strings.ts';
import { cn } from '#lib/cn.ts';

/** Conditions of which all, any or none must hold, and groups within them. */
export function GroupEditor({ group, depth = 0 }: { group: Group; depth?: number }) {
    const { change, problems, added } = useBuilder();
    const problem = problems.get(group.key);
    return (
        <div role="group" aria-label={text.groupLabel(text.match[group.match], depth)} className={cn('min-w-0', depth > 0 && 'rounded-md border border-line border-l-2 border-l-strong py-2 pr-2 pl-3 max-sm:pr-1 max-sm:pl-2')}>
            <div className="flex items-center gap-2">
                <label className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 text-table text-muted">
                    <span className={cn(depth > 0 && 'sr-only')}>{text.matchLabel}</span>
                    <Select
                        className="w-44"
                        value={group.match}
                        autoFocus={added === group.key}
                        onChange={(event) => change({ type: 'match', group: group.key, match: event.target.value as Match })}
                    >
                        {MATCHES.map((match) => (
                            <option key={match} value={match}>
                                {text.match[match]}
                            </option>
                        ))}
                    </Select>
                </label>
                {depth > 0 && <Button look="quiet" size="icon" aria-label={text.removeGroup} icon={<X size={14} />} onClick={() => change({ type: 'remove', key: group.key })} />}
            </div>
            {problem && <p className="mt-1 text-label text-bad">{problem}</p>}
            <div className="mt-2 flex flex-col gap-2">
                {group.parts.length === 0 && <p className="py-1 text-table text-faint">{text.emptyGroup[group.match]}</p>}
                {group.parts.map((part) => (isGroup(part) ? <GroupEditor key={part.key} group={part} depth={depth + 1} /> : <ConditionRow key={part.key} leaf={part} />))}
            </div>
            <div className="mt-2 flex flex-wrap gap-1 group-disabled/builder:hidden">
                <Button id={addButtonId(group.key)} look="quiet" size="small" icon={<Plus size={13} />} onClick={() => change({ type: 'add', group: group.key, node: newLeaf() })}>
                    {text.addCondition}
                </Button>
                <Button look="quiet" size="small" icon={<FolderPlus size={13} />} onClick={() => change({ type: 'add', group: group.key, node: newGroup([newLeaf()], 'any') })}>
                    {text.addGroup}
                </Button>
            </div>
        </div>
    );
}
