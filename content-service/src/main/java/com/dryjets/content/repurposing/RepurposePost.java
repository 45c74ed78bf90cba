package com.dryjets.content.repurposing;

import com.dryjets.contracts.marketing.Channel;
import com.dryjets.kit.problem.FieldError;
import com.dryjets.kit.problem.Problem;
import com.dryjets.platform.PlatformRules;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The platforms to make pieces for.
 *
 * @param platforms LinkedIn, Instagram, Twitter and email by default
 * @param campaignId the campaign that the pieces belong to
 * @param voiceId the brand voice; the tenant's default voice without it
 */
public record RepurposePost(
        @Nullable @Size(min = 1, max = 20) List<@NotNull Channel> platforms,
        @Nullable UUID campaignId,
        @Nullable UUID voiceId) {

    private static final List<Channel> DEFAULT_PLATFORMS =
            List.of(Channel.LINKEDIN, Channel.INSTAGRAM, Channel.TWITTER, Channel.EMAIL);

    /** Returns each platform once, or fails with 400 for a platform without text posts. */
    public List<Channel> channels() {
        List<Channel> wanted = platforms == null ? DEFAULT_PLATFORMS : platforms;
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!PlatformRules.channels().contains(wanted.get(i))) {
                errors.add(new FieldError("/platforms/" + i, "must be a platform with text posts"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return wanted.stream().distinct().toList();
    }
}
