import { FormProvider } from 'react-hook-form';
import { componentStrings } from '#components/strings.ts';
import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/dialog.tsx';
import { historyStrings } from '#features/content/repurpose/history/strings.ts';
import { Proposal } from '#features/content/repurpose/rewrite/proposal.tsx';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import { useDecision, type Decision } from '#features/content/repurpose/rewrite/use-decision.ts';
import { useHasModel } from '#features/content/repurpose/rewrite/use-model.ts';
import { useWish } from '#features/content/repurpose/rewrite/use-wish.ts';
import { WishForm } from '#features/content/repurpose/rewrite/wish-form.tsx';
import type { Piece } from '#features/content/repurpose/types.ts';
import { channelName } from '#lib/channels.ts';

const text = rewriteStrings;

/** Asks how a piece should be rewritten, then shows the proposal to accept or discard. */
export function RewriteDialog({ piece, onClose }: { piece: Piece; onClose: () => void }) {
    const hasModel = useHasModel();
    const { form, rewrite, submit, ...wish } = useWish(piece, hasModel);
    const { busy, decide, ...decision } = useDecision(piece, onClose);
    const failure = decision.failure ?? wish.failure;
    const choice = (which: Decision, number: number) => (
        <Button look={which === 'accept' ? 'primary' : 'secondary'} busy={busy === which} disabled={busy !== undefined} onClick={() => void decide(which, number)}>
            {historyStrings[which]}
        </Button>
    );
    return (
        <Dialog
            open
            wide
            onOpenChange={(open) => !open && onClose()}
            title={text.title(channelName[piece.platform])}
            description={rewrite ? text.proposed : text.detail}
            footer={
                rewrite ? (
                    <>
                        {choice('discard', rewrite.proposal.revision.number)}
                        {choice('accept', rewrite.proposal.revision.number)}
                    </>
                ) : (
                    <>
                        <Button onClick={onClose}>{componentStrings.cancel}</Button>
                        <Button look="primary" busy={form.formState.isSubmitting} onClick={() => void submit()}>
                            {text.write}
                        </Button>
                    </>
                )
            }
        >
            {rewrite ? (
                <Proposal piece={piece} rewrite={rewrite} />
            ) : (
                <FormProvider {...form}>
                    <WishForm piece={piece} hasModel={hasModel} onSubmit={() => void submit()} />
                </FormProvider>
            )}
            {failure && (
                <p role="alert" className="mt-4 text-table break-words text-bad">
                    {failure}
                </p>
            )}
        </Dialog>
    );
}
