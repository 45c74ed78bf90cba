package com.dryjets.orchestrator.explanation;

import com.dryjets.llm.Material;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import com.dryjets.orchestrator.explanation.Question.Wording;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has a model explain facts, and checks what it says against them. */
@ApplicationScoped
class ModelExplanations {

    private static final Logger LOG = Logger.getLogger(ModelExplanations.class);
    private static final String PURPOSE = "explanation";

    private static final String RULES = """
            You are Ava. You explain to a marketer why you recommend something, or why you think that something is wrong.
            Use only the facts given. Copy every number and percentage exactly as written, with its unit; \
            never compute, round, add up or compare into a new number, and never write a number in words.
            Don't guess causes. Write plain, short English sentences without exclamation marks, headings, links or markup. \
            Name channels and days as the facts do.
            Answer with one JSON object and nothing else: {"sentences": [3 to 6 sentences, the most important first]}""";

    private static final String TASK = "Explain this.";

    private final ModelClient model;
    private final MeterRegistry meters;

    ModelExplanations(ModelClient model, MeterRegistry meters) {
        this.model = model;
        this.meters = meters;
    }

    boolean isConfigured() {
        return model.isConfigured();
    }

    boolean isReady() {
        return model.isReady();
    }

    /**
     * Writes an explanation. Blocks.
     *
     * @return the model's words, or the built-in ones if those are not sound; empty if the model may do better later
     */
    Optional<Wording> write(String tenant, Question question) {
        Prompt prompt = new Prompt(RULES, List.of(new Material("facts", question.facts())), TASK);
        ModelRequest request = new ModelRequest(tenant, PURPOSE, work(question), ModelTier.QUICK, prompt);
        try {
            List<String> sentences = model.ask(request, Answer.class).sound();
            return Optional.of(checked(question, sentences));
        } catch (ModelFailure e) {
            LOG.warnf("Model wrote no explanation subjectId=%s reason=%s", question.subjectId(), e.reason());
            count(e.reason().name());
            return switch (e.reason()) {
                // Paid for: the same question would get such an answer again.
                case REFUSED, CUT_OFF, MALFORMED -> Optional.of(question.inBuiltInWords());
                case NOT_CONFIGURED, PAUSED, BUDGET_SPENT, TIMED_OUT, OVERLOADED, UNAVAILABLE -> Optional.empty();
            };
        }
    }

    private Wording checked(Question question, List<String> sentences) {
        List<String> faults = ClaimRules.faults(question.facts(), sentences);
        count(faults.isEmpty() ? "ACCEPTED" : "REJECTED");
        if (faults.isEmpty()) {
            return new Wording(model.engine(), sentences);
        }
        LOG.warnf(
                "Explanation rejected subjectId=%s engine=%s faults=%s", question.subjectId(), model.engine(), faults);
        return question.inBuiltInWords();
    }

    private void count(String outcome) {
        meters.counter("dryjets.explanations", "engine", model.engine(), "outcome", outcome)
                .increment();
    }

    /** Says that the explanation is stored. Blocks. */
    void delivered(String tenant, Question question) {
        model.delivered(tenant, work(question));
    }

    private static String work(Question question) {
        return PURPOSE + " " + question.subjectId();
    }

    /** The JSON object that the prompt asks for. */
    record Answer(@Nullable List<@Nullable String> sentences) {

        List<String> sound() {
            return sentences == null
                    ? List.of()
                    : sentences.stream()
                            .filter(Objects::nonNull)
                            .map(String::strip)
                            .toList();
        }
    }
}
