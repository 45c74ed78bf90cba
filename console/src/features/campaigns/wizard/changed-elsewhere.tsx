import { Link } from '@tanstack/react-router';
import { Note } from '#components/note.tsx';
import { Button, buttonClass } from '#components/ui/button.tsx';
import { Conflicts } from '#features/campaigns/parts/conflicts.tsx';
import type { PlanFields } from '#features/campaigns/wizard/fields.ts';
import { fieldText, wizardStrings } from '#features/campaigns/wizard/strings.ts';
import type { PlanForm } from '#features/campaigns/wizard/use-plan.ts';
import { formatList } from '#lib/format/text.ts';

const text = wizardStrings.elsewhere;

/** Says what somebody else did to the draft meanwhile, and what can be done. */
export function ChangedElsewhere({ plan, onDetach, onStartOver }: { plan: PlanForm; onDetach: () => void; onStartOver: () => void }) {
    const { elsewhere, draft } = plan;
    const startOver = (
        <Button size="small" onClick={onStartOver}>
            {wizardStrings.startOver}
        </Button>
    );
    const detach = (
        <Button size="small" onClick={onDetach}>
            {text.saveAsNew}
        </Button>
    );
    switch (elsewhere?.kind) {
        case undefined:
            return null;
        case 'deleted':
            return (
                <Announced tone="warn" action={<>{detach}{startOver}</>}>
                    {text.deleted}
                </Announced>
            );
        case 'launched':
            return (
                <Announced
                    tone="warn"
                    action={
                        <>
                            {draft && (
                                <Link to="/campaigns/$id" params={{ id: draft.id }} className={buttonClass('secondary', 'small')}>
                                    {text.view}
                                </Link>
                            )}
                            {detach}
                            {startOver}
                        </>
                    }
                >
                    {text.launched}
                </Announced>
            );
        case 'merged':
            return <Announced tone="plain">{text.merged(formatList(elsewhere.taken.map((field) => wizardStrings.fields[field])))}</Announced>;
        case 'conflict':
            return (
                <Conflicts
                    title={text.conflict}
                    conflicts={elsewhere.fields.map((field) => ({
                        field,
                        label: wizardStrings.fields[field],
                        mine: fieldText(field, plan.form.getValues()),
                        theirs: fieldText(field, elsewhere.theirs),
                    }))}
                    onDecide={(field, take) => plan.decide(field as keyof PlanFields, take)}
                />
            );
    }
}

const Announced = (props: React.ComponentProps<typeof Note>) => (
    <div role="alert" className="mb-5">
        <Note {...props} />
    </div>
);
