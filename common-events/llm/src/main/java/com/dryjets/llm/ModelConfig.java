package com.dryjets.llm;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** How models are reached, what they cost, and how much each tenant may use. */
@ConfigMapping(prefix = "dryjets.llm")
public interface ModelConfig {

    @WithDefault("ANTHROPIC")
    Provider provider();

    /** Without a key no request is sent, except to Ollama, which is enabled by choosing it as provider. */
    Optional<String> apiKey();

    /** The address of a gateway, with its version, such as {@code https://llm.example.com/v1}. */
    Optional<String> baseUrl();

    /** Sonnet writes text that needs little editing. */
    @WithDefault("claude-sonnet-4-5")
    String writingModel();

    /** Haiku shortens and classifies as well, at a third of the price. */
    @WithDefault("claude-haiku-4-5")
    String quickModel();

    /** All attempts of a call together: a person waits, and then the built-in engine takes over. */
    @WithDefault("45s")
    Duration timeout();

    /** Limit of one answer: an email of 700 words takes about 1,200 tokens. */
    @WithDefault("2000")
    int maxTokens();

    /** Further attempts after an overload, a network error or an error of the server. */
    @WithDefault("2")
    int retries();

    /** The first pause before another attempt, doubled each time and spread by a quarter; Retry-After takes precedence. */
    @WithDefault("500ms")
    Duration retryDelay();

    /** Consecutive failed calls that open the circuit. */
    @WithDefault("3")
    int failures();

    /** How long the circuit stays open before the next call is tried. */
    @WithDefault("60s")
    Duration pause();

    /** The tokens that a tenant may use in a UTC day: about 100 posts for six platforms, or 10 USD of Sonnet. */
    @WithDefault("2000000")
    long dailyTokens();

    /** Other budgets, by tenant. */
    Map<String, Long> dailyTokensOf();

    /** By model; a call of a model without prices has no known cost. */
    Map<String, Price> prices();

    /** USD for a million tokens. */
    interface Price {
        BigDecimal input();

        BigDecimal output();

        /** Tokens that are written to the provider's prompt cache; as input if absent. */
        Optional<BigDecimal> cacheWrite();

        /** Tokens that are read from the provider's prompt cache; as input if absent. */
        Optional<BigDecimal> cacheRead();
    }
}
