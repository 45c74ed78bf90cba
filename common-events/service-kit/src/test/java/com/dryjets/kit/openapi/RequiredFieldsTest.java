package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
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

    record CampaignView(String name, @Nullable String reason, long version, Optional<String> note) {}

    @org.eclipse.microprofile.openapi.annotations.media.Schema(name = "Renamed")
    record Share(BigDecimal amount, @Nullable BigDecimal share) {}

    record Explicit(
            @org.eclipse.microprofile.openapi.annotations.media.Schema(required = true)
            String name,

            String note) {}

    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Problem(String title, List<String> errors) {}

    record Extended(
            String title,

            @org.eclipse.microprofile.openapi.annotations.media.Schema(hidden = true)
            String members) {}

    record Page<T>(List<T> items, @Nullable String next) {}

    @Test
    void fieldsThatAreNotNullableAreRequired() throws IOException {
        assertThat(filtered("CampaignView", "name", "reason", "version", "note"))
                .containsExactly("name", "version");
    }

    @Test
    void findsRecordByItsNameInTheDocument() throws IOException {
        assertThat(filtered("Renamed", "amount", "share")).containsExactly("amount");
    }

    @Test
    void findsGenericRecordWithAnyArgument() throws IOException {
        assertThat(filtered("PageCampaignView", "items", "next")).containsExactly("items");
    }

    @Test
    void keepsRecordThatNamesItsRequiredFields() throws IOException {
        assertThat(filtered("Explicit", "name", "note")).isNull();
    }

    @Test
    void listThatIsLeftOutWhenEmptyIsNotRequired() throws IOException {
        assertThat(filtered("Problem", "title", "errors")).containsExactly("title");
    }

    @Test
    void ignoresFieldsThatTheDocumentHides() throws IOException {
        assertThat(filtered("Extended", "title")).containsExactly("title");
    }

    @Test
    void ignoresRecordOfSameNameWithOtherFields() throws IOException {
        assertThat(filtered("CampaignView", "name", "other")).isNull();
    }

    private static List<String> filtered(String name, String... fields) throws IOException {
        Schema schema = OASFactory.createSchema();
        for (String field : fields) {
            schema.addProperty(field, OASFactory.createSchema());
        }
        OpenAPI document = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema(name, schema));
        new RequiredFields(Index.of(
                        CampaignView.class, Share.class, Explicit.class, Problem.class, Extended.class, Page.class))
                .filterOpenAPI(document);
        return schema.getRequired();
    }
}
