package com.dryjets.email.segment;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.email.contact.FieldType;
import com.dryjets.kit.problem.FieldError;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConditionRulesTest {

    private static final UUID LIST = UUID.randomUUID();

    @Test
    void boundsWhatNestedSegmentsAmountTo() {
        UUID small = UUID.randomUUID();
        UUID large = UUID.randomUUID();
        Definitions definitions = definitions(Map.of(small, tag(), large, references(small, 40)));

        assertThat(errors(references(small, 40), definitions)).isEmpty();
        assertThat(errors(references(large, 40), definitions))
                .singleElement()
                .satisfies(error -> assertThat(error.detail()).contains("1000"));
    }

    @Test
    void boundsLongChainsOfSegments() {
        Map<UUID, Condition> segments = new HashMap<>();
        UUID last = UUID.randomUUID();
        segments.put(last, tag());
        for (int i = 0; i < 400; i++) {
            UUID next = UUID.randomUUID();
            segments.put(next, references(last, 1));
            last = next;
        }

        assertThat(errors(references(last, 1), definitions(segments))).isNotEmpty();
        assertThat(Extent.of(references(last, 50), definitions(segments)).conditions())
                .isGreaterThan(1000);
    }

    @Test
    void findsSegmentsThatAChangedOneMakesTooLarge() {
        UUID small = UUID.randomUUID();
        UUID user = UUID.randomUUID();
        Definitions definitions = definitions(Map.of(small, tag(), user, references(small, 40)));

        Definitions changed = definitions.with(
                small, Condition.allOf(Collections.nCopies(40, tag()).toArray(Condition[]::new)));

        assertThat(definitions.usersOf(small)).containsExactly(user);
        assertThat(ConditionRules.isTooLarge(definitions.segments().get(user), definitions))
                .isFalse();
        assertThat(ConditionRules.isTooLarge(changed.segments().get(user), changed))
                .isTrue();
    }

    @Test
    void bindsAllValuesOfOneConditionTogether() {
        List<String> wanted = IntStream.range(0, 500).mapToObj(i -> "v" + i).toList();
        Values values = new Values(List.of("tenant"));

        new ConditionSql(definitions(Map.of()), values, false)
                .of(field(new FieldCondition("city", FieldCondition.Operator.IN, null, wanted)));

        assertThat(values.list()).hasSize(3);
    }

    @Test
    void refusesSeveralEmailsOfOneEmailAndUnknownTopics() {
        Condition twice = Condition.of(new EngagementCondition(Engagement.OPENED, null, UUID.randomUUID(), 2));

        assertThat(errors(twice, definitions(Map.of())))
                .extracting(FieldError::pointer)
                .containsExactly("/conditions/engagement/atLeast");
        assertThat(errors(topic("Offers"), definitions(Map.of()))).isEmpty();
        assertThat(errors(topic("Other"), definitions(Map.of())))
                .extracting(FieldError::pointer)
                .containsExactly("/conditions/topic/name");
    }

    @Test
    void compilesAValueThatDoesNotSuitItsFieldAnyMore() {
        Definitions definitions = definitions(Map.of()).with("tier", FieldType.NUMBER);

        String sql = new ConditionSql(definitions, new Values(List.of("tenant")), false)
                .of(field(new FieldCondition("tier", FieldCondition.Operator.EQUALS, "gold", null)));

        assertThat(sql).isEqualTo("false");
    }

    @Test
    void explainsInWords() {
        Definitions definitions = definitions(Map.of());
        Condition city = field(new FieldCondition("city", FieldCondition.Operator.EQUALS, "Wien", null));
        Condition fresh = Condition.of(DateCondition.withinLast("createdAt", 7));
        Condition old = Condition.of(DateCondition.olderThan("createdAt", 1));
        Condition opened = Condition.of(EngagementCondition.within(Engagement.OPENED, 30));

        assertThat(words(city, definitions)).isEqualTo("Contacts whose city is Wien.");
        assertThat(words(Condition.allOf(fresh, Condition.noneOf(tag())), definitions))
                .isEqualTo("Contacts created within the last 7 days and not with the tag “vip”.");
        assertThat(words(old, definitions)).isEqualTo("Contacts created more than 1 day ago.");
        assertThat(words(opened, definitions))
                .isEqualTo("Contacts with an email opened within the last 30 days, not counting scanners.");
        assertThat(words(topic("Offers"), definitions))
                .isEqualTo("Contacts with a subscription to “Offers” of “News”.");
    }

    private static String words(Condition condition, Definitions definitions) {
        return new ConditionText(definitions).sentence(condition);
    }

    private static List<FieldError> errors(Condition condition, Definitions definitions) {
        return ConditionRules.check(condition, definitions, null);
    }

    private static Definitions definitions(Map<UUID, Condition> segments) {
        return new Definitions(segments, Map.of(LIST, "News"), Map.of(LIST, List.of("Offers")), Map.of());
    }

    private static Condition references(UUID segment, int times) {
        return Condition.anyOf(Collections.nCopies(times, segment(segment)).toArray(Condition[]::new));
    }

    private static Condition segment(UUID id) {
        return new Condition(null, null, null, null, null, null, null, null, null, null, null, id, null);
    }

    private static Condition tag() {
        return new Condition(null, null, null, null, null, "vip", null, null, null, null, null, null, null);
    }

    private static Condition topic(String name) {
        TopicCondition topic = new TopicCondition(LIST, name);
        return new Condition(null, null, null, null, null, null, null, topic, null, null, null, null, null);
    }

    private static Condition field(FieldCondition field) {
        return new Condition(null, null, null, field, null, null, null, null, null, null, null, null, null);
    }
}
