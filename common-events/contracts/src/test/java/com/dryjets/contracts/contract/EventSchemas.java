package com.dryjets.contracts.contract;

import com.dryjets.contracts.event.DomainEvent;
import com.dryjets.contracts.wire.EventJson;
import com.dryjets.contracts.wire.EventTypes;
import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Generates JSON Schemas (2020-12) of the event records and their parts, by simple name. */
final class EventSchemas {

    static final String PATH = "components/schemas";

    private EventSchemas() {}

    static ObjectNode all() {
        SchemaBuilder schemas = generator().buildMultipleSchemaDefinitions();
        for (Class<? extends DomainEvent> event : EventTypes.all()) {
            schemas.createSchemaReference(event);
        }
        JsonNode definitions = read(schemas.collectDefinitions(PATH).toString());
        Map<String, JsonNode> sorted = new TreeMap<>();
        definitions.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return EventJson.mapper().createObjectNode().setAll(sorted);
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.ADDITIONAL_FIXED_TYPES, Option.STANDARD_FORMATS)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral()
                .withCustomDefinitionProvider(EventSchemas::enumeration)
                .withCustomDefinitionProvider(EventSchemas::map);
        config.forFields().withRequiredCheck(EventSchemas::isRequired);
        return new SchemaGenerator(config.build());
    }

    private static boolean isRequired(FieldScope field) {
        Class<?> owner = field.getDeclaringType().getErasedType();
        return owner.isRecord() && RequiredFields.of(owner).contains(field.getName());
    }

    /** Uses the names on the wire, which can differ from those of the constants. */
    private static @Nullable CustomDefinition enumeration(ResolvedType type, SchemaGenerationContext context) {
        if (!type.getErasedType().isEnum()) {
            return null;
        }
        var schema = context.getGeneratorConfig().createObjectNode().put("type", "string");
        var names = schema.putArray("enum");
        for (Object constant : type.getErasedType().getEnumConstants()) {
            names.add(EventJson.mapper().valueToTree(constant).textValue());
        }
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    /** Inlines maps, because AsyncAPI does not allow a name such as {@code Map(Metric,BigDecimal)}. */
    private static @Nullable CustomDefinition map(ResolvedType type, SchemaGenerationContext context) {
        if (!type.isInstanceOf(Map.class)) {
            return null;
        }
        List<ResolvedType> types = type.typeParametersFor(Map.class);
        var schema = context.getGeneratorConfig().createObjectNode().put("type", "object");
        schema.set("propertyNames", context.createDefinitionReference(types.get(0)));
        schema.set("additionalProperties", context.createDefinitionReference(types.get(1)));
        return new CustomDefinition(schema, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    private static JsonNode read(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(json, e);
        }
    }
}
