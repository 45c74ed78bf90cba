package com.dryjets.content.repurposing;

import com.dryjets.content.media.MediaLibrary;
import com.dryjets.content.media.MediaLibrary.Attached;
import com.dryjets.content.repurposing.ApprovePieces.Piece;
import com.dryjets.content.repurposing.ContentRules.Move;
import com.dryjets.content.repurposing.ContentRules.Reviewer;
import com.dryjets.content.rules.RuleService;
import com.dryjets.content.settings.Approvals;
import com.dryjets.content.settings.SettingsService;
import com.dryjets.kit.outbox.Outbox;
import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.rest.ETag;
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

/** Takes pieces through review, alone or many at once, and announces what is released and withdrawn. */
@ApplicationScoped
class ReviewService {

    private static final Logger LOG = Logger.getLogger(ReviewService.class);

    private final TenantTransaction transactions;
    private final ContentRepository contents;
    private final RevisionRepository revisions;
    private final ContentViews views;
    private final SettingsService settings;
    private final RuleService rules;
    private final MediaLibrary library;
    private final Outbox outbox;
    private final Clock clock;

    ReviewService(
            TenantTransaction transactions,
            ContentRepository contents,
            RevisionRepository revisions,
            ContentViews views,
            SettingsService settings,
            RuleService rules,
            MediaLibrary library,
            Outbox outbox,
            Clock clock) {
        this.transactions = transactions;
        this.contents = contents;
        this.revisions = revisions;
        this.views = views;
        this.settings = settings;
        this.rules = rules;
        this.library = library;
        this.outbox = outbox;
        this.clock = clock;
    }

    Uni<ContentView> moveTo(Caller caller, UUID id, @Nullable String ifMatch, ChangeContentStatus change) {
        return reviewer(caller).chain(reviewer -> moveTo(caller, reviewer, id, ifMatch, change));
    }

    private Uni<Reviewer> reviewer(Caller caller) {
        return settings.approvals(caller.tenant())
                .chain(approvals -> transactions
                        .run(caller.tenant(), () -> rules.of(caller.tenant()))
                        .map(set -> new Reviewer(caller.user(), approvals == Approvals.FOUR_EYES, set)));
    }

    private Uni<ContentView> moveTo(
            Caller caller, Reviewer reviewer, UUID id, @Nullable String ifMatch, ChangeContentStatus change) {
        return transactions.run(
                caller.tenant(),
                () -> contents.lock(caller.tenant(), id)
                        .invoke(content -> ETag.require(ifMatch, content.version))
                        .call(content -> media(content, change.status())
                                .map(media ->
                                        ContentRules.move(content, change.status(), change.reason(), reviewer, media))
                                .chain(move -> apply(content, reviewer, move, change.reason())))
                        .chain(views::of));
    }

    /** Only an approval hands the media on. */
    private Uni<List<Attached>> media(RepurposedContent content, ContentStatus to) {
        return to == ContentStatus.APPROVED
                ? library.attached(content.tenant, content.media())
                : Uni.createFrom().item(List.of());
    }

    private Uni<Void> apply(RepurposedContent content, Reviewer reviewer, Move move, @Nullable String reason) {
        LOG.infof("Piece status changed contentId=%s from=%s to=%s", content.id, content.status, move.to());
        content.moveTo(move.to(), reason, clock.instant());
        return revisions
                .persist(ContentRevision.of(content, RevisionKind.STATUS_CHANGED, reviewer.user(), reason))
                .chain(revisions::flush)
                .chain(() -> outbox.write(content.tenant, move.event().stream().toList()));
    }

    /** Approves pieces one by one, each in its own transaction, so that a refused one never loses the rest. */
    Uni<ApprovalReport> approve(Caller caller, ApprovePieces wanted) {
        return reviewer(caller)
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
