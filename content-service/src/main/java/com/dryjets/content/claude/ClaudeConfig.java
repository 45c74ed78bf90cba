package com.dryjets.content.claude;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How Claude is reached. Without a key nothing is sent anywhere, and the built-in engine writes. */
@ConfigMapping(prefix = "dryjets.claude")
interface ClaudeConfig {

    Optional<String> apiKey();

    /** A gateway of one's own may stand here. */
    @WithDefault("https://api.anthropic.com")
    String baseUrl();

    /** Sonnet writes well enough that a person need not rewrite it; Haiku is cheaper. */
    @WithDefault("claude-sonnet-4-5")
    String model();

    /** A person waits for the answer: beyond this the built-in engine serves him better. */
    @WithDefault("30s")
    Duration timeout();

    /** Of one answer: a mail of 700 words takes some 1,200. */
    @WithDefault("2000")
    int maxTokens();

    /** How many calls in a row may fail before Claude is left alone. */
    @WithDefault("3")
    int failures();

    /** How long he is left alone. */
    @WithDefault("60s")
    Duration pause();
}
