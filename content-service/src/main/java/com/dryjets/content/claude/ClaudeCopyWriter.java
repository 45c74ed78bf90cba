package com.dryjets.content.claude;

import com.dryjets.content.article.Article;
import com.dryjets.content.leo.Assignment;
import com.dryjets.content.leo.Copy;
import com.dryjets.content.leo.CopyWriter;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.failsafe.CircuitBreaker;
import dev.failsafe.Failsafe;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has Claude write, one call for each piece and all at once. When calls fail one after another he is left alone for a
 * while, so that nobody waits for a service that is away.
 */
@ApplicationScoped
@Priority(100)
class ClaudeCopyWriter implements CopyWriter {

    private static final Logger LOG = Logger.getLogger(ClaudeCopyWriter.class);

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final Optional<ChatModel> model;
    private final CircuitBreaker<String> breaker;

    ClaudeCopyWriter(ClaudeConfig config) {
        model = config.apiKey()
                .filter(key -> !key.isBlank())
                .map(key -> AnthropicChatModel.builder()
                        .apiKey(key)
                        .baseUrl(config.baseUrl() + "/v1")
                        .modelName(config.model())
                        .timeout(config.timeout())
                        .maxTokens(config.maxTokens())
                        // Another engine stands ready, so nobody needs to wait for a second try.
                        .maxRetries(0)
                        .build());
        breaker = CircuitBreaker.<String>builder()
                .withFailureThreshold(config.failures())
                .withDelay(config.pause())
                .onOpen(event -> LOG.warn("Claude failed several times in a row and is left alone for a while"))
                .build();
    }

    @Override
    public String engine() {
        return "claude";
    }

    @Override
    public boolean isReady() {
        // An open breaker stays open until it is tried again, so it is asked how long it still wants to rest.
        return model.isPresent() && breaker.getRemainingDelay().isZero();
    }

    @Override
    public Map<Assignment, Copy> write(Article article, List<Assignment> assignments) {
        Map<Assignment, Future<Copy>> calls = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Assignment assignment : assignments) {
                calls.put(assignment, threads.submit(() -> write(article, assignment)));
            }
        }
        Map<Assignment, Copy> copies = new LinkedHashMap<>();
        calls.forEach((assignment, call) -> result(assignment, call).ifPresent(copy -> copies.put(assignment, copy)));
        return copies;
    }

    private Copy write(Article article, Assignment assignment) throws JsonProcessingException {
        ChatModel claude = model.orElseThrow();
        String answer = Failsafe.with(breaker)
                .get(() -> claude.chat(ClaudePrompt.of(article, assignment))
                        .aiMessage()
                        .text());
        return read(answer).toCopy();
    }

    /** He is asked for JSON alone, and now and then puts a word before it. */
    private static Draft read(@Nullable String answer) throws JsonProcessingException {
        String text = answer == null ? "" : answer;
        int begin = Math.max(0, text.indexOf('{'));
        int end = Math.max(begin, text.lastIndexOf('}') + 1);
        return JSON.readValue(text.substring(begin, end), Draft.class);
    }

    private static Optional<Copy> result(Assignment assignment, Future<Copy> call) {
        try {
            return Optional.of(call.get());
        } catch (ExecutionException e) {
            LOG.warnf(
                    "Claude wrote no piece: channel=%s reason=%s",
                    assignment.channel(), e.getCause().getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The answer as he gives it. */
    private record Draft(
            @Nullable String subject,
            @Nullable String previewText,
            @Nullable String text,
            @Nullable List<String> hashtags) {

        Copy toCopy() {
            List<String> tags = hashtags == null ? List.of() : hashtags;
            return new Copy(
                    subject,
                    previewText,
                    text == null ? "" : text.strip(),
                    tags.stream()
                            .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
                            .toList());
        }
    }
}
