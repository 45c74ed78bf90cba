package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.llm.ClaudeClient;
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

/** Has Claude write the pieces, with one call per piece, all in parallel. Failed calls are left to the next engine. */
@ApplicationScoped
@Priority(100)
class ClaudeCopyWriter implements CopyWriter {

    private static final Logger LOG = Logger.getLogger(ClaudeCopyWriter.class);

    private final ClaudeClient claude;

    ClaudeCopyWriter(ClaudeClient claude) {
        this.claude = claude;
    }

    @Override
    public String engine() {
        return ClaudeClient.ENGINE;
    }

    @Override
    public boolean isReady() {
        return claude.isReady();
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

    private Copy write(Article article, Assignment assignment) {
        return claude.ask(Draft.class, ClaudePrompt.of(article, assignment)).toCopy();
    }

    private static Optional<Copy> result(Assignment assignment, Future<Copy> call) {
        try {
            return Optional.of(call.get());
        } catch (ExecutionException e) {
            LOG.warnf(
                    "Claude call failed channel=%s reason=%s",
                    assignment.channel(), e.getCause().getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The JSON object that the prompt asks for. */
    record Draft(
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
