package com.dryjets.content.repurposing;

import com.dryjets.content.repurposing.ApprovePieces.Piece;
import com.dryjets.content.repurposing.ContentRules.Reviewer;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Takes pieces through review, alone or many at once. */
@ApplicationScoped
class ReviewService {

    private static final Logger LOG = Logger.getLogger(ReviewService.class);

    private final TenantTransaction transactions;
    private final Reviewers reviewers;
    private final ContentRepository contents;
    private final StatusChanges changes;
    private final ContentViews views;

    ReviewService(
            TenantTransaction transactions,
            Reviewers reviewers,
            ContentRepository contents,
            StatusChanges changes,
            ContentViews views) {
        this.transactions = transactions;
        this.reviewers = reviewers;
        this.contents = contents;
        this.changes = changes;
        this.views = views;
    }

    Uni<ContentView> moveTo(Caller caller, UUID id, @Nullable String ifMatch, ChangeContentStatus change) {
        return reviewers.find(caller).chain(reviewer -> moveTo(caller, reviewer, id, ifMatch, change));
    }

    private Uni<ContentView> moveTo(
            Caller caller, Reviewer reviewer, UUID id, @Nullable String ifMatch, ChangeContentStatus change) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .call(content -> changes.apply(content, reviewer, change))
                        .chain(views::of));
    }

    /** Approves pieces one by one, each in its own transaction, so that a refused one never loses the rest. */
    Uni<ApprovalReport> approve(Caller caller, ApprovePieces wanted) {
        return reviewers
                .find(caller)
                .chain(reviewer -> Multi.createFrom()
                        .iterable(wanted.distinct())
                        .onItem()
                        .transformToUniAndConcatenate(piece -> approve(caller, reviewer, piece, wanted.reason()))
                        .collect()
                        .asList())
                .map(ApprovalReport::of);
    }

    private Uni<ApprovalResult> approve(Caller caller, Reviewer reviewer, Piece piece, @Nullable String reason) {
        ChangeContentStatus approval = new ChangeContentStatus(ContentStatus.APPROVED, reason);
        String ifMatch = piece.version() == null ? null : ETag.of(piece.version());
        return moveTo(caller, reviewer, piece.id(), ifMatch, approval)
                .map(ApprovalResult::approved)
                .onFailure(Problem.class)
                .recoverWithItem(problem -> ApprovalResult.refused(piece.id(), (Problem) problem))
                .onFailure()
                .recoverWithItem(failure -> failed(piece.id(), failure));
    }

    private static ApprovalResult failed(UUID id, Throwable failure) {
        LOG.errorf(failure, "Piece not approved contentId=%s", id);
        return ApprovalResult.failed(id);
    }
}
