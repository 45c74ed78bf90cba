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
 * For which platforms a post is to be made into pieces.
 *
 * @param platforms LinkedIn, Instagram, Twitter and email unless given
 * @param campaignId what the pieces are for
 */
public record RepurposePost(
        @Nullable @Size(min = 1, max = 20) List<@NotNull Channel> platforms,
        @Nullable UUID campaignId) {

    private static final List<Channel> USUAL =
            List.of(Channel.LINKEDIN, Channel.INSTAGRAM, Channel.TWITTER, Channel.EMAIL);

    /** The platforms, each once; fails with 400 for one that carries no texts. */
    List<Channel> channels() {
        List<Channel> wanted = platforms == null ? USUAL : platforms;
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            if (!PlatformRules.channels().contains(wanted.get(i))) {
                errors.add(new FieldError("/platforms/" + i, "carries no pieces made from posts"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problem.badFields(errors);
        }
        return wanted.stream().distinct().toList();
    }
}
