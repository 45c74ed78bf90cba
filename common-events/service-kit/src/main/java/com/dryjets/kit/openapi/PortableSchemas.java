package com.dryjets.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** Rewrites schemas that mean something else, or nothing, outside Java. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class PortableSchemas implements OASFilter {

    /** What SmallRye writes for {@code @NotBlank}: a character other than white space, anywhere. */
    private static final String NOT_BLANK = "\\S";

    private static final String MULTIPART = jakarta.ws.rs.core.MediaType.MULTIPART_FORM_DATA;

    /** The name that Quarkus gives to a form parameter that takes every uploaded file. */
    private static final String ANY_FILE = "*";

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Map<String, Schema> schemas = document.getComponents() == null
                ? null
                : document.getComponents().getSchemas();
        Schema localDateTime = schemas == null ? null : schemas.get("LocalDateTime");
        if (localDateTime != null) {
            // The format date-time requires an offset.
            localDateTime.setFormat(null);
            localDateTime.setDescription("A local date and time in ISO 8601, without an offset.");
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        anchorPattern(schema);
        convertDefault(schema);
        return schema;
    }

    /** Lists multipart first, since openapi-generator takes the parameters from the first media type. */
    @Override
    public RequestBody filterRequestBody(RequestBody body) {
        Content content = body.getContent();
        if (content != null && content.hasMediaType(MULTIPART)) {
            nameFiles(content.getMediaType(MULTIPART).getSchema());
            Map<String, MediaType> ordered = new LinkedHashMap<>();
            ordered.put(MULTIPART, content.getMediaType(MULTIPART));
            ordered.putAll(content.getMediaTypes());
            content.setMediaTypes(ordered);
        }
        return body;
    }

    private static void nameFiles(Schema form) {
        Schema anyFile =
                form.getProperties() == null ? null : form.getProperties().get(ANY_FILE);
        if (anyFile != null) {
            form.removeProperty(ANY_FILE);
            form.addProperty("files", anyFile);
            form.addRequired("files");
        }
    }

    /** Bean Validation matches a pattern against the whole value, JSON Schema searches for it. */
    private static void anchorPattern(Schema schema) {
        String pattern = schema.getPattern();
        if (pattern == null || pattern.equals(NOT_BLANK) || pattern.startsWith("^")) {
            return;
        }
        schema.setPattern(pattern.contains("|") ? "^(?:" + pattern + ")$" : "^" + pattern + "$");
    }

    /** SmallRye writes the default of a number or a boolean as text. */
    private static void convertDefault(Schema schema) {
        List<SchemaType> types = schema.getType();
        if (types == null || !(schema.getDefaultValue() instanceof String text)) {
            return;
        }
        if (types.contains(SchemaType.INTEGER) || types.contains(SchemaType.NUMBER)) {
            schema.setDefaultValue(new BigDecimal(text));
        } else if (types.contains(SchemaType.BOOLEAN)) {
            schema.setDefaultValue(Boolean.valueOf(text));
        }
    }
}
