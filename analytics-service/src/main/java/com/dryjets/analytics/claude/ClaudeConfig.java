package com.dryjets.analytics.claude;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How Claude is reached. Without a key nothing is sent anywhere, and rules make a report's words. */
@ConfigMapping(prefix = "dryjets.claude")
interface ClaudeConfig {

    Optional<String> apiKey();

    /** A gateway of one's own may stand here. */
    @WithDefault("https://api.anthropic.com")
    String baseUrl();

    /** A few sentences about figures that are all given. */
    @WithDefault("claude-sonnet-4-5")
    String model();

    /** A person waits for the report: beyond this the words that rules make serve him better. */
    @WithDefault("20s")
    Duration timeout();

    /** Of one answer: a summary with its insights and steps takes some 500. */
    @WithDefault("1000")
    int maxTokens();

    /** How many calls in a row may fail before Claude is left alone. */
    @WithDefault("3")
    int failures();

    /** How long he is left alone. */
    @WithDefault("60s")
    Duration pause();
}
