package com.dryjets.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Discriminator;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Adds the field of a discriminator to each schema that it maps to, with its value. JSON Schema ignores discriminators, so
 * that a value would match several alternatives of {@code oneOf}. Runs after the filters that find records by their fields.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public class DiscriminatorFields implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            Map<String, Schema> schemas = document.getComponents().getSchemas();
            schemas.values().stream()
                    .filter(schema -> schema.getDiscriminator() != null)
                    .forEach(schema -> add(schema.getDiscriminator(), schemas));
        }
    }

    private static void add(Discriminator discriminator, Map<String, Schema> schemas) {
        if (discriminator.getMapping() == null) {
            return;
        }
        discriminator.getMapping().forEach((value, reference) -> {
            Schema mapped = schemas.get(reference.substring(reference.lastIndexOf('/') + 1));
            if (mapped != null) {
                mapped.addProperty(
                        discriminator.getPropertyName(),
                        OASFactory.createSchema().addType(SchemaType.STRING).enumeration(List.of(value)));
                mapped.addRequired(discriminator.getPropertyName());
            }
        });
    }
}
