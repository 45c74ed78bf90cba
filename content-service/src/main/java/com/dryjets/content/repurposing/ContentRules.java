package com.dryjets.content.repurposing;

import com.dryjets.content.media.MediaLibrary.Attached;
import com.dryjets.content.recommendation.HookKind;
import com.dryjets.content.rules.RuleSet;
import com.dryjets.contracts.event.ContentEvent;
import com.dryjets.contracts.event.ContentEvent.ApprovedMedia;
import com.dryjets.contracts.event.ContentEvent.ContentApproved;
import com.dryjets.contracts.event.ContentEvent.ContentRepurposed;
import com.dryjets.contracts.event.ContentEvent.ContentTraits;
import com.dryjets.contracts.event.ContentEvent.ContentWithdrawn;
import com.dryjets.contracts.event.ContentEvent.ScriptScene;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.MediaFile;
import com.dryjets.platform.Violation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides which changes of a piece are allowed, and which event they cause. */
final class ContentRules {

    private ContentRules() {}

    /** An allowed status change, with the event that it causes. */
    record Move(ContentStatus to, Optional<ContentEvent> event) {}

    /** Somebody who changes a status, whether none of the authors may approve, and the rules to check. */
    record Reviewer(String user, boolean fourEyes, RuleSet rules) {}

    /**
     * Decides a status change that a person asks for; fails with 409 if it is illegal, and with 422 if the piece breaks
     * platform rules, an author approves it, or a rejection has no reason.
     *
     * @param media what is known of the media of the piece; needed for an approval only
     */
    static Move move(
            RepurposedContent content,
            ContentStatus to,
            @Nullable String reason,
            Reviewer reviewer,
            List<Attached> media) {
        if (to.followsItems()) {
            throw refused(
                    "%s cannot be set by hand. A piece becomes %s when its post or email is %s."
                            .formatted(to, to, to == ContentStatus.SCHEDULED ? "scheduled" : "published"),
                    "/status",
                    "must be DRAFT, IN_REVIEW, APPROVED or REJECTED");
        }
        if (!content.status.next().contains(to)) {
            throw Problem.conflict("A piece cannot change from %s to %s. Allowed: %s."
                    .formatted(content.status, to, content.status.next()));
        }
        if (to == ContentStatus.REJECTED && (reason == null || reason.isBlank())) {
            throw refused(
                    "A rejection needs a reason, so that the writer knows what to change.",
                    "/reason",
                    "must say why the piece is rejected");
        }
        if (to == ContentStatus.APPROVED) {
            requireAnother(content, reviewer);
            List<Violation> violations = new ArrayList<>(content.violations(
                    reviewer.rules(), media.stream().map(Attached::url).toList()));
            violations.addAll(reviewer.rules().of(content.channel).checkMedia(files(media)));
            requireAllowed(violations, "The piece breaks rules of its platform.");
        }
        return new Move(to, event(content, to, reason, media));
    }

    private static void requireAnother(RepurposedContent content, Reviewer reviewer) {
        if (reviewer.fourEyes() && content.authors().include(reviewer.user())) {
            throw refused(
                    "You requested or changed this piece after its last approval. Someone else must approve it.",
                    "/status",
                    "cannot be APPROVED by an author of the piece");
        }
    }

    private static Problem refused(String detail, String pointer, String error) {
        return Problem.unprocessable(detail, List.of(new FieldError(pointer, error)));
    }

    private static Optional<ContentEvent> event(
            RepurposedContent content, ContentStatus to, @Nullable String reason, List<Attached> media) {
        if (!content.status.isReleased() && to.isReleased()) {
            return Optional.of(approved(content, media));
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

    private static List<MediaFile> files(List<Attached> media) {
        return media.stream()
                .filter(file -> file.type() != null)
                .map(file -> new MediaFile(
                        file.type(),
                        file.bytes(),
                        file.width(),
                        file.height(),
                        file.durationMillis() == null ? null : file.durationMillis() / 1000.0))
                .toList();
    }

    /**
     * Returns the event that releases a piece.
     *
     * @param media the media of the piece, with addresses that networks can fetch
     */
    static ContentApproved approved(RepurposedContent content, List<Attached> media) {
        return new ContentApproved(
                content.blogPostId,
                content.id,
                content.campaignId,
                content.channel,
                content.subject,
                content.body(),
                content.link(),
                media.stream().map(Attached::url).toList(),
                content.previewText,
                content.publishedParts(),
                content.script.stream()
                        .map(scene -> new ScriptScene(scene.from(), scene.to(), scene.spoken(), scene.onScreen()))
                        .toList(),
                content.angle,
                media.stream().map(ContentRules::approved).toList(),
                PieceLanguage.of(content.language, content.text),
                traits(content));
    }

    private static ContentTraits traits(RepurposedContent content) {
        String words = content.parts.length > 1 ? String.join("", content.parts) : content.text;
        String opening = content.subject == null ? content.text : content.subject;
        return new ContentTraits(
                HookKind.of(opening).name().toLowerCase(Locale.ROOT),
                words.codePointCount(0, words.length()),
                List.of(content.hashtags),
                content.engine);
    }

    private static ApprovedMedia approved(Attached file) {
        return new ApprovedMedia(
                file.url(),
                file.type(),
                file.altText(),
                file.bytes(),
                file.width(),
                file.height(),
                file.durationMillis());
    }

    /** Fails with 409 if the piece is released: copies in other services must not differ from it. */
    static void requireEditable(RepurposedContent content) {
        if (content.status.isReleased()) {
            throw Problem.conflict(
                    "A piece that is %s cannot be edited. Move it to DRAFT first.".formatted(content.status));
        }
    }

    /** Fails with 422 if an edited piece breaks platform rules; a required picture may still be missing. */
    static void requireSound(RepurposedContent edited, RuleSet rules, List<URI> media) {
        List<Violation> violations = edited.violations(rules, media).stream()
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
