package com.dryjets.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/**
 * Says in a service's OpenAPI document which fields are always there: all those of a record that are not marked as
 * nullable, unless the record says itself which are required. Without it every field would be optional to whoever makes a client from the document.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, List<ClassInfo>> records;

    /** Knows the records of an index by the names that they have in a document. */
    public RequiredFields(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> !saysItself(type))
                .collect(Collectors.groupingBy(RequiredFields::name));
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() != null && document.getComponents().getSchemas() != null) {
            document.getComponents().getSchemas().forEach(this::require);
        }
    }

    private void require(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        Set<String> fields = schema.getProperties().keySet();
        of(name, fields)
                .map(RequiredFields::alwaysThere)
                // Records of one name and one shape: what only some of them promise is not promised.
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .ifPresent(promised -> add(schema, promised));
    }

    /** A generic record's schema has its name followed by that of its argument. */
    private Stream<ClassInfo> of(String name, Set<String> fields) {
        return records.entrySet().stream()
                .filter(known ->
                        records.containsKey(name) ? known.getKey().equals(name) : name.startsWith(known.getKey()))
                .flatMap(known -> known.getValue().stream())
                .filter(known -> fields.equals(names(known)));
    }

    private static void add(Schema schema, Set<String> promised) {
        Set<String> all = new TreeSet<>(promised);
        if (schema.getRequired() != null) {
            all.addAll(schema.getRequired());
        }
        schema.setRequired(all.isEmpty() ? null : List.copyOf(all));
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static Set<String> alwaysThere(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> isAlwaysThere(component.type()))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean isAlwaysThere(Type type) {
        return type.kind() == Type.Kind.PRIMITIVE
                || !type.hasAnnotation(NULLABLE) && !type.name().equals(OPTIONAL);
    }

    /** Who names one required field by hand means that the others are not. */
    private static boolean saysItself(ClassInfo type) {
        return type.fields().stream()
                .map(field -> field.annotation(SCHEMA))
                .anyMatch(schema -> schema != null && schema.value("required") != null);
    }

    private static String name(ClassInfo type) {
        AnnotationInstance schema = type.declaredAnnotation(SCHEMA);
        AnnotationValue named = schema == null ? null : schema.value("name");
        return named == null ? type.simpleName() : named.asString();
    }
}
