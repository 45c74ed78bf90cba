package com.dryjets.orchestrator.explanation;

import com.dryjets.kit.work.Lease;
import com.dryjets.llm.Material;
import com.dryjets.llm.ModelConfig;
import com.dryjets.orchestrator.explanation.Question.Wording;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Finds the best words at hand. A model is asked once about the same facts, outside of transactions; while it writes, and
 * whenever it fails, the built-in words are the answer.
 */
@ApplicationScoped
class ExplanationWriter {

    private static final Logger LOG = Logger.getLogger(ExplanationWriter.class);

    /** To wait for a worker, and to store the result. */
    private static final Duration OWN_WORK = Duration.ofSeconds(30);

    private final ExplanationRepository explanations;
    private final ModelExplanations model;
    private final Vertx vertx;
    private final Duration longest;

    ExplanationWriter(ExplanationRepository explanations, ModelExplanations model, ModelConfig config, Vertx vertx) {
        this.explanations = explanations;
        this.model = model;
        this.vertx = vertx;
        this.longest = config.timeout().plus(OWN_WORK);
    }

    Uni<Wording> write(String tenant, Question question) {
        if (!model.isConfigured()) {
            return Uni.createFrom().item(question.inBuiltInWords());
        }
        return explanations
                .find(tenant, question.subjectId(), fingerprint(question))
                .onItem()
                .ifNull()
                .switchTo(() -> claimAndAsk(tenant, question));
    }

    private static String fingerprint(Question question) {
        return Material.sha256(question.sameAs());
    }

    private Uni<Wording> claimAndAsk(String tenant, Question question) {
        if (!model.isReady()) {
            return Uni.createFrom().item(question.inBuiltInWords());
        }
        Lease lease = Lease.start(longest);
        return explanations
                .claim(tenant, question.subjectId(), fingerprint(question), lease)
                .chain(claimed -> claimed
                        ? ask(tenant, question, lease)
                        : Uni.createFrom().item(question.inBuiltInWords()));
    }

    private Uni<Wording> ask(String tenant, Question question, Lease lease) {
        return vertx.executeBlocking(() -> model.write(tenant, question), false)
                .onFailure()
                .recoverWithItem(failure -> failed(question, failure))
                .call(written -> keep(tenant, question, lease, written))
                .map(written -> written.orElseGet(question::inBuiltInWords))
                // Not cancelled with the caller: what was paid for is stored.
                .memoize()
                .indefinitely();
    }

    private static Optional<Wording> failed(Question question, Throwable failure) {
        LOG.errorf(failure, "Explanation not written subjectId=%s", question.subjectId());
        return Optional.empty();
    }

    /** If it fails, the answer is in the ledger of calls, and the next caller gets it when the lease has run out. */
    private Uni<Void> keep(String tenant, Question question, Lease lease, Optional<Wording> written) {
        Uni<Void> kept = written.map(wording -> explanations
                        .store(tenant, question.subjectId(), lease, wording)
                        .chain(() -> deliver(tenant, question)))
                .orElseGet(() -> explanations.release(tenant, question.subjectId(), lease));
        return kept.onFailure()
                .invoke(failure -> LOG.warnf(failure, "Explanation not stored subjectId=%s", question.subjectId()))
                .onFailure()
                .recoverWithNull();
    }

    private Uni<Void> deliver(String tenant, Question question) {
        return vertx.executeBlocking(
                        () -> {
                            model.delivered(tenant, question);
                            return true;
                        },
                        false)
                .replaceWithVoid();
    }
}
