import { Note } from '#components/note.tsx';
import { Button } from '#components/ui/button.tsx';
import { partStrings } from '#features/campaigns/parts/strings.ts';

export interface Conflict {
    field: string;
    label: string;
    mine: string;
    theirs: string;
}

/** Shows both values of each field that two people changed, so that nobody's change is lost unseen. */
export function Conflicts(props: { title: string; conflicts: Conflict[]; onDecide: (field: string, take: boolean) => void }) {
    return (
        <div role="alert" className="mb-5">
            <Note tone="warn">
                <p>{props.title}</p>
                <ul className="mt-2 flex flex-col gap-3">
                    {props.conflicts.map(({ field, label, mine, theirs }) => (
                        <li key={field}>
                            <p className="font-medium">{label}</p>
                            <dl className="grid grid-cols-[auto_1fr_auto] items-baseline gap-x-3 gap-y-1">
                                <Value
                                    name={partStrings.conflict.mine}
                                    value={mine}
                                    choice={partStrings.conflict.useMine}
                                    action={partStrings.conflict.keepMine(label)}
                                    onChoose={() => props.onDecide(field, false)}
                                />
                                <Value
                                    name={partStrings.conflict.theirs}
                                    value={theirs}
                                    choice={partStrings.conflict.useTheirs}
                                    action={partStrings.conflict.takeTheirs(label)}
                                    onChoose={() => props.onDecide(field, true)}
                                />
                            </dl>
                        </li>
                    ))}
                </ul>
            </Note>
        </div>
    );
}

const Value = (props: { name: string; value: string; choice: string; action: string; onChoose: () => void }) => (
    <>
        <dt className="text-muted">{props.name}</dt>
        <dd className="written min-w-0 break-words whitespace-pre-line">{props.value}</dd>
        <dd>
            <Button size="small" aria-label={props.action} onClick={props.onChoose}>
                {props.choice}
            </Button>
        </dd>
    </>
);
