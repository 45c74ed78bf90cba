package com.dryjets.orchestrator.strategy;

import static com.dryjets.orchestrator.strategy.StrategyFixtures.brief;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.identifier.Ids;
import com.dryjets.orchestrator.strategy.ModelPlanner.Planned;
import com.dryjets.orchestrator.strategy.Strategy.Application;
import com.dryjets.orchestrator.strategy.Strategy.Origin;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What answers do to a version that was applied. */
class StrategyApplicationTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Instant LATER = NOON.plusSeconds(5);

    private final UUID request = Ids.next();
    private Strategy strategy;

    @BeforeEach
    void apply() {
        StrategyBrief brief = brief("CONVERSION", List.of());
        strategy = new Strategy(
                new Origin("sunrise", Ids.next(), "mark", Instant.EPOCH),
                1,
                brief,
                new Planned(PlanRules.plan(brief), PlanRules.ENGINE, null));
        strategy.apply(new Application(request, "mark"), NOON);
    }

    @Test
    void waitsForAnAnswer() {
        assertThat(strategy.isApplied()).isTrue();
        assertThat(strategy.view().application())
                .isEqualTo(new StrategyApplication(ApplicationState.REQUESTED, List.of(), null));
    }

    @Test
    void isAcceptedWithoutRefusals() {
        strategy.answer(request, List.of(), LATER);

        assertThat(strategy.isApplied()).isTrue();
        assertThat(strategy.view().application())
                .isEqualTo(new StrategyApplication(ApplicationState.ACCEPTED, List.of(), LATER));
    }

    @Test
    void isNotAppliedIfItIsRefused() {
        strategy.answer(request, List.of("The split must add up."), LATER);

        assertThat(strategy.isApplied()).isFalse();
        assertThat(strategy.summary().application())
                .isEqualTo(new StrategyApplication(ApplicationState.REFUSED, List.of("The split must add up."), LATER));
    }

    @Test
    void answerToAnEarlierRequestChangesNothing() {
        strategy.answer(request, List.of("The split must add up."), LATER);
        strategy.apply(new Application(Ids.next(), "mark"), LATER);

        boolean changed = strategy.answer(request, List.of("The split must add up."), LATER);

        assertThat(changed).isFalse();
        assertThat(strategy.view().application().state()).isEqualTo(ApplicationState.REQUESTED);
    }

    @Test
    void secondAnswerChangesNothing() {
        strategy.answer(request, List.of(), LATER);

        assertThat(strategy.answer(request, List.of("No."), LATER)).isFalse();
    }
}
