package com.dryjets.content.leo;

import com.dryjets.content.article.Article;
import com.dryjets.content.leo.CopyRules.Faults;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.logging.Logger;

/**
 * Has a model write the pieces, with one call per piece: the first one alone, which fills the provider's prompt cache, and
 * then all others in parallel. A piece with faults is asked for once more.
 */
@ApplicationScoped
@Priority(100)
class ModelCopyWriter implements CopyWriter {

    private static final Logger LOG = Logger.getLogger(ModelCopyWriter.class);
    private static final String PURPOSE = "repurpose";

    private final ModelClient model;

    ModelCopyWriter(ModelClient model) {
        this.model = model;
    }

    @Override
    public String engine() {
        return model.engine();
    }

    /** {@inheritDoc} A call that is not made says why, so that the piece can. */
    @Override
    public boolean isReady() {
        return model.isConfigured();
    }

    @Override
    public Map<Assignment, Attempt> write(Article article, List<Assignment> assignments, Account account) {
        Map<Assignment, Attempt> attempts = new LinkedHashMap<>();
        Assignment first = assignments.getFirst();
        Checks checks = new Checks(article, CopyRules.of(article));
        Map<Assignment, Future<Attempt>> calls = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            attempts.put(first, result(threads.submit(() -> attempt(checks, first, account))));
            for (Assignment assignment : assignments.subList(1, assignments.size())) {
                calls.put(assignment, threads.submit(() -> attempt(checks, assignment, account)));
            }
        }
        calls.forEach((assignment, call) -> attempts.put(assignment, result(call)));
        return attempts;
    }

    private Attempt attempt(Checks checks, Assignment assignment, Account account) {
        try {
            Prompt prompt = ModelPrompt.of(checks.article(), assignment);
            Copy copy = ask(prompt, assignment, account);
            Faults faults = checks.faults(assignment, copy);
            if (!faults.all().isEmpty()) {
                copy = ask(ModelPrompt.mended(prompt, copy, faults.all()), assignment, account);
                faults = checks.faults(assignment, copy);
            }
            if (faults.all().isEmpty()) {
                return new Attempt.Done(copy);
            }
            LOG.warnf("Piece failed its checks twice channel=%s faults=%s", assignment.channel(), faults.all());
            return new Attempt.Failed(faults.invented().isEmpty() ? Fallback.RULES_BROKEN : Fallback.FACTS_INVENTED);
        } catch (ModelFailure e) {
            LOG.warnf("Model call failed channel=%s reason=%s", assignment.channel(), e.reason());
            return new Attempt.Failed(Fallback.of(e.reason()));
        }
    }

    /** What pieces of a post are checked against. */
    private record Checks(Article article, CopyRules rules) {

        Faults faults(Assignment assignment, Copy copy) {
            return rules.faults(assignment, copy).and(FormRules.faults(article, assignment.channel(), copy));
        }
    }

    private Copy ask(Prompt prompt, Assignment assignment, Account account) {
        ModelRequest request = new ModelRequest(account.tenant(), PURPOSE, account.work(), ModelTier.WRITING, prompt);
        return model.ask(request, ModelDraft.class).toCopy(assignment.channel());
    }

    private static Attempt result(Future<Attempt> call) {
        try {
            return call.get();
        } catch (ExecutionException e) {
            LOG.error("Model call failed unexpectedly", e.getCause());
            return new Attempt.Failed(Fallback.MODEL_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Attempt.Failed(Fallback.MODEL_UNAVAILABLE);
        }
    }
}
