package com.dryjets.content.repurposing;

import com.dryjets.content.blog.BlogService;
import com.dryjets.content.media.MediaLibrary;
import com.dryjets.content.repurposing.ContentOverview.Count;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.rules.RuleSet;
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

/** Stores, lists and edits content pieces, and copies them with their campaign. */
@ApplicationScoped
class ContentService {

    private static final Logger LOG = Logger.getLogger(ContentService.class);
    private static final String AUTHOR_OF_COPIES = "content-service";

    private final TenantTransaction transactions;
    private final BlogService posts;
    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final ContentViews views;
    private final RuleService rules;
    private final MediaLibrary library;
    private final Outbox outbox;
    private final Clock clock;

    ContentService(
            TenantTransaction transactions,
            BlogService posts,
            ContentRepository contents,
            RevisionRepository revisions,
            ContentViews views,
            RuleService rules,
            MediaLibrary library,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.posts = posts;
        this.contents = contents;
        this.revisions = revisions;
        this.views = views;
        this.rules = rules;
        this.library = library;
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
                                .chain(found -> page(tenant, found, page))
                                .map(found -> ContentOverview.of(blogPostId, counts, found))));
    }

    private Uni<Page<ContentView>> page(String tenant, List<RepurposedContent> found, PageRequest page) {
        Page<RepurposedContent> pieces = Page.of(found, page, content -> Cursor.write(content.id));
        return views.of(tenant, pieces.items()).map(items -> new Page<>(items, pieces.nextCursor()));
    }

    /** Finds a piece, or fails with 404. */
    Uni<ContentView> get(Caller caller, UUID id) {
        return transactions.run(
                caller.tenant(), () -> contents.get(caller.tenant(), id).chain(views::of));
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
        List<ContentRevision> first = pieces.stream()
                .map(piece -> ContentRevision.of(piece, RevisionKind.CREATED, piece.createdBy, null)
                        .by(piece.engine))
                .toList();
        return contents.persist(pieces)
                .chain(() -> revisions.persist(first))
                .chain(() -> outbox.write(
                        tenant, pieces.stream().map(ContentRules::repurposed).toList()))
                .invoke(() -> pieces.forEach(piece -> LOG.infof(
                        "Piece created blogPostId=%s contentId=%s channel=%s engine=%s",
                        piece.blogPostId, piece.id, piece.channel, piece.engine)))
                .chain(revisions::flush)
                .chain(() -> views.of(tenant, pieces));
    }

    Uni<ContentView> edit(Caller caller, UUID id, @Nullable String ifMatch, EditContent edit) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .call(content -> rules.of(caller.tenant()).invoke(set -> edit(caller, content, edit, set)))
                        .call(content -> storeRevision(content, caller))
                        .chain(views::of));
    }

    private void edit(Caller caller, RepurposedContent content, EditContent edit, RuleSet set) {
        ContentRules.requireEditable(content);
        content.edit(edit, caller.user(), clock.instant());
        ContentRules.requireSound(content, set);
    }

    private Uni<Void> storeRevision(RepurposedContent content, Caller caller) {
        return revisions
                .persist(ContentRevision.of(content, RevisionKind.EDITED, caller.user(), null))
                .chain(revisions::flush);
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
        ContentRevision first = ContentRevision.of(copy, RevisionKind.COPIED, AUTHOR_OF_COPIES, reason);
        return contents.persist(copy)
                .chain(() -> revisions.persist(first))
                .chain(() -> library.attached(copy.tenant, copy.media()))
                .chain(media -> outbox.write(copy.tenant, ContentRules.approved(copy, media)));
    }
}
