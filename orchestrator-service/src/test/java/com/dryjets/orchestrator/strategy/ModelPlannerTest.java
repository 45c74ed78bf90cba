package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.FIRST;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.llm.Account;
import com.dryjets.llm.Fallback;
import com.dryjets.llm.ModelClient;
import com.dryjets.llm.ModelConfig;
import com.dryjets.llm.ModelLedger;
import com.dryjets.llm.ModelRequest;
import com.dryjets.orchestrator.strategy.ModelPlanner.Planned;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Plans of a model over HTTP, and who plans when it does not. */
class ModelPlannerTest {

    private static final StrategyModel SERVER = new StrategyModel();
    private static final StrategyBrief BRIEF = brief("CONVERSION", FIRST, FIRST.plusDays(13), linkedInConverts());
    private static final Account ACCOUNT = new Account("sunrise", "strategy 1");

    private static ModelPlanner planner;

    @BeforeAll
    static void start() {
        planner = new ModelPlanner(new ModelClient(config(SERVER.start()), new EveryCall()));
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void keepsASoundPlan() {
        StrategyModel.answers(answer("40.5", "It brought 0.4 conversions per EUR."), "{}");

        Planned planned = planner.plan(BRIEF, ACCOUNT);

        assertThat(planned.engine()).isEqualTo("claude");
        assertThat(planned.fallback()).isNull();
        assertThat(planned.plan().channels().get(1).amount()).isEqualByComparingTo("607.50");
        assertThat(StrategyModel.requests()).isEqualTo(1);
    }

    @Test
    void asksOnceMoreForAPlanWithFaults() {
        StrategyModel.answers(answer("41.5", "It is read."), answer("40.5", "It is read."));

        assertThat(planner.plan(BRIEF, ACCOUNT).engine()).isEqualTo("claude");
        assertThat(StrategyModel.requests()).isEqualTo(2);
    }

    @Test
    void plansItselfWhenSharesNeverAddUp() {
        StrategyModel.answers(answer("41.5", "It is read."), answer("41.5", "It is read."));

        Planned planned = planner.plan(BRIEF, ACCOUNT);

        assertThat(planned).isEqualTo(new Planned(PlanRules.plan(BRIEF), "built-in", Fallback.RULES_BROKEN));
    }

    @Test
    void plansItselfWhenFiguresAreInvented() {
        String invented = answer("40.5", "It brings 4711 readers.");
        StrategyModel.answers(invented, invented);

        assertThat(planner.plan(BRIEF, ACCOUNT).fallback()).isEqualTo(Fallback.FACTS_INVENTED);
    }

    @Test
    void plansItselfWhenTheAnswerIsNoJson() {
        StrategyModel.answers("I would rather not.", "{}");

        assertThat(planner.plan(BRIEF, ACCOUNT).fallback()).isEqualTo(Fallback.MODEL_MALFORMED);
    }

    @Test
    void plansItselfWithoutAModel() {
        ModelPlanner alone = new ModelPlanner(new ModelClient(config(Map.of()), new EveryCall()));

        assertThat(alone.plan(BRIEF, ACCOUNT)).isEqualTo(new Planned(PlanRules.plan(BRIEF), "built-in", null));
    }

    private static String answer(String linkedIn, String reason) {
        return """
                Here is the plan:
                {"channels": [
                  {"channel": "EMAIL", "sharePercent": 30, "reason": "It is read.", "tactics": ["Ask a question."]},
                  {"channel": "LINKEDIN", "sharePercent": %s, "reason": "%s", "tactics": ["Ask a question."]},
                  {"channel": "TWITTER", "sharePercent": 29.5, "reason": "It is read.", "tactics": ["Ask a question."]}],
                 "weeks": [{"week": 1, "focus": "Introduce it."}, {"week": 2, "focus": "Ask for a decision."}],
                 "content": [{"date": "2026-10-06", "channel": "EMAIL", "topic": "The problem", "angle": "QUESTION"}],
                 "kpis": [], "risks": []}""".formatted(linkedIn, reason);
    }

    private static ModelConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ModelConfig.class)
                .withDefaultValues(new HashMap<>(settings))
                .build()
                .getConfigMapping(ModelConfig.class);
    }

    /** Allows every call and remembers none. */
    private static final class EveryCall implements ModelLedger {
        @Override
        public Optional<String> undelivered(ModelRequest request, String fingerprint) {
            return Optional.empty();
        }

        @Override
        public Optional<UUID> book(Booking booking) {
            return Optional.of(Ids.next());
        }

        @Override
        public void finish(String tenant, UUID call, Result result) {
            // Nobody asks for it.
        }

        @Override
        public void delivered(String tenant, String work) {
            // Nothing is kept.
        }
    }
}
