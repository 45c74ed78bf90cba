package com.dryjets.campaign.savedview;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides whether a view may be saved, changed or deleted. */
final class SavedViewRules {

    /** More than a person can tell apart. It bounds the list of views, which therefore needs no pages. */
    static final int MAX_OWN = 50;

    static final int MAX_SHARED = 100;

    private SavedViewRules() {}

    /** Why a view is refused. */
    enum Refusal {
        NOT_THE_OWNER("Only its owner or an administrator can change this view. Save a copy instead."),
        MAY_NOT_SHARE("Only marketers can share views with the team."),
        NAME_TAKEN("A view with this name already exists. Choose another name."),
        TOO_MANY("A person can have at most " + MAX_OWN + " views. Delete one that is no longer needed."),
        TOO_MANY_SHARED(
                "A team can share at most " + MAX_SHARED + " views. Stop sharing one that is no longer needed.");

        private final String explanation;

        Refusal(String explanation) {
            this.explanation = explanation;
        }

        String explanation() {
            return explanation;
        }

        /** Whether another person could do it, rather than the state of the views being in the way. */
        boolean isForbidden() {
            return this == NOT_THE_OWNER || this == MAY_NOT_SHARE;
        }
    }

    /**
     * The views that a new or changed one must go with.
     *
     * @param ofOwner the views of its owner
     * @param shared the number of views that the team shares
     */
    record Others(List<StoredView> ofOwner, long shared) {}

    /** Decides on a new view of the editor. */
    static Optional<Refusal> create(ViewEditor editor, ViewContent wanted, Others others) {
        if (others.ofOwner().size() >= MAX_OWN) {
            return Optional.of(Refusal.TOO_MANY);
        }
        return save(editor, null, false, wanted, others);
    }

    /** Decides on a change of a view that the editor can see. */
    static Optional<Refusal> change(ViewEditor editor, StoredView view, ViewContent wanted, Others others) {
        Optional<Refusal> refusal = write(editor, view);
        return refusal.isPresent() ? refusal : save(editor, view.id, view.shared, wanted, others);
    }

    /** Decides whether the editor may change or delete a view at all. */
    static Optional<Refusal> write(ViewEditor editor, StoredView view) {
        return view.belongsTo(editor.caller()) || editor.mayManage()
                ? Optional.empty()
                : Optional.of(Refusal.NOT_THE_OWNER);
    }

    private static Optional<Refusal> save(
            ViewEditor editor, @Nullable UUID id, boolean wasShared, ViewContent wanted, Others others) {
        boolean newlyShared = wanted.shared() && !wasShared;
        if (wanted.shared() && !editor.mayShare()) {
            return Optional.of(Refusal.MAY_NOT_SHARE);
        }
        if (newlyShared && others.shared() >= MAX_SHARED) {
            return Optional.of(Refusal.TOO_MANY_SHARED);
        }
        boolean taken = others.ofOwner().stream()
                .anyMatch(other -> !other.id.equals(id) && other.name.equalsIgnoreCase(wanted.name()));
        return taken ? Optional.of(Refusal.NAME_TAKEN) : Optional.empty();
    }
}
