package com.dryjets.campaign.savedview;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.campaign.campaign.CampaignFilter;
import com.dryjets.campaign.savedview.SavedViewRules.Others;
import com.dryjets.campaign.savedview.SavedViewRules.Refusal;
import com.dryjets.kit.tenancy.Caller;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SavedViewRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
    private static final Caller ANNA = new Caller("sunrise", "anna");
    private static final SavedFilters ALL = new SavedFilters(null, null, null, null, null, null, null, null);
    private static final ViewEditor VIEWER = new ViewEditor(ANNA, false, false);
    private static final ViewEditor MARKETER = new ViewEditor(ANNA, true, false);

    @Test
    void holdsEveryParameterOfTheList() {
        Set<String> parameters = Arrays.stream(CampaignFilter.class.getDeclaredFields())
                .map(field -> field.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .collect(Collectors.toCollection(HashSet::new));
        parameters.addAll(Set.of("sort", "attention"));

        assertThat(Arrays.stream(SavedFilters.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(parameters);
    }

    @Test
    void leavesOutWhatRestrictsNothing() {
        assertThat(new SavedFilters(null, null, null, " ", "", "\t", false, null))
                .isEqualTo(ALL);
    }

    @Test
    void letsAFormerMarketerOnlyStopSharing() {
        StoredView shared = new StoredView(ANNA, new ViewContent("Team", ALL, true), NOW);
        Others own = new Others(List.of(shared), 1);

        assertThat(SavedViewRules.change(VIEWER, shared, new ViewContent("Renamed", ALL, true), own))
                .contains(Refusal.MAY_NOT_SHARE);
        assertThat(SavedViewRules.change(VIEWER, shared, new ViewContent("Team", ALL, false), own))
                .isEmpty();
    }

    @Test
    void letsASharedViewStaySharedAtTheLimit() {
        StoredView shared = new StoredView(ANNA, new ViewContent("Team", ALL, true), NOW);
        Others full = new Others(List.of(shared), SavedViewRules.MAX_SHARED);

        assertThat(SavedViewRules.change(MARKETER, shared, new ViewContent("Renamed", ALL, true), full))
                .isEmpty();
        assertThat(SavedViewRules.create(MARKETER, new ViewContent("Another", ALL, true), full))
                .contains(Refusal.TOO_MANY_SHARED);
        assertThat(SavedViewRules.create(MARKETER, new ViewContent("Private", ALL, false), full))
                .isEmpty();
    }

    @Test
    void letsAViewerKeepButNotShareAView() {
        StoredView own = new StoredView(ANNA, new ViewContent("Own", ALL, false), NOW);
        Others others = new Others(List.of(own), 0);

        assertThat(SavedViewRules.change(VIEWER, own, new ViewContent("Own", ALL, true), others))
                .contains(Refusal.MAY_NOT_SHARE);
        assertThat(SavedViewRules.change(VIEWER, own, new ViewContent("Own 2", ALL, false), others))
                .isEmpty();
    }

    @Test
    void refusesOneViewTooMany() {
        List<StoredView> many = Stream.iterate(1, i -> i + 1)
                .limit(SavedViewRules.MAX_OWN)
                .map(i -> new StoredView(ANNA, new ViewContent("View " + i, ALL, false), NOW))
                .toList();

        assertThat(SavedViewRules.create(MARKETER, new ViewContent("New", ALL, false), new Others(many, 0)))
                .contains(Refusal.TOO_MANY);
    }
}
