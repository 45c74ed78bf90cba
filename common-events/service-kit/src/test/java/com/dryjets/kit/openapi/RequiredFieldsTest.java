package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Index;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequiredFieldsTest {

    record Shown(String name, @Nullable String reason, long version, Optional<String> note) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Renamed")
    record Share(BigDecimal amount, @Nullable BigDecimal share) {}

    record ByHand(
            @org.eclipse.microprofile.openapi.annotations.media.Schema(required = true)
            String name,

            String note) {}

    record Found<T>(List<T> items, @Nullable String next) {}

    @Test
    void whatIsNotMarkedAsNullableIsRequired() throws IOException {
        assertThat(filtered("Shown", "name", "reason", "version", "note")).containsExactly("name", "version");
    }

    @Test
    void aRecordIsKnownByTheNameItHasInTheDocument() throws IOException {
        assertThat(filtered("Renamed", "amount", "share")).containsExactly("amount");
    }

    @Test
    void aGenericRecordIsKnownWithAnyArgument() throws IOException {
        assertThat(filtered("FoundShown", "items", "next")).containsExactly("items");
    }

    @Test
    void whatIsSaidByHandIsLeftAlone() throws IOException {
        assertThat(filtered("ByHand", "name", "note")).isNull();
    }

    @Test
    void whatHasOtherFieldsIsSomethingElse() throws IOException {
        assertThat(filtered("Shown", "name", "other")).isNull();
    }

    private static List<String> filtered(String name, String... fields) throws IOException {
        Schema schema = OASFactory.createSchema();
        for (String field : fields) {
            schema.addProperty(field, OASFactory.createSchema());
        }
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
        new RequiredFields(Index.of(Shown.class, Share.class, ByHand.class, Found.class)).filterOpenAPI(document);
        return schema.getRequired();
    }
}
