package com.dryjets.email.email;

import com.dryjets.email.segment.AudienceSpec;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whom an email is for. Each contact gets it once, however many of the segments and lists they belong to.
 *
 * @param include ids of segments and lists; the email is for the contacts of any of them
 * @param exclude ids of segments and lists whose contacts do not get it; none if omitted
 * @param topic a topic of included lists: their subscribers get it only if they chose the topic
 */
public record EmailAudience(
        @NotNull @Size(min = 1, max = MOST) List<@NotNull UUID> include,
        @Nullable @Size(max = MOST) List<@NotNull UUID> exclude,

        @Schema(examples = "Offers") @Nullable @Size(max = 100)
        String topic) {

    /** More belong into a segment of their own. */
    private static final int MOST = 50;

    static EmailAudience of(AudienceSpec spec) {
        return new EmailAudience(spec.included(), spec.excluded(), spec.topic());
    }

    /** Returns it without repetitions. */
    AudienceSpec spec() {
        return new AudienceSpec(
                include.stream().distinct().toList(),
                Objects.requireNonNullElse(exclude, List.<UUID>of()).stream()
                        .distinct()
                        .toList(),
                topic == null || topic.isBlank() ? null : topic.strip());
    }
}
