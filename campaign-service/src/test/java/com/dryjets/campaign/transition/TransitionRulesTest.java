package com.dryjets.campaign.transition;

import static com.dryjets.campaign.campaign.CampaignStatus.ACTIVE;
import static com.dryjets.campaign.campaign.CampaignStatus.ARCHIVED;
import static com.dryjets.campaign.campaign.CampaignStatus.COMPLETED;
import static com.dryjets.campaign.campaign.CampaignStatus.DRAFT;
import static com.dryjets.campaign.campaign.CampaignStatus.PAUSED;
import static com.dryjets.campaign.transition.Action.ARCHIVE;
import static com.dryjets.campaign.transition.Action.COMPLETE;
import static com.dryjets.campaign.transition.Action.LAUNCH;
import static com.dryjets.campaign.transition.Action.PAUSE;
import static com.dryjets.campaign.transition.Action.RESUME;
import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.CampaignStatus;
import com.dryjets.campaign.transition.Transition.Move;
import com.dryjets.campaign.transition.Transition.Refuse;
import com.dryjets.campaign.transition.Transition.Remove;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TransitionRulesTest {

    /** Everything that is legal; every other pair of a state and an action is refused. */
    private static final Map<CampaignStatus, Map<Action, Transition>> LEGAL = Map.of(
            DRAFT, Map.of(LAUNCH, new Move(ACTIVE), ARCHIVE, new Remove()),
            ACTIVE, Map.of(PAUSE, new Move(PAUSED), COMPLETE, new Move(COMPLETED)),
            PAUSED, Map.of(RESUME, new Move(ACTIVE), COMPLETE, new Move(COMPLETED), ARCHIVE, new Move(ARCHIVED)),
            COMPLETED, Map.of(ARCHIVE, new Move(ARCHIVED)),
            ARCHIVED, Map.of());

    /** The states that can be asked for by name, from each state. */
    private static final Map<CampaignStatus, Map<CampaignStatus, Action>> REACHABLE = Map.of(
            DRAFT, Map.of(ACTIVE, LAUNCH),
            ACTIVE, Map.of(PAUSED, PAUSE, COMPLETED, COMPLETE),
            PAUSED, Map.of(ACTIVE, RESUME, COMPLETED, COMPLETE, ARCHIVED, ARCHIVE),
            COMPLETED, Map.of(ARCHIVED, ARCHIVE),
            ARCHIVED, Map.of());

    @ParameterizedTest
    @MethodSource("everyPair")
    void doesWhatIsLegalAndRefusesAllElseWithAReason(CampaignStatus from, Action action) {
        Optional<Transition> legal = Optional.ofNullable(LEGAL.get(from).get(action));

        Transition decided = TransitionRules.decide(from, action);

        if (legal.isPresent()) {
            assertThat(decided).isEqualTo(legal.get());
        } else {
            assertThat(decided)
                    .isInstanceOfSatisfying(
                            Refuse.class,
                            refusal -> assertThat(refusal.why())
                                    .endsWith(".")
                                    .containsIgnoringCase(
                                            from == ARCHIVED || from == COMPLETED ? "duplicate" : from.word()));
        }
    }

    @ParameterizedTest
    @MethodSource("everyAim")
    void findsTheActionThatLeadsToAState(CampaignStatus from, CampaignStatus to) {
        Map<CampaignStatus, Action> reachable = new EnumMap<>(CampaignStatus.class);
        reachable.putAll(REACHABLE.get(from));

        if (reachable.containsKey(to)) {
            assertThat(TransitionRules.towards(from, to)).isEqualTo(new Move(to));
            assertThat(TransitionRules.actionTowards(from, to)).isEqualTo(reachable.get(to));
        } else {
            assertThat(TransitionRules.towards(from, to)).isInstanceOf(Refuse.class);
        }
    }

    private static Stream<Arguments> everyPair() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(from -> Arrays.stream(Action.values()).map(action -> Arguments.of(from, action)));
    }

    private static Stream<Arguments> everyAim() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(from -> Arrays.stream(CampaignStatus.values()).map(to -> Arguments.of(from, to)));
    }
}
