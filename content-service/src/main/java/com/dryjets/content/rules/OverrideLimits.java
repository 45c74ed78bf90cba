package com.dryjets.content.rules;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.Limit;
import com.dryjets.platform.PlatformRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Limits that differ from those of the platform.
 *
 * @param accountId the account for which they differ; all accounts of the tenant without it
 * @param limits the limits that differ; the others stay those of the platform
 * @param reason why, such as {@code X Premium}
 */
public record OverrideLimits(
        @Nullable @Pattern(regexp = "[!-~]{1,200}", message = "must be the id of an account")
        String accountId,

        @NotNull @Size(min = 1) Map<@NotNull Limit, @NotNull Integer> limits,
        @Nullable @Size(max = 500) String reason) {

    /** The others say what the platform can do, which no subscription changes. */
    private static final Set<Limit> CHANGEABLE = EnumSet.of(
            Limit.MAX_LENGTH,
            Limit.FOLD,
            Limit.MAX_HASHTAGS,
            Limit.ADVISED_HASHTAGS,
            Limit.MAX_MENTIONS,
            Limit.MAX_PARTS,
            Limit.MAX_MEDIA,
            Limit.MAX_SUBJECT,
            Limit.ADVISED_SUBJECT,
            Limit.ADVISED_PREVIEW);

    private static final Set<Limit> POSITIVE =
            EnumSet.of(Limit.MAX_LENGTH, Limit.FOLD, Limit.MAX_PARTS, Limit.MAX_SUBJECT);

    private static final int LARGEST = 100_000;

    /** Fails with 400 for a limit that the channel does not have, that cannot change, or whose value makes no sense. */
    void require(Channel channel) {
        List<FieldError> errors = new ArrayList<>();
        limits.forEach((limit, value) -> {
            String pointer = "/limits/" + limit;
            int least = POSITIVE.contains(limit) ? 1 : 0;
            if (!CHANGEABLE.contains(limit)
                    || !PlatformRules.of(channel).limits().containsKey(limit)) {
                errors.add(new FieldError(pointer, "must be a limit of %s that can differ".formatted(channel)));
            } else if (value < least || value > LARGEST) {
                errors.add(new FieldError(pointer, "must be between %d and %d".formatted(least, LARGEST)));
            }
        });
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
    }
}
