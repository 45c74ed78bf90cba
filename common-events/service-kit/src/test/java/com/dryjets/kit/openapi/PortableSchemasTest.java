package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortableSchemasTest {

    private final PortableSchemas filter = new PortableSchemas();

    @ParameterizedTest
    @CsvSource({"[A-Z]{3}, ^[A-Z]{3}$", "EUR|USD, ^(?:EUR|USD)$", "^[a-z]+$, ^[a-z]+$", "\\S, \\S"})
    void anchorsPatternsUnlessTheyMeanNotBlank(String written, String documented) {
        Schema schema = OASFactory.createSchema().pattern(written);

        filter.filterSchema(schema);

        assertThat(schema.getPattern()).isEqualTo(documented);
    }

    @Test
    void writesDefaultsInTheTypeOfTheSchema() {
        Schema number = OASFactory.createSchema().addType(SchemaType.INTEGER).defaultValue("30");
        Schema flag = OASFactory.createSchema().addType(SchemaType.BOOLEAN).defaultValue("false");
        Schema text = OASFactory.createSchema().addType(SchemaType.STRING).defaultValue("30");

        filter.filterSchema(number);
        filter.filterSchema(flag);
        filter.filterSchema(text);

        assertThat(number.getDefaultValue()).isEqualTo(new BigDecimal(30));
        assertThat(flag.getDefaultValue()).isEqualTo(false);
        assertThat(text.getDefaultValue()).isEqualTo("30");
    }

    @Test
    void localTimeHasNoFormatThatRequiresAnOffset() {
        Schema local = OASFactory.createSchema().addType(SchemaType.STRING).format("date-time");

        filter.filterOpenAPI(OASFactory.createOpenAPI()
                .components(OASFactory.createComponents().addSchema("LocalDateTime", local)));

        assertThat(local.getFormat()).isNull();
    }

    @Test
    void listsMultipartFirstAndNamesItsFiles() {
        MediaType form = OASFactory.createMediaType()
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.OBJECT)
                        .addProperty("*", OASFactory.createSchema().addType(SchemaType.ARRAY)));
        RequestBody body = OASFactory.createRequestBody()
                .content(OASFactory.createContent()
                        .addMediaType("text/html", OASFactory.createMediaType())
                        .addMediaType("multipart/form-data", form));

        filter.filterRequestBody(body);

        assertThat(body.getContent().getMediaTypes()).containsOnlyKeys("multipart/form-data", "text/html");
        assertThat(body.getContent().getMediaTypes().keySet()).first().isEqualTo("multipart/form-data");
        assertThat(form.getSchema().getProperties()).containsOnlyKeys("files");
    }
}
