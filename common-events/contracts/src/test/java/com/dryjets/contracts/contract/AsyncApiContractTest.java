package com.dryjets.contracts.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.EventJson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The committed AsyncAPI document matches the code, and its examples are valid against its schemas. */
class AsyncApiContractTest {

    private static final Path ROOT =
            Path.of(System.getProperty("dryjets.root", "..")).toAbsolutePath();
    private static final Path FILE = ROOT.resolve("docs/asyncapi.json");
    private static final ObjectNode DOCUMENT = new AsyncApi(ROOT).document();

    @Test
    void committedDocumentIsCurrent() throws IOException {
        String current = DOCUMENT.toPrettyString() + "\n";
        if (Boolean.getBoolean("dryjets.update")) {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, current);
        }

        assertThat(FILE)
                .as("docs/asyncapi.json is outdated: run this test with -Ddryjets.update=true and commit the file")
                .hasContent(current);
    }

    @ParameterizedTest
    @MethodSource("events")
    void exampleIsValidAgainstItsSchema(Class<? extends DomainEvent> event) {
        assertThat(schema(event)
                        .validate(
                                Goldens.of(event),
                                context -> context.getExecutionConfig().setFormatAssertionsEnabled(true)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void valuesOfTheWrongTypeAreInvalid(Class<? extends DomainEvent> event) {
        ObjectNode broken = Goldens.of(event);
        broken.fieldNames()
                .forEachRemaining(field ->
                        broken.set(field, EventJson.mapper().createArrayNode().addNull()));

        assertThat(schema(event).validate(broken)).hasSizeGreaterThanOrEqualTo(event.getRecordComponents().length);
    }

    @ParameterizedTest
    @MethodSource("events")
    void schemaRequiresWhatTheRecordRequires(Class<? extends DomainEvent> event) {
        JsonNode required = DOCUMENT.at("/components/schemas/" + event.getSimpleName() + "/required");

        assertThat(required).isNotEmpty();
        assertThat(required.valueStream().map(JsonNode::textValue))
                .containsExactlyInAnyOrderElementsOf(RequiredFields.of(event));
    }

    @Test
    void componentNamesAreValid() {
        DOCUMENT.get("components")
                .forEach(group ->
                        assertThat(group.fieldNames()).toIterable().allMatch(name -> name.matches("[a-zA-Z0-9._-]+")));
    }

    @Test
    void everyReferenceResolves() {
        List<String> references = DOCUMENT.findValuesAsText("$ref");

        assertThat(references)
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(DOCUMENT.at(reference.substring(1)))
                        .as(reference)
                        .isInstanceOf(ObjectNode.class));
    }

    static Stream<Class<? extends DomainEvent>> events() {
        return Goldens.events();
    }

    private static JsonSchema schema(Class<? extends DomainEvent> event) {
        ObjectNode root = EventJson.mapper().createObjectNode();
        root.put("$ref", "#/" + EventSchemas.PATH + "/" + event.getSimpleName());
        root.set("components", DOCUMENT.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(root);
    }
}
