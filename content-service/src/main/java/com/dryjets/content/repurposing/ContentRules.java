package com.dryjets.content.repurposing;

import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.ContentEvent.ScriptScene;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.Violation;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which changes of a piece are allowed, and which event they cause. */
final class ContentRules {

    private ContentRules() {}

    /** An allowed status change, with the event that it causes. */
    record Move(ContentStatus to, Optional<ContentEvent> event) {}

    /** Decides a status change; fails with 409 if it is illegal, and with 422 if the piece breaks platform rules. */
    static Move move(RepurposedContent content, ContentStatus to, @Nullable String reason) {
        if (!content.status.next().contains(to)) {
            throw Problem.conflict("A piece cannot change from %s to %s. Allowed: %s."
                    .formatted(content.status, to, content.status.next()));
        }
        if (to == ContentStatus.APPROVED) {
            requireAllowed(content.violations(), "The piece breaks rules of its platform.");
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

    /** Returns the event that announces a new piece. */
    static ContentRepurposed repurposed(RepurposedContent content) {
        return new ContentRepurposed(
                content.blogPostId, content.id, content.campaignId, content.channel, content.engine);
    }

    /** Returns the event that releases a piece. */
    static ContentApproved approved(RepurposedContent content) {
        return new ContentApproved(
                content.blogPostId,
                content.id,
                content.campaignId,
                content.channel,
                content.subject,
                content.body(),
                content.link(),
                content.media(),
                content.previewText,
                content.publishedParts(),
                content.script.stream()
                        .map(scene -> new ScriptScene(scene.from(), scene.to(), scene.spoken(), scene.onScreen()))
                        .toList(),
                content.angle);
    }

    /** Fails with 409 if the piece is released: copies in other services must not differ from it. */
    static void requireEditable(RepurposedContent content) {
        if (content.status.isReleased()) {
            throw Problem.conflict(
                    "A piece that is %s cannot be edited. Move it to DRAFT first.".formatted(content.status));
        }
    }

    /** Fails with 422 if an edited piece breaks platform rules; a required picture may still be missing. */
    static void requireSound(RepurposedContent edited) {
        List<Violation> violations = edited.violations().stream()
                .filter(violation -> violation.rule() != Violation.Rule.MEDIA_MISSING)
                .toList();
        requireAllowed(violations, "The edited piece breaks rules of its platform.");
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
        String position =
                violation.from() == null ? "" : " (characters %d to %d)".formatted(violation.from(), violation.to());
        String field = violation.part().equals("body") ? "text" : violation.part();
        return new FieldError("/" + field, violation.message() + position);
    }
}
