import { useNavigate } from '@tanstack/react-router';
import { Check, MoreHorizontal, Pencil, PenLine, Send, Shuffle, Undo2, X } from 'lucide-react';
import { useState, type Ref } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Menu, MenuItem } from '#components/ui/menu.tsx';
import { toast } from '#components/ui/toasts.tsx';
import { useSettings } from '#features/content/settings/api.ts';
import { changeStatus } from '#features/content/repurpose/api/status.ts';
import { sayWhy } from '#features/content/repurpose/piece/failure.ts';
import { isBlocked, isEditable, isOwn, mayMove } from '#features/content/repurpose/piece/piece-text.ts';
import { RejectDialog } from '#features/content/repurpose/piece/reject-dialog.tsx';
import { rewriteStrings } from '#features/content/repurpose/rewrite/strings.ts';
import { repurposeStrings } from '#features/content/repurpose/strings.ts';
import type { Piece, PieceStatus } from '#features/content/repurpose/types.ts';
import { variationStrings } from '#features/content/repurpose/variations/strings.ts';
import { componentStrings } from '#components/strings.ts';
import { useCurrentUser } from '#lib/auth/current-user.tsx';

const text = repurposeStrings.actions;

/** Beside the source, and on a phone, the buttons fit into one row without their icons. */
const SHORT = '@max-lg:[&>svg]:hidden';

/** What a marketer can do with a piece in its status. */
export function PieceActions({ piece, editButton, onEdit, onRewrite, onVary }: { piece: Piece; editButton: Ref<HTMLButtonElement>; onEdit: () => void; onRewrite: () => void; onVary: () => void }) {
    const user = useCurrentUser();
    const settings = useSettings();
    const [busy, setBusy] = useState<PieceStatus>();
    const [rejecting, setRejecting] = useState(false);
    const navigate = useNavigate();
    if (!user.canWrite || piece.status === 'PUBLISHED') return null;
    const needsColleague = settings.data?.approvals === 'FOUR_EYES' && isOwn(piece, user);
    const may = (to: PieceStatus) => mayMove(piece.status, to);
    // The next step has a button, and what else is possible stands in the menu.
    const approves = may('APPROVED') && !needsColleague;
    const submit = () => void move('IN_REVIEW', text.submitted);

    const move = async (to: PieceStatus, done: string) => {
        setBusy(to);
        try {
            const changed = await changeStatus(piece, to);
            toast(done, {
                undo: to === 'APPROVED' && !piece.campaignId ? { label: componentStrings.undo, run: () => void undo(changed, piece.status) } : undefined,
                next: to === 'APPROVED' && piece.campaignId ? { label: text.seeCampaign, run: () => void navigate({ to: '/campaigns/$id/content', params: { id: piece.campaignId! } }) } : undefined,
            });
        } catch (problem) {
            await sayWhy(piece, problem);
        } finally {
            setBusy(undefined);
        }
    };

    return (
        <div role="group" aria-label={text.label} className="ml-auto flex flex-wrap items-center justify-end gap-2 max-sm:ml-0">
            {isEditable(piece) && (
                <Button ref={editButton} size="small" className={SHORT} icon={<Pencil size={13} />} onClick={onEdit}>
                    {text.edit}
                </Button>
            )}
            {may('IN_REVIEW') && !approves && (
                <Button size="small" className={SHORT} icon={<Send size={13} />} busy={busy === 'IN_REVIEW'} disabled={busy !== undefined} onClick={submit}>
                    {text.submit}
                </Button>
            )}
            {approves && (
                <Button
                    size="small"
                    look="primary"
                    className={SHORT}
                    icon={<Check size={13} />}
                    busy={busy === 'APPROVED'}
                    disabled={busy !== undefined || isBlocked(piece)}
                    aria-describedby={isBlocked(piece) ? `rules-${piece.id}` : undefined}
                    onClick={() => void move('APPROVED', piece.campaignId ? text.approvedInCampaign : text.approved)}
                >
                    {text.approve}
                </Button>
            )}
            {(isEditable(piece) || may('DRAFT') || may('REJECTED')) && (
                <Menu trigger={<Button size="small" look="quiet" aria-label={text.label} icon={<MoreHorizontal size={15} />} />}>
                    {isEditable(piece) && (
                        <>
                            <MenuItem icon={<PenLine size={14} />} onSelect={onRewrite}>
                                {rewriteStrings.open}
                            </MenuItem>
                            <MenuItem icon={<Shuffle size={14} />} onSelect={onVary}>
                                {variationStrings.open}
                            </MenuItem>
                        </>
                    )}
                    {may('IN_REVIEW') && approves && (
                        <MenuItem icon={<Send size={14} />} onSelect={submit}>
                            {text.submit}
                        </MenuItem>
                    )}
                    {may('DRAFT') && (
                        <MenuItem icon={<Undo2 size={14} />} onSelect={() => void move('DRAFT', text.withdrawn)}>
                            {text.withdraw}
                        </MenuItem>
                    )}
                    {may('REJECTED') && (
                        <MenuItem danger icon={<X size={14} />} onSelect={() => setRejecting(true)}>
                            {text.reject}
                        </MenuItem>
                    )}
                </Menu>
            )}
            {rejecting && <RejectDialog piece={piece} onClose={() => setRejecting(false)} />}
        </div>
    );
}

/** Takes an approval back: an approved piece moves to draft, and from there to the status that it had. */
async function undo(approved: Piece, before: PieceStatus): Promise<void> {
    let at = approved;
    try {
        at = await changeStatus(at, 'DRAFT');
        if (mayMove('DRAFT', before)) await changeStatus(at, before);
    } catch (problem) {
        await sayWhy(at, problem);
    }
}
