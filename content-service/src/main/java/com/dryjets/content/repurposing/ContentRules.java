package com.dryjets.content.repurposing;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which changes of a piece are allowed, and which of them others must hear of. */
final class ContentRules {

    private ContentRules() {}

    /** A change of state that is allowed, with the event that goes out. */
    record Move(ContentStatus to, Optional<ContentEvent> event) {}

    /** Fails with 409 where the state cannot follow, and with 422 where the platform would refuse the piece. */
    static Move move(RepurposedContent content, ContentStatus to, @Nullable String reason) {
        if (!content.status.next().contains(to)) {
            throw Problem.conflict("A piece that is %s cannot become %s; it can become %s."
                    .formatted(content.status, to, content.status.next()));
        }
        if (to == ContentStatus.APPROVED) {
            requireAllowed(content.violations(), "The platform would refuse this piece.");
        }
        return new Move(to, event(content, to, reason));
    }

    private static Optional<ContentEvent> event(RepurposedContent content, ContentStatus to, @Nullable String reason) {
        if (!content.status.isReleased() && to.isReleased()) {
            return Optional.of(approved(content));
        }
        if (content.status.isReleased() && !to.isReleased()) {
            return Optional.of(
                    new ContentWithdrawn(content.blogPostId, content.id, content.campaignId, content.channel, reason));
        }
        return Optional.empty();
    }

    /** What others are told of a piece that may go out. */
    static ContentApproved approved(RepurposedContent content) {
        return new ContentApproved(
                content.blogPostId,
                content.id,
                content.campaignId,
                content.channel,
                content.subject,
                content.body(),
                content.link(),
                content.media());
    }

    /** Fails with 409 once a piece is released: what others hold must not differ from what is here. */
    static void requireEditable(RepurposedContent content) {
        if (content.status.isReleased()) {
            throw Problem.conflict(
                    "A piece that is %s is not edited; make it a DRAFT first.".formatted(content.status));
        }
    }

    /** Fails with 422 for an edited text that the platform would refuse; a missing picture may come later. */
    static void requireSound(RepurposedContent edited) {
        List<Violation> violations = edited.violations().stream()
                .filter(violation -> violation.rule() != Violation.Rule.MEDIA_MISSING)
                .toList();
        requireAllowed(violations, "The platform would refuse the edited piece.");
    }

    private static void requireAllowed(List<Violation> violations, String detail) {
        List<FieldError> errors = violations.stream()
                .filter(violation -> !violation.advice())
                .map(ContentRules::error)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable(detail, errors);
        }
    }

    private static FieldError error(Violation violation) {
        String place =
                violation.from() == null ? "" : " (characters %d to %d)".formatted(violation.from(), violation.to());
        String field = violation.part().equals("body") ? "text" : violation.part();
        return new FieldError("/" + field, violation.message() + place);
    }
}
