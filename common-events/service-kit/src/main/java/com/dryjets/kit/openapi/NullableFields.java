package com.dryjets.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Allows null in the fields that a record marks as {@code @Nullable}. Fields of an answer that is written without nulls
 * are left as they are: they are absent, never null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class NullableFields implements OASFilter {

    private static final String COMPONENT = "#/components/schemas/";

    private final DocumentedRecords records;
    private final String defaultInclusion;

    /** Reads the records of an index, and whether the service's JSON contains nulls. */
    public NullableFields(IndexView index) {
        this(
                index,
                ConfigProvider.getConfig()
                        .getOptionalValue("quarkus.jackson.serialization-inclusion", String.class)
                        .orElse("always"));
    }

    NullableFields(IndexView index, String defaultInclusion) {
        records = new DocumentedRecords(index);
        this.defaultInclusion = defaultInclusion.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null || document.getComponents().getSchemas() == null) {
            return;
        }
        Map<String, Schema> schemas = document.getComponents().getSchemas();
        Set<String> requests = requestSchemas(document, schemas);
        schemas.forEach((name, schema) -> {
            if (schema.getProperties() != null) {
                Map.copyOf(schema.getProperties())
                        .forEach((field, type) -> allowNull(name, schema, field, requests.contains(name)));
            }
        });
    }

    private void allowNull(String name, Schema schema, String field, boolean inRequest) {
        List<RecordComponentInfo> components = records
                .of(name, schema.getProperties().keySet())
                .stream()
                .map(type -> type.recordComponent(field))
                .toList();
        if (components.stream().anyMatch(DocumentedRecords::hasNullableElements)) {
            allowNullElements(schema.getProperties().get(field));
        }
        if (components.stream()
                .filter(DocumentedRecords::isNullable)
                .anyMatch(component -> inRequest || isWrittenWhenNull(component))) {
            replace(schema, field);
        }
    }

    /** Replaces a field by its nullable form; the fields keep their order. */
    private static void replace(Schema schema, String field) {
        Map<String, Schema> properties = schema.getProperties();
        schema.setProperties(null);
        properties.forEach((key, type) -> schema.addProperty(key, key.equals(field) ? nullable(type) : type));
    }

    private static void allowNullElements(Schema container) {
        if (container.getItems() != null) {
            container.setItems(nullable(container.getItems()));
        }
        if (container.getAdditionalPropertiesSchema() != null) {
            container.setAdditionalPropertiesSchema(nullable(container.getAdditionalPropertiesSchema()));
        }
    }

    private boolean isWrittenWhenNull(RecordComponentInfo component) {
        return DocumentedRecords.inclusion(component).orElse(defaultInclusion).equals("ALWAYS");
    }

    private static Schema nullable(Schema type) {
        if (type.getRef() != null) {
            return OASFactory.createSchema().anyOf(List.of(type, nullSchema()));
        }
        if (type.getAnyOf() != null) {
            return type.addAnyOf(nullSchema());
        }
        if (type.getType() != null) {
            List<SchemaType> types = new ArrayList<>(type.getType());
            if (!types.contains(SchemaType.NULL)) {
                types.add(SchemaType.NULL);
            }
            type.setType(types);
            if (type.getEnumeration() != null && !type.getEnumeration().contains(null)) {
                type.addEnumeration(null);
            }
        }
        return type;
    }

    private static Schema nullSchema() {
        return OASFactory.createSchema().addType(SchemaType.NULL);
    }

    /** Returns the names of the schemas that a request body contains. */
    private static Set<String> requestSchemas(OpenAPI document, Map<String, Schema> schemas) {
        Set<String> found = new HashSet<>();
        if (document.getPaths() != null) {
            document.getPaths().getPathItems().values().stream()
                    .flatMap(item -> item.getOperations().values().stream())
                    .flatMap(NullableFields::bodies)
                    .forEach(schema -> collect(schema, schemas, found));
        }
        return found;
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null || operation.getRequestBody().getContent() == null
                ? Stream.empty()
                : operation.getRequestBody().getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .filter(schema -> schema != null);
    }

    private static void collect(Schema schema, Map<String, Schema> schemas, Set<String> found) {
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(COMPONENT.length());
            if (schemas.containsKey(name) && found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        parts(schema).forEach(part -> collect(part, schemas, found));
    }

    private static Stream<Schema> parts(Schema schema) {
        Stream<Schema> fields =
                schema.getProperties() == null ? Stream.empty() : schema.getProperties().values().stream();
        Stream<Schema> alternatives = Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                .filter(list -> list != null)
                .flatMap(List::stream);
        Stream<Schema> elements = Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(part -> part != null);
        return Stream.of(fields, alternatives, elements).flatMap(parts -> parts);
    }
}
