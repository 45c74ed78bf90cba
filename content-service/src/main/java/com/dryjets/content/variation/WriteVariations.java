package com.dryjets.content.variation;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.PlatformRules;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text to vary.
 *
 * @param content Markdown or plain text
 * @param title the first line of the content by default
 * @param platform LinkedIn by default
 * @param count 3 by default
 * @param voiceId the brand voice; the tenant's default voice without it
 * @param accountId the account that would publish them, if its limits differ
 */
public record WriteVariations(
        @NotBlank
        @Size(max = 200_000)
        @Schema(examples = "Our team measured its culture. Every engineer answered. The results changed how we meet.")
        String content,

        @Nullable @Size(max = 300) String title,
        @Nullable Channel platform,
        @Nullable @Min(3) @Max(10) Integer count,
        @Nullable UUID voiceId,
        @Nullable @Size(max = 200) String accountId) {

    private static final int DEFAULT_COUNT = 3;

    int wanted() {
        return count == null ? DEFAULT_COUNT : count;
    }

    /** Returns the platform, or fails with 400 for one without text posts. */
    Channel channel() {
        Channel wanted = platform == null ? Channel.LINKEDIN : platform;
        if (!PlatformRules.channels().contains(wanted)) {
            throw Problem.badField("/platform", "must be a platform with text posts");
        }
        return wanted;
    }

    String heading() {
        return title == null || title.isBlank()
                ? content.lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .map(line -> line.replaceFirst("^#{1,6}\\s+", "").strip())
                        .orElse(content)
                : title.strip();
    }
}
