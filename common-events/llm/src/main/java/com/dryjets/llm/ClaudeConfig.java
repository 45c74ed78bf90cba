package com.dryjets.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How Claude is reached. Without a key no request is sent. */
@ConfigMapping(prefix = "dryjets.claude")
public interface ClaudeConfig {

    Optional<String> apiKey();

    /** Can point to a gateway that speaks the Messages API. */
    @WithDefault("https://api.anthropic.com")
    String baseUrl();

    /** Sonnet writes text that needs little editing; Haiku is cheaper. */
    @WithDefault("claude-sonnet-4-5")
    String model();

    /** A person waits for the answer; after this the caller falls back to its built-in engine. */
    @WithDefault("30s")
    Duration timeout();

    /** Limit of one answer: an email of 700 words takes about 1,200 tokens. */
    @WithDefault("2000")
    int maxTokens();

    /** Consecutive failures that open the circuit. */
    @WithDefault("3")
    int failures();

    /** How long the circuit stays open before the next call is tried. */
    @WithDefault("60s")
    Duration pause();
}
