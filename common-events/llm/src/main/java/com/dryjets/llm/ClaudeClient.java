package com.dryjets.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends prompts to Claude and reads the JSON answer into a record. After several consecutive failures the circuit
 * opens and {@link #isReady()} is false for a while, so that callers fall back at once instead of waiting for timeouts.
 */
@ApplicationScoped
public class ClaudeClient {

    /** The engine name that results carry. */
    public static final String ENGINE = "claude";

    private static final Logger LOG = Logger.getLogger(ClaudeClient.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Optional<ChatModel> model;
    private final CircuitBreaker<String> breaker;

    /** Reads the configuration once; changing the key needs a restart. */
    public ClaudeClient(ClaudeConfig config) {
        model = config.apiKey().filter(key -> !key.isBlank()).map(key -> model(config, key));
        breaker = CircuitBreaker.<String>builder()
                .withFailureThreshold(config.failures())
                .withDelay(config.pause())
                .onOpen(event -> LOG.warnf(
                        "Claude circuit opened failures=%d pauseMs=%d",
                        config.failures(), config.pause().toMillis()))
                .build();
    }

    /** Whether a key is configured and the circuit is closed or due for its next try. */
    public boolean isReady() {
        // An open breaker stays open until the next call, so the remaining delay decides.
        return model.isPresent() && breaker.getRemainingDelay().isZero();
    }

    /**
     * Asks for one JSON object and reads it. Blocks for as long as the configured timeout, so never call it on an event
     * loop.
     *
     * @throws ModelFailure when there is no usable answer
     */
    @SuppressWarnings("IllegalCatch") // every provider failure leads to the caller's fallback
    public <T> T ask(Class<T> answerType, List<ChatMessage> messages) {
        try {
            ChatModel claude = model.orElseThrow();
            String answer = Failsafe.with(breaker)
                    .get(() -> claude.chat(messages).aiMessage().text());
            return read(answer, answerType);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new ModelFailure(e);
        }
    }

    /** The prompt asks for JSON alone, but a model sometimes puts words or a code fence around it. */
    private static <T> T read(@Nullable String answer, Class<T> answerType) throws JsonProcessingException {
        String text = answer == null ? "" : answer;
        int begin = Math.max(0, text.indexOf('{'));
        int end = Math.max(begin, text.lastIndexOf('}') + 1);
        return JSON.readValue(text.substring(begin, end), answerType);
    }

    private static ChatModel model(ClaudeConfig config, String key) {
        return AnthropicChatModel.builder()
                .apiKey(key)
                .baseUrl(config.baseUrl() + "/v1")
                .modelName(config.model())
                .timeout(config.timeout())
                .maxTokens(config.maxTokens())
                // The caller has a built-in engine, so nobody waits for a second try.
                .maxRetries(0)
                .build();
    }
}
