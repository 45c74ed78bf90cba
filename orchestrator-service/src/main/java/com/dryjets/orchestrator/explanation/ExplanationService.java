package com.dryjets.orchestrator.explanation;

import com.dryjets.kit.tenancy.Caller;
import com.dryjets.kit.tenancy.TenantTransaction;
import com.dryjets.orchestrator.failure.FailureService;
import com.dryjets.orchestrator.recommendation.RecommendationService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Explains recommendations and failures. */
@ApplicationScoped
class ExplanationService {

    private final TenantTransaction transactions;
    private final RecommendationService recommendations;
    private final FailureService failures;
    private final ExplanationWriter writer;

    ExplanationService(
            TenantTransaction transactions,
            RecommendationService recommendations,
            FailureService failures,
            ExplanationWriter writer) {
        this.transactions = transactions;
        this.recommendations = recommendations;
        this.failures = failures;
        this.writer = writer;
    }

    /** Explains a recommendation from the evidence that it was issued with. Fails with 404 for an unknown one. */
    Uni<ExplanationView> explainRecommendation(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions
                .run(tenant, () -> recommendations.get(tenant, id))
                .map(QuestionRules::of)
                .chain(question -> explain(tenant, question));
    }

    /** Explains a failure from its latest evidence. Fails with 404 for an unknown one. */
    Uni<ExplanationView> explainFailure(Caller caller, UUID id) {
        String tenant = caller.tenant();
        return transactions
                .run(tenant, () -> failures.get(tenant, id))
                .map(QuestionRules::of)
                .chain(question -> explain(tenant, question));
    }

    private Uni<ExplanationView> explain(String tenant, Question question) {
        return writer.write(tenant, question).map(question::answer);
    }
}
