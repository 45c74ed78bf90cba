package com.dryjets.content.repurposing;

import com.dryjets.content.blog.BlogService;
import com.dryjets.content.repurposing.ContentRules.Move;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Finding pieces, editing them, letting them go out, and copying them with their campaign. */
@ApplicationScoped
public class ContentService {

    private static final Logger LOG = Logger.getLogger(ContentService.class);
    private static final String COPIER = "content-service";

    private final TenantTransaction transactions;
    private final BlogService posts;
    private final ContentRepository contents;
    private final Outbox outbox;
    private final Clock clock;

    ContentService(
            TenantTransaction transactions, BlogService posts, ContentRepository contents, Outbox outbox, Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.contents = contents;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<ContentOverview> of(Caller caller, UUID blogPostId, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.find(tenant, blogPostId)
                        .chain(() -> contents.counts(tenant, blogPostId))
                        .chain(counts -> contents.of(tenant, blogPostId, page)
                                .map(found -> ContentOverview.of(blogPostId, counts, page(found, page)))));
    }

    /** One piece, or 404. */
    Uni<ContentView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> contents.get(caller.tenant(), id).map(ContentView::of));
    }

    private static Page<ContentView> page(List<RepurposedContent> found, PageRequest page) {
        return Page.of(found, page, content -> Cursor.write(content.id)).map(ContentView::of);
    }

    Uni<ContentView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditContent edit) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .invoke(ContentRules::requireEditable)
                        .invoke(content -> content.edit(edit, clock.instant()))
                        .invoke(ContentRules::requireSound)
                        .call(content -> kept(content, caller, null))
                        .map(ContentView::of));
    }

    Uni<ContentView> moveTo(Caller caller, UUID id, @Nullable String ifMatch, ChangeContentStatus change) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .call(content -> apply(
                                content, caller, ContentRules.move(content, change.status(), change.reason()), change))
                        .map(ContentView::of));
    }

    private Uni<Void> apply(RepurposedContent content, Caller caller, Move move, ChangeContentStatus change) {
        LOG.infof("Piece moves from %s to %s: contentId=%s", content.status, move.to(), content.id);
        content.status = move.to();
        content.updatedAt = clock.instant();
        return kept(content, caller, change.reason())
                .chain(() -> outbox.write(content.tenant, move.event().stream().toList()));
    }

    private Uni<Void> kept(RepurposedContent content, Caller caller, @Nullable String reason) {
        return contents.keep(List.of(new ContentRevision(content, caller.user(), reason)))
                .chain(contents::flush);
    }

    /** Gives a copied campaign copies of the original's released pieces, in the transaction that is open. */
    public Uni<Void> copyReleased(String tenant, UUID original, UUID campaignId) {
        return contents.releasedFor(tenant, original)
                .invoke(found -> LOG.infof(
                        "Pieces copied: campaignId=%s copyOf=%s pieces=%d", campaignId, original, found.size()))
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(piece -> copy(piece, campaignId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> copy(RepurposedContent piece, UUID campaignId) {
        RepurposedContent copy = piece.copyFor(campaignId, clock.instant());
        return contents.persist(copy)
                .chain(() -> contents.keep(
                        List.of(new ContentRevision(copy, COPIER, "Copied with its campaign from piece " + piece.id))))
                .chain(() -> outbox.write(copy.tenant, ContentRules.approved(copy)));
    }
}
