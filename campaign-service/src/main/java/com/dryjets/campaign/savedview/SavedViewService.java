package com.dryjets.campaign.savedview;

import com.dryjets.campaign.savedview.SavedViewRules.Others;
import com.dryjets.campaign.savedview.SavedViewRules.Refusal;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Idempotency;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Saves, lists, changes and deletes views of the campaign list. Another person's private view is not found. */
@ApplicationScoped
class SavedViewService {

    private static final Logger LOG = Logger.getLogger(SavedViewService.class);

    private final TenantTransaction transactions;
    private final SavedViewRepository views;
    private final Idempotency idempotency;
    private final Clock clock;

    SavedViewService(TenantTransaction transactions, SavedViewRepository views, Idempotency idempotency, Clock clock) {
        this.transactions = transactions;
        this.views = views;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    Uni<SavedViewList> list(Caller caller) {
        return transactions.run(
                caller.tenant(),
                () -> views.visible(caller)
                        .chain(visible -> views.defaultOf(caller)
                                .map(defaultId -> new SavedViewList(ownFirst(visible, caller), defaultId))));
    }

    private static List<SavedView> ownFirst(List<StoredView> visible, Caller caller) {
        return Stream.of(true, false)
                .flatMap(own -> visible.stream().filter(view -> view.belongsTo(caller) == own))
                .map(view -> SavedView.of(view, caller))
                .toList();
    }

    Uni<SavedView> get(Caller caller, UUID id) {
        return transactions.run(caller.tenant(), () -> visible(caller, id).map(view -> SavedView.of(view, caller)));
    }

    /** Fails with 409 if the name is taken or there are too many views, with 403 if the editor may not share it. */
    Uni<SavedView> create(Idempotency.Request request, ViewEditor editor, CreateSavedView body) {
        ViewContent content = body.content();
        return transactions.run(
                editor.caller().tenant(),
                () -> idempotency.once(request, SavedView.class, () -> create(editor, content)));
    }

    private Uni<SavedView> create(ViewEditor editor, ViewContent content) {
        Caller caller = editor.caller();
        return views.lock(caller.tenant())
                .chain(() -> others(caller.tenant(), caller.user()))
                .invoke(others -> accept(SavedViewRules.create(editor, content, others)))
                .chain(() -> views.persistAndFlush(new StoredView(caller, content, clock.instant())))
                .invoke(view -> LOG.infof("View saved viewId=%s", view.id))
                .map(view -> SavedView.of(view, caller));
    }

    /** Fails with 412 if the view has another version, with 403 if it belongs to somebody else. */
    Uni<SavedView> change(ViewEditor editor, UUID id, @Nullable String ifMatch, ChangeSavedView body) {
        return locked(editor, id, ifMatch, view -> {
            ViewContent wanted = body.applyTo(view.content());
            return others(view.tenant, view.owner)
                    .invoke(others -> accept(SavedViewRules.change(editor, view, wanted, others)))
                    .chain(() -> store(view, wanted))
                    .map(ignored -> SavedView.of(view, editor.caller()));
        });
    }

    private Uni<Void> store(StoredView view, ViewContent wanted) {
        if (wanted.equals(view.content())) {
            return Uni.createFrom().voidItem();
        }
        boolean hidden = view.shared && !wanted.shared();
        view.become(wanted, clock.instant());
        return views.flush()
                .chain(() -> hidden
                        ? views.clearDefaultsOfOthers(view)
                        : Uni.createFrom().voidItem());
    }

    /** Deletes a view; people who had it as the default open the list without one. */
    Uni<Void> delete(ViewEditor editor, UUID id, @Nullable String ifMatch) {
        return locked(editor, id, ifMatch, view -> {
            accept(SavedViewRules.write(editor, view));
            return views.delete(view).invoke(() -> LOG.infof("View deleted viewId=%s", view.id));
        });
    }

    /** Lets the caller's list open with a view that they can see. */
    Uni<Void> makeDefault(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(),
                () -> views.lock(caller.tenant())
                        .chain(() -> visible(caller, id))
                        .chain(view -> views.setDefault(caller, view.id)));
    }

    /** Lets the caller's list open without a view, if it opened with this one. */
    Uni<Void> clearDefault(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> visible(caller, id).chain(view -> views.clearDefault(caller, view.id)));
    }

    private <T> Uni<T> locked(ViewEditor editor, UUID id, @Nullable String ifMatch, Function<StoredView, Uni<T>> work) {
        Caller caller = editor.caller();
        return transactions.run(
                caller.tenant(),
                () -> views.lock(caller.tenant())
                        .chain(() -> visible(caller, id))
                        .invoke(view -> ETag.require(ifMatch, view.version))
                        .chain(work::apply));
    }

    private Uni<StoredView> visible(Caller caller, UUID id) {
        return views.find(caller.tenant(), id).map(view -> {
            if (view == null || !view.isVisibleTo(caller)) {
                throw Problem.notFound("view", id);
            }
            return view;
        });
    }

    private Uni<Others> others(String tenant, String owner) {
        return views.ofOwner(tenant, owner)
                .chain(ofOwner -> views.countShared(tenant).map(shared -> new Others(ofOwner, shared)));
    }

    private static void accept(Optional<Refusal> refusal) {
        refusal.ifPresent(why -> {
            throw why.isForbidden() ? Problem.forbidden(why.explanation()) : Problem.conflict(why.explanation());
        });
    }
}
