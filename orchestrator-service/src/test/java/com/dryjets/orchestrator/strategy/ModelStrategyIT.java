package com.dryjets.orchestrator.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.marketing.Channel;
import com.dryjets.testkit.PlatformResource;
import com.dryjets.testkit.Requests;
import com.dryjets.testkit.TopicWriter;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Strategies of a model: what it may answer, and what becomes of an answer with faults. */
@QuarkusTest
@QuarkusTestResource(value = PlatformResource.class, initArgs = @ResourceArg(name = "service", value = "orchestrator"))
@QuarkusTestResource(value = StrategyModel.class, restrictToAnnotatedClass = true)
class ModelStrategyIT {

    private static final String GENERATE = "/marketing/orchestrator/campaigns/{id}/generate-strategy";

    private final UUID campaign = Ids.next();
    private String tenant = "sunrise-" + campaign;
    private TopicWriter writer;

    @BeforeEach
    void open() {
        writer = new TopicWriter();
    }

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void keepsASoundPlanAndPaysOnceForARepeatedRequest() {
        create();
        StrategyModel.answers(answer("60", "It reaches readers."), "{}");
        String key = UUID.randomUUID().toString();

        generate(key)
                .then()
                .statusCode(201)
                .body("engine", equalTo("claude"))
                .body("fallback", nullValue())
                .body("plan.channels.amount", contains(600.01f, 400.00f))
                .body("plan.timeline[0].content", hasSize(1))
                .body("plan.risks.risk", contains("Few readers."));
        generate(key).then().statusCode(201).body("version", equalTo(1));

        assertThat(StrategyModel.requests()).isEqualTo(1);
        Requests.viewer(tenant)
                .get("/marketing/orchestrator/model-usage")
                .then()
                .statusCode(200)
                .body("items.purpose", contains("strategy"))
                .body("items[0].calls", equalTo(1));
    }

    @Test
    void asksOnceMoreForAPlanWithFaults() {
        create();
        StrategyModel.answers(answer("61", "It reaches readers."), answer("60", "It reaches readers."));

        Response made = generate(null);

        assertThat(made.jsonPath().getString("engine")).isEqualTo("claude");
        assertThat(StrategyModel.requests()).isEqualTo(2);
    }

    @Test
    void plansItselfWhenFiguresAreInventedTwice() {
        create();
        String invented = answer("60", "It brings 4711 readers.");
        StrategyModel.answers(invented, invented);

        generate(null)
                .then()
                .statusCode(201)
                .body("engine", equalTo("built-in"))
                .body("fallback", equalTo("FACTS_INVENTED"));
    }

    @Test
    void plansItselfWhenTheModelFails() {
        create();
        StrategyModel.fails();

        generate(null)
                .then()
                .statusCode(201)
                .body("engine", equalTo("built-in"))
                .body("fallback", equalTo("MODEL_UNAVAILABLE"));
    }

    @Test
    void plansItselfWhenTheBudgetIsSpent() {
        tenant = StrategyModel.POOR;
        create();
        StrategyModel.answers("{}", "{}");

        generate(null).then().statusCode(201).body("fallback", equalTo("BUDGET_SPENT"));

        assertThat(StrategyModel.requests()).isZero();
    }

    private void create() {
        StrategyEvents.create(writer, tenant, campaign, Channel.EMAIL, Channel.LINKEDIN);
    }

    private Response generate(@Nullable String key) {
        RequestSpecification request = Requests.marketer(tenant);
        return (key == null ? request : request.header("Idempotency-Key", key)).post(GENERATE, campaign);
    }

    /** A plan of two weeks for email and LinkedIn; the shares add up to 100 if email has 60. */
    private static String answer(String email, String reason) {
        return """
                {"channels": [
                  {"channel": "EMAIL", "sharePercent": %s, "reason": "%s", "tactics": ["Ask a question."]},
                  {"channel": "LINKEDIN", "sharePercent": 40, "reason": "It is read.", "tactics": ["Ask a question."]}],
                 "weeks": [{"week": 1, "focus": "Introduce it."}, {"week": 2, "focus": "Ask for a decision."}],
                 "content": [{"date": "%s", "channel": "EMAIL", "topic": "The problem", "angle": "QUESTION"}],
                 "kpis": [{"kpi": "OPEN_RATE", "channel": "EMAIL", "target": 0.2271, "basis": "Published benchmark."}],
                 "risks": [{"risk": "Few readers.", "mitigation": "Watch it."}]}""".formatted(email, reason, StrategyEvents.TOMORROW);
    }
}
