package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NullableFieldsTest {

    record WithNulls(
            String name, @Nullable String reason, @Nullable Part part, Optional<String> note) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WithoutNulls(
            String name, @Nullable String reason, @Nullable Part part, Optional<String> note) {}

    record Part(String name) {}

    record Days(List<@Nullable String> values, Map<String, @Nullable String> shares) {}

    private final Schema schema = OASFactory.createSchema()
            .addProperty("name", text())
            .addProperty("reason", text())
            .addProperty("part", OASFactory.createSchema().ref("#/components/schemas/Part"))
            .addProperty("note", text());

    @Test
    void allowsNullInNullableFieldsOnly() throws IOException {
        filter("WithNulls", "always", false);

        assertThat(types("name")).containsExactly(SchemaType.STRING);
        assertThat(types("reason")).containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(types("note")).containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void referenceBecomesAlternativeToNull() throws IOException {
        filter("WithNulls", "always", false);

        assertThat(schema.getProperties().get("part").getAnyOf())
                .extracting(Schema::getRef)
                .containsExactly("#/components/schemas/Part", null);
    }

    @Test
    void fieldsKeepTheirOrder() throws IOException {
        filter("WithNulls", "always", false);

        assertThat(schema.getProperties().keySet()).containsExactly("name", "reason", "part", "note");
    }

    @Test
    void answersWrittenWithoutNullsAllowNone() throws IOException {
        filter("WithoutNulls", "always", false);

        assertThat(types("reason")).containsExactly(SchemaType.STRING);
    }

    @Test
    void serviceMayWriteAllItsAnswersWithoutNulls() throws IOException {
        filter("WithNulls", "non-null", false);

        assertThat(types("reason")).containsExactly(SchemaType.STRING);
    }

    @Test
    void elementsOfListsAndValuesOfMapsMayBeNull() throws IOException {
        Schema days = OASFactory.createSchema()
                .addProperty(
                        "values",
                        OASFactory.createSchema().addType(SchemaType.ARRAY).items(text()))
                .addProperty(
                        "shares",
                        OASFactory.createSchema().addType(SchemaType.OBJECT).additionalPropertiesSchema(text()));

        new NullableFields(Index.of(Days.class), "non-null")
                .filterOpenAPI(OASFactory.createOpenAPI()
                        .components(OASFactory.createComponents().addSchema("Days", days)));

        assertThat(days.getProperties().get("values").getItems().getType())
                .containsExactly(SchemaType.STRING, SchemaType.NULL);
        assertThat(days.getProperties()
                        .get("shares")
                        .getAdditionalPropertiesSchema()
                        .getType())
                .containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    @Test
    void requestsMayAlwaysSendNull() throws IOException {
        filter("WithoutNulls", "non-null", true);

        assertThat(types("reason")).containsExactly(SchemaType.STRING, SchemaType.NULL);
    }

    private void filter(String name, String inclusion, boolean inRequest) throws IOException {
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
        if (inRequest) {
            document.paths(OASFactory.createPaths()
                    .addPathItem(
                            "/campaigns",
                            OASFactory.createPathItem()
                                    .POST(OASFactory.createOperation()
                                            .requestBody(OASFactory.createRequestBody()
                                                    .content(OASFactory.createContent()
                                                            .addMediaType(
                                                                    "application/json",
                                                                    OASFactory.createMediaType()
                                                                            .schema(OASFactory.createSchema()
                                                                                    .ref("#/components/schemas/"
                                                                                            + name))))))));
        }
        new NullableFields(Index.of(WithNulls.class, WithoutNulls.class, Part.class), inclusion)
                .filterOpenAPI(document);
    }

    private Iterable<SchemaType> types(String field) {
        return schema.getProperties().get(field).getType();
    }

    private static Schema text() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
