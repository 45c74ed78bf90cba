package com.dryjets.content.length;

import com.dryjets.content.rules.RuleSet;
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
 * A text to shorten.
 *
 * @param content plain text
 * @param platform whose limit and counting apply
 * @param maxLength a limit of its own; the lower one counts
 * @param voiceId the brand voice, which a model follows; the tenant's default voice without it
 * @param accountId the account that would publish the text, if its limits differ
 */
public record OptimizeLength(
        @NotBlank
        @Size(max = 50_000)
        @Schema(examples = "We asked 47 teams how they work. See https://example.org/teams.")
        String content,

        @Nullable Channel platform,
        @Nullable @Min(20) @Max(50_000) Integer maxLength,
        @Nullable UUID voiceId,
        @Nullable @Size(max = 200) String accountId) {

    /** The limit and how it is counted. */
    record Limit(int max, @Nullable PlatformRules rules) {
        int length(String text) {
            return rules == null ? text.length() : rules.length(text);
        }

        boolean allows(String text) {
            return rules == null ? text.length() <= max : rules.fits(text, max);
        }
    }

    /** Fails with 400 without a limit. */
    void requireLimit() {
        if (platform == null && maxLength == null) {
            throw Problem.badField("/maxLength", "must be set, or a platform");
        }
        if (platform != null && !PlatformRules.channels().contains(platform)) {
            throw Problem.badField("/platform", "must be a platform with text posts");
        }
    }

    /** Returns the limit under the rules that apply. */
    Limit limit(RuleSet set) {
        PlatformRules rules = platform == null ? null : set.of(platform);
        int own = maxLength == null ? Integer.MAX_VALUE : maxLength;
        return new Limit(rules == null ? own : Math.min(own, rules.maxLength()), rules);
    }
}
