package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static com.dryjets.orchestrator.strategy.StrategyFixtures.linkedInConverts;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.orchestrator.performance.Benchmark;
import com.dryjets.orchestrator.strategy.ModelPlanner.Planned;
import com.dryjets.orchestrator.strategy.Strategy.Origin;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is stored in columns and answered again to a repeated request. */
class StrategyJsonTest {

    @ParameterizedTest
    @MethodSource("pasts")
    void readsWhatItWrites(List<Benchmark> past) throws JsonProcessingException {
        StrategyBrief brief = brief("CONVERSION", past);
        StrategyView view = strategy(brief).view();

        assertThat(copy(brief, StrategyBrief.class)).isEqualTo(brief);
        assertThat(copy(view, StrategyView.class)).isEqualTo(view);
    }

    @Test
    void leavesOutWhatIsUnknown() throws JsonProcessingException {
        JsonNode json = EventJson.mapper()
                .readTree(EventJson.mapper()
                        .writeValueAsString(
                                strategy(brief("CONVERSION", List.of())).view()));

        assertThat(json.has("appliedAt")).isFalse();
        assertThat(json.at("/plan/goals/0").has("target")).isFalse();
        assertThat(json.at("/evidence/channels/0").has("resultPerSpend")).isFalse();
        assertThat(json.at("/evidence/channels/0").has("measured")).isFalse();
        assertThat(json.at("/plan/timeline/0/from").asText()).isEqualTo("2026-10-05");
    }

    static Stream<List<Benchmark>> pasts() {
        return Stream.of(List.of(), linkedInConverts());
    }

    private static <T> T copy(T value, Class<T> type) throws JsonProcessingException {
        return EventJson.mapper().readValue(EventJson.mapper().writeValueAsString(value), type);
    }

    private static Strategy strategy(StrategyBrief brief) {
        Origin origin = new Origin("sunrise", Ids.next(), "mark", Instant.EPOCH);
        return new Strategy(origin, 1, brief, new Planned(PlanRules.plan(brief), PlanRules.ENGINE, null));
    }
}
