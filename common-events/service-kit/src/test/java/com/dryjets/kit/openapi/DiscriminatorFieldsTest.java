package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.junit.jupiter.api.Test;

class DiscriminatorFieldsTest {

    private final Schema text =
            OASFactory.createSchema().addProperty("words", string()).addRequired("words");

    private final Schema line = OASFactory.createSchema();

    private final OpenAPI document = OASFactory.createOpenAPI()
            .components(OASFactory.createComponents()
                    .addSchema("Text", text)
                    .addSchema("Line", line)
                    .addSchema(
                            "Block",
                            OASFactory.createSchema()
                                    .discriminator(OASFactory.createDiscriminator()
                                            .propertyName("type")
                                            .addMapping("text", "#/components/schemas/Text")
                                            .addMapping("line", "#/components/schemas/Line")
                                            .addMapping("gone", "#/components/schemas/Gone"))));

    @Test
    void eachAlternativeSaysWhichOneItIs() {
        new DiscriminatorFields().filterOpenAPI(document);

        assertThat(text.getProperties().get("type").getEnumeration()).containsExactly("text");
        assertThat(text.getRequired()).containsExactly("words", "type");
        assertThat(line.getProperties().get("type").getEnumeration()).containsExactly("line");
        assertThat(line.getRequired()).containsExactly("type");
    }

    @Test
    void keepsDocumentsWithoutDiscriminators() {
        new DiscriminatorFields().filterOpenAPI(OASFactory.createOpenAPI());
        OpenAPI plain = OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("Text", text));

        new DiscriminatorFields().filterOpenAPI(plain);

        assertThat(text.getProperties()).containsOnlyKeys("words");
    }

    private static Schema string() {
        return OASFactory.createSchema().addType(SchemaType.STRING);
    }
}
