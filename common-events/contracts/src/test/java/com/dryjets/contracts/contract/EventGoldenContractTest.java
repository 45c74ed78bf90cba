package com.dryjets.contracts.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dryjets.contracts.event.CampaignEvent.CampaignUpdated;
import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.MalformedEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every event type has a golden file, and its record reads and writes it unchanged. */
class EventGoldenContractTest {

    /** Collections that are empty when absent; all others are required. */
    private static final Set<String> EMPTY_WHEN_ABSENT = Set.of(
            "objectives",
            "media",
            "mediaFiles",
            "parts",
            "script",
            "tags",
            "attributes",
            "fields",
            "data",
            "touches",
            "bounces");

    @ParameterizedTest
    @MethodSource("events")
    void readsAndWritesTheGoldenFile(Class<? extends DomainEvent> type) throws JsonProcessingException {
        ObjectNode example = Goldens.of(type);

        DomainEvent event = EventJson.read(bytes(example), type);

        assertThat(EventJson.mapper().readTree(EventJson.write(event))).isEqualTo(example);
    }

    @ParameterizedTest
    @MethodSource("events")
    void goldenFileHasEveryField(Class<? extends DomainEvent> type) {
        List<String> fields = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();

        assertThat(Goldens.of(type).fieldNames()).toIterable().containsExactlyElementsOf(fields);
    }

    @ParameterizedTest
    @MethodSource("events")
    void ignoresUnknownFields(Class<? extends DomainEvent> type) {
        ObjectNode newer = Goldens.of(type).put("addedLater", "by a newer version");

        assertThat(EventJson.read(bytes(newer), type)).isEqualTo(EventJson.read(bytes(Goldens.of(type)), type));
    }

    @ParameterizedTest
    @MethodSource("optionalFields")
    void acceptsAbsentOptionalField(Class<? extends DomainEvent> type, String field) {
        ObjectNode without = Goldens.of(type).without(field);

        assertThat(EventJson.read(bytes(without), type)).isInstanceOf(type);
    }

    @ParameterizedTest
    @MethodSource("requiredFields")
    void rejectsAbsentRequiredField(Class<? extends DomainEvent> type, String field) {
        ObjectNode without = Goldens.of(type).without(field);

        assertThatThrownBy(() -> EventJson.read(bytes(without), type))
                .isInstanceOf(MalformedEvent.class)
                .hasMessageStartingWith(type.getSimpleName());
    }

    /** Campaigns whose events were published before there were goals. */
    @Test
    void readsACampaignWithoutGoals() {
        ObjectNode older = Goldens.of(CampaignUpdated.class);
        ((ObjectNode) older.get("campaign")).remove("goals");

        CampaignUpdated event = EventJson.read(bytes(older), CampaignUpdated.class);

        assertThat(event.campaign().goals()).isEmpty();
        assertThat(event.campaign().objectives()).isNotEmpty();
    }

    @Test
    void rejectsInvalidJson() {
        Class<? extends DomainEvent> any = Goldens.events().findFirst().orElseThrow();

        assertThatThrownBy(() -> EventJson.read("null".getBytes(UTF_8), any)).isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> EventJson.read("{".getBytes(UTF_8), any)).isInstanceOf(MalformedEvent.class);
        assertThatThrownBy(() -> EventJson.read(new byte[0], any)).isInstanceOf(MalformedEvent.class);
    }

    static Stream<Class<? extends DomainEvent>> events() {
        return Goldens.events();
    }

    static Stream<Arguments> optionalFields() {
        return fields(true);
    }

    static Stream<Arguments> requiredFields() {
        return fields(false);
    }

    private static Stream<Arguments> fields(boolean optional) {
        return Goldens.events()
                .flatMap(type -> Arrays.stream(type.getRecordComponents())
                        .filter(field -> isOptional(field) == optional)
                        .map(field -> Arguments.of(type, field.getName())));
    }

    private static boolean isOptional(RecordComponent field) {
        return field.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || EMPTY_WHEN_ABSENT.contains(field.getName());
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(UTF_8);
    }
}
