package com.dryjets.analytics.report.words;

import com.dryjets.analytics.report.model.Report.Words;
import com.dryjets.llm.Material;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelFailure;
import com.dryjets.llm.ModelFailure.Reason;
import com.dryjets.llm.ModelRequest;
import com.dryjets.llm.ModelTier;
import com.dryjets.llm.Prompt;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Has a model write a report's summary, insights and next steps from its facts. Its answer serves all replicas for a day,
 * because the same facts ask the same question.
 */
@ApplicationScoped
class ModelReportWriter implements ReportWriter {

    private static final Logger LOG = Logger.getLogger(ModelReportWriter.class);

    private static final String PURPOSE = "report";

    private static final String RULES = """
            You explain a report to the people who run a marketing campaign. They are in a hurry.
            Use only the facts given. Copy every number, percentage and day exactly as written, with its unit; \
            never compute, round, add up or compare into a new number, and never write a number in words.
            Write plain, concrete English without exclamation marks, headings, links or markup. Name channels as the facts do.
            Answer with one JSON object and nothing else:
            {"summary": two or three sentences, "insights": [3 to 5 sentences, the most important first], \
            "nextSteps": [1 to 4 sentences, each what to do and why]}""";

    private static final String TASK = "Explain this report.";

    private final ModelClient model;

    ModelReportWriter(ModelClient model) {
        this.model = model;
    }

    @Override
    public boolean isReady() {
        return model.isReady();
    }

    @Override
    public Optional<Words> write(String tenant, String facts) {
        Prompt prompt = new Prompt(RULES, List.of(new Material("report", facts)), TASK);
        ModelRequest request = new ModelRequest(tenant, PURPOSE, work(facts), ModelTier.WRITING, prompt);
        try {
            return Optional.of(model.ask(request, Draft.class).toWords(model.engine()));
        } catch (ModelFailure e) {
            LOG.warnf("Model wrote no report text reason=%s", e.reason());
            if (e.reason() == Reason.MALFORMED) {
                reject(tenant, facts);
            }
            return Optional.empty();
        }
    }

    @Override
    public void reject(String tenant, String facts) {
        model.delivered(tenant, work(facts));
    }

    private static String work(String facts) {
        return PURPOSE + " " + Material.sha256(facts);
    }

    /** The JSON object that the prompt asks for. */
    record Draft(
            @Nullable String summary,
            @Nullable List<String> insights,
            @Nullable List<String> nextSteps) {

        Words toWords(String engine) {
            return new Words(engine, summary == null ? "" : summary.strip(), sentences(insights), sentences(nextSteps));
        }

        private static List<String> sentences(@Nullable List<String> written) {
            return written == null
                    ? List.of()
                    : written.stream()
                            .filter(Objects::nonNull)
                            .map(String::strip)
                            .toList();
        }
    }
}
