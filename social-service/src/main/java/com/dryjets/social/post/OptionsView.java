package com.dryjets.social.post;

import com.dryjets.social.network.PostOptions;
import org.jspecify.annotations.Nullable;

/** What the network is asked for besides. */
public record OptionsView(
        @Nullable String firstComment, @Nullable String privacy, boolean madeWithAi) {

    public static OptionsView of(PostOptions options) {
        return new OptionsView(options.firstComment(), options.privacy(), options.madeWithAi());
    }
}
