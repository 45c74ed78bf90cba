package com.dryjets.content.repurposing;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.Cursor;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.rest.Page;
import com.dryjets.kit.rest.PageRequest;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Lists, compares and restores the revisions of pieces, and keeps proposals until somebody accepts or discards them. */
@ApplicationScoped
class RevisionService {

    private static final Logger LOG = Logger.getLogger(RevisionService.class);

    private final TenantTransaction transactions;
    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final ContentViews views;
    private final PieceMedia media;
    private final Clock clock;

    RevisionService(
            TenantTransaction transactions,
            ContentRepository contents,
            RevisionRepository revisions,
            ContentViews views,
            PieceMedia media,
            Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.revisions = revisions;
        this.views = views;
        this.media = media;
        this.clock = clock;
    }

    Uni<Page<RevisionSummary>> list(Caller caller, UUID contentId, PageRequest page) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> contents.get(tenant, contentId)
                        .chain(() -> revisions.list(tenant, contentId, page))
                        .map(found -> Page.of(found, page, revision -> Cursor.write(revision.number))
                                .map(RevisionSummary::of)));
    }

    Uni<RevisionView> get(Caller caller, UUID contentId, int number) {
        String tenant = caller.tenant();
        return transactions.run(tenant, () -> contents.get(tenant, contentId).chain(content -> view(content, number)));
    }

    Uni<RevisionComparison> compare(Caller caller, UUID contentId, int from, int to) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> contents.get(tenant, contentId)
                        .chain(content -> view(content, from)
                                .chain(earlier ->
                                        view(content, to).map(later -> RevisionComparison.of(earlier, later)))));
    }

    private Uni<RevisionView> view(RepurposedContent content, int number) {
        return revisions.get(content.tenant, content.id, number).chain(revision -> views.of(revision, content.channel));
    }

    /** Makes the contents of an earlier revision those of the piece, as a new revision. */
    Uni<ContentView> restore(Caller caller, UUID contentId, int number, @Nullable String ifMatch) {
        return change(caller, contentId, number, ifMatch, (content, revision) -> {
            if (revision.proposal != null) {
                throw Problem.conflict("Revision %d is a proposal. Accept it instead.".formatted(number));
            }
            content.restore(revision, caller.user(), clock.instant());
            return RevisionKind.RESTORED;
        });
    }

    /** Stores another text for a piece, to compare and to accept or reject. */
    Uni<RevisionView> propose(Caller caller, UUID contentId, Proposal proposal) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> contents.lock(tenant, contentId)
                        .chain(content -> revisions
                                .persist(ContentRevision.proposed(content, proposal, caller.user(), clock.instant()))
                                .call(revisions::flush)
                                .chain(revision -> views.of(revision, content.channel))));
    }

    /** Makes a proposal the contents of the piece, as a new revision. */
    Uni<ContentView> accept(Caller caller, UUID contentId, int number, @Nullable String ifMatch) {
        return change(caller, contentId, number, ifMatch, (content, revision) -> {
            requireOpen(revision);
            content.accept(revision, caller.user(), clock.instant());
            revision.proposal = ProposalState.ACCEPTED;
            return RevisionKind.ACCEPTED;
        });
    }

    /** Discards a proposal, which stays in the history. */
    Uni<RevisionView> discard(Caller caller, UUID contentId, int number) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> contents.lock(tenant, contentId)
                        .chain(content -> revisions
                                .get(tenant, contentId, number)
                                .invoke(RevisionService::requireOpen)
                                .invoke(revision -> revision.proposal = ProposalState.DISCARDED)
                                .call(revisions::flush)
                                .chain(revision -> views.of(revision, content.channel))));
    }

    private static void requireOpen(ContentRevision revision) {
        if (revision.proposal == null) {
            throw Problem.conflict("Revision %d is not a proposal. Restore it instead.".formatted(revision.number));
        }
        if (revision.proposal != ProposalState.OPEN) {
            throw Problem.conflict("Proposal %d was already %s."
                    .formatted(
                            revision.number, revision.proposal == ProposalState.ACCEPTED ? "accepted" : "discarded"));
        }
    }

    /** Changes a piece by one of its revisions. */
    private interface Change {
        RevisionKind apply(RepurposedContent content, ContentRevision revision);
    }

    private Uni<ContentView> change(
            Caller caller, UUID contentId, int number, @Nullable String ifMatch, Change change) {
        String tenant = caller.tenant();
        return transactions.run(
                tenant,
                () -> contents.lock(tenant, contentId)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .invoke(ContentRules::requireEditable)
                        .call(content -> revisions
                                .get(tenant, contentId, number)
                                .chain(revision -> apply(caller, content, revision, change)))
                        .chain(views::of));
    }

    private Uni<Void> apply(Caller caller, RepurposedContent content, ContentRevision source, Change change) {
        RevisionKind kind = change.apply(content, source);
        return media.requireSound(content)
                .invoke(() -> LOG.infof(
                        "Piece changed by a revision contentId=%s kind=%s number=%d", content.id, kind, source.number))
                .chain(() -> store(caller, content, source, kind));
    }

    private Uni<Void> store(Caller caller, RepurposedContent content, ContentRevision source, RevisionKind kind) {
        ContentRevision made =
                ContentRevision.of(content, kind, caller.user(), null).from(source.number);
        return revisions
                .persist(kind == RevisionKind.ACCEPTED ? made.by(source.engine) : made)
                .chain(revisions::flush);
    }
}
