package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has pieces written by the first engine that is ready, and checks them. A piece that an engine cannot write or gets wrong
 * goes to the next engine; the built-in one comes last and writes the rest.
 */
@ApplicationScoped
public class Leo {

    private static final Logger LOG = Logger.getLogger(Leo.class);

    private final List<CopyWriter> writers;
    private final MeterRegistry meters;

    Leo(@All List<CopyWriter> writers, MeterRegistry meters) {
        this.writers = writers;
        this.meters = meters;
    }

    /**
     * A piece with the name of the engine that wrote it.
     *
     * @param fallback why a better engine did not write it; null if there is none or it did
     */
    public record Written(
            Assignment assignment,
            Copy copy,
            String engine,
            @Nullable Fallback fallback) {}

    /** Writes one piece per assignment, in their order. The call is slow and blocks: never make it on an event loop. */
    public List<Written> write(Article article, List<Assignment> assignments, Account account) {
        Map<Assignment, Written> written = new LinkedHashMap<>();
        Map<Assignment, Fallback> reasons = new HashMap<>();
        CopyRules rules = CopyRules.of(article);
        for (CopyWriter writer : writers) {
            List<Assignment> open = assignments.stream()
                    .filter(assignment -> !written.containsKey(assignment))
                    .toList();
            if (!open.isEmpty() && writer.isReady()) {
                boolean isLast = writer == writers.getLast();
                writer.write(article, open, account).forEach((assignment, attempt) -> {
                    switch (attempt) {
                        case Attempt.Failed failed -> reasons.put(assignment, failed.reason());
                        case Attempt.Done done -> {
                            boolean isSound = isSound(writer, rules, assignment, done.copy());
                            if (isSound || isLast) {
                                written.put(
                                        assignment,
                                        new Written(assignment, done.copy(), writer.engine(), reasons.get(assignment)));
                            } else {
                                reasons.put(assignment, Fallback.RULES_BROKEN);
                            }
                        }
                    }
                });
            }
        }
        return assignments.stream().map(written::get).toList();
    }

    private boolean isSound(CopyWriter writer, CopyRules rules, Assignment assignment, Copy copy) {
        List<String> faults = rules.faults(assignment, copy).all();
        boolean isSound = faults.isEmpty();
        if (!isSound) {
            LOG.warnf(
                    "Piece failed its checks channel=%s engine=%s faults=%s",
                    assignment.channel(), writer.engine(), faults);
        }
        meters.counter("content.pieces", "engine", writer.engine(), "outcome", isSound ? "sound" : "faulty")
                .increment();
        return isSound;
    }
}
