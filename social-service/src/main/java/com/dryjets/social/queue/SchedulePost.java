package com.dryjets.social.queue;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.contracts.value.Instants;
import com.dryjets.contracts.value.InvalidValue;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.PlatformRules;
import com.dryjets.platform.PostDraft;
import com.dryjets.platform.Violation;
import com.dryjets.social.queue.Post.Message;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post that a person adds to a campaign's queue.
 *
 * @param scheduledTime an instant, or {@code best} for the best time in the campaign's window
 */
public record SchedulePost(
        @NotNull UUID campaignId,
        @NotNull Channel platform,
        @NotBlank @Size(max = MAX_CONTENT) String content,
        @Nullable @Size(max = 100) List<@NotNull URI> media,
        @NotBlank String scheduledTime) {

    /** More than any network allows. */
    static final int MAX_CONTENT = 100_000;

    private static final String BEST = "best";

    /** Makes the message, or fails with 422 and every rule of the platform that it breaks. */
    Message message() {
        if (!platform.isSocial()) {
            throw Problem.unprocessable(
                    "%s is not a social network.".formatted(platform),
                    List.of(new FieldError("/platform", "must be a social network")));
        }
        List<URI> attached = media == null ? List.of() : media;
        List<FieldError> errors = PlatformRules.check(platform, PostDraft.post(content, attached)).stream()
                .filter(violation -> !violation.advice())
                .map(SchedulePost::error)
                .toList();
        if (!errors.isEmpty()) {
            throw Problem.unprocessable("The post breaks the rules of %s.".formatted(platform), errors);
        }
        return new Message(platform, null, content, attached);
    }

    private static FieldError error(Violation violation) {
        return new FieldError(
                "/" + ("body".equals(violation.part()) ? "content" : violation.part()), violation.message());
    }

    /** Reads the requested time; empty for the best one. */
    Optional<Instant> time() {
        if (BEST.equals(scheduledTime)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instants.parse(scheduledTime));
        } catch (InvalidValue e) {
            throw Problem.badField("/scheduledTime", e.getMessage() + ", or \"best\"");
        }
    }
}
