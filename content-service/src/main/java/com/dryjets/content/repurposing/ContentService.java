package com.dryjets.content.repurposing;

import com.dryjets.content.blog.BlogService;
import com.dryjets.content.repurposing.ContentOverview.Count;
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

/** Stores, lists, edits and approves content pieces, and copies them with their campaign. */
@ApplicationScoped
class ContentService {

    private static final Logger LOG = Logger.getLogger(ContentService.class);
    private static final String AUTHOR_OF_COPIES = "content-service";

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

    /** Lists the pieces of a post, with counts of all of them. */
    Uni<ContentOverview> list(Caller caller, UUID blogPostId, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> posts.find(tenant, blogPostId)
                        .chain(() -> contents.counts(tenant, blogPostId))
                        .chain(counts -> contents.list(tenant, blogPostId, page)
                                .map(found -> ContentOverview.of(blogPostId, counts, page(found, page)))));
    }

    private static Page<ContentView> page(List<RepurposedContent> found, PageRequest page) {
        return Page.of(found, page, content -> Cursor.write(content.id)).map(ContentView::of);
    }

    /** Finds a piece, or fails with 404. */
    Uni<ContentView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> contents.get(caller.tenant(), id).map(ContentView::of));
    }

    /** Counts the pieces of a post, inside the tenant's transaction. */
    Uni<List<Count>> counts(String tenant, UUID blogPostId) {
        return contents.counts(tenant, blogPostId);
    }

    /** Stores new pieces with their first revisions and events, inside the tenant's transaction. */
    Uni<List<ContentView>> store(String tenant, List<NewPiece> written) {
        List<RepurposedContent> pieces = written.stream()
                .map(piece -> new RepurposedContent(piece, clock.instant()))
                .toList();
        return contents.persist(pieces)
                .chain(() -> contents.store(pieces.stream()
                        .map(piece -> new ContentRevision(piece, "leo/" + piece.engine, null))
                        .toList()))
                .chain(() -> outbox.write(
                        tenant, pieces.stream().map(ContentRules::repurposed).toList()))
                .invoke(() -> pieces.forEach(piece -> LOG.infof(
                        "Piece created blogPostId=%s contentId=%s channel=%s engine=%s",
                        piece.blogPostId, piece.id, piece.channel, piece.engine)))
                .map(done -> pieces.stream().map(ContentView::of).toList());
    }

    Uni<ContentView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditContent edit) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .invoke(content -> edit(content, edit))
                        .call(content -> storeRevision(content, caller, null))
                        .map(ContentView::of));
    }

    private void edit(RepurposedContent content, EditContent edit) {
        ContentRules.requireEditable(content);
        content.edit(edit, clock.instant());
        ContentRules.requireSound(content);
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
        LOG.infof("Piece status changed contentId=%s from=%s to=%s", content.id, content.status, move.to());
        content.status = move.to();
        content.updatedAt = clock.instant();
        return storeRevision(content, caller, change.reason())
                .chain(() -> outbox.write(content.tenant, move.event().stream().toList()));
    }

    private Uni<Void> storeRevision(RepurposedContent content, Caller caller, @Nullable String reason) {
        return contents.store(List.of(new ContentRevision(content, caller.user(), reason)))
                .chain(contents::flush);
    }

    /** Gives a copied campaign copies of the original's released pieces, inside the tenant's transaction. */
    Uni<Void> copyReleased(String tenant, UUID original, UUID campaignId) {
        return contents.releasedFor(tenant, original)
                .invoke(found -> LOG.infof(
                        "Pieces copied campaignId=%s copyOf=%s pieces=%d", campaignId, original, found.size()))
                .chain(found -> copyAll(found, campaignId));
    }

    private Uni<Void> copyAll(List<RepurposedContent> pieces, UUID campaignId) {
        return Multi.createFrom()
                .iterable(pieces)
                .onItem()
                .transformToUniAndConcatenate(piece -> copy(piece, campaignId))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> copy(RepurposedContent piece, UUID campaignId) {
        RepurposedContent copy = piece.copyFor(campaignId, clock.instant());
        String reason = "Copied with its campaign from piece " + piece.id;
        return contents.persist(copy)
                .chain(() -> contents.store(List.of(new ContentRevision(copy, AUTHOR_OF_COPIES, reason))))
                .chain(() -> outbox.write(copy.tenant, ContentRules.approved(copy)));
    }
}
