package com.dryjets.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;
import org.jspecify.annotations.Nullable;

/** Finds the records behind the schemas of an OpenAPI document and says what their code promises about each field. */
class DocumentedRecords {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName OPTIONAL = DotName.createSimple(Optional.class);
    private static final DotName SCHEMA = DotName.createSimple(Schema.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final Set<DotName> CONTAINERS = Stream.of(Collection.class, List.class, Set.class, Map.class)
            .map(DotName::createSimple)
            .collect(Collectors.toSet());

    private final Map<String, List<ClassInfo>> byName;

    DocumentedRecords(IndexView index) {
        byName = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(DocumentedRecords::schemaName));
    }

    /**
     * Returns the records that a schema may stem from: those of its name and fields. A generic record's schema is named
     * after the record and its argument, such as {@code PageCampaignView}.
     */
    List<ClassInfo> of(String schemaName, Set<String> fields) {
        return byName.entrySet().stream()
                .filter(known -> byName.containsKey(schemaName)
                        ? known.getKey().equals(schemaName)
                        : schemaName.startsWith(known.getKey()))
                .flatMap(known -> known.getValue().stream())
                .filter(type -> fields.equals(
                        fields(type).map(RecordComponentInfo::name).collect(Collectors.toSet())))
                .toList();
    }

    /** The fields of a record that the document shows. */
    static Stream<RecordComponentInfo> fields(ClassInfo type) {
        return type.recordComponents().stream().filter(field -> !isHidden(type, field));
    }

    private static boolean isHidden(ClassInfo type, RecordComponentInfo field) {
        AnnotationInstance schema = type.field(field.name()).declaredAnnotation(SCHEMA);
        AnnotationValue hidden = schema == null ? null : schema.value("hidden");
        return hidden != null && hidden.asBoolean();
    }

    static boolean isNullable(RecordComponentInfo field) {
        Type type = field.type();
        return type.kind() != Type.Kind.PRIMITIVE
                && (type.hasAnnotation(NULLABLE) || type.name().equals(OPTIONAL));
    }

    /** Returns whether the elements of a list, or the values of a map, may be null. */
    static boolean hasNullableElements(RecordComponentInfo field) {
        return field.type().kind() == Type.Kind.PARAMETERIZED_TYPE
                && CONTAINERS.contains(field.type().name())
                && field.type().asParameterizedType().arguments().getLast().hasAnnotation(NULLABLE);
    }

    /** Returns whether the field may be missing from the JSON because it is an empty list or map. */
    static boolean isLeftOutWhenEmpty(RecordComponentInfo field) {
        return inclusion(field).filter("NON_EMPTY"::equals).isPresent()
                && CONTAINERS.contains(field.type().name());
    }

    /** Returns what the record's {@code @JsonInclude} says about the field. */
    static Optional<String> inclusion(RecordComponentInfo field) {
        return Stream.of(field.declaringClass().field(field.name()), field.declaringClass())
                .map(target -> target.declaredAnnotation(INCLUDE))
                .filter(annotation -> annotation != null && annotation.value() != null)
                .map(annotation -> annotation.value().asEnum())
                .findFirst();
    }

    /** Returns whether the record names its required fields itself; the others are then optional. */
    static boolean namesRequiredFields(ClassInfo type) {
        return type.fields().stream()
                .map(field -> field.annotation(SCHEMA))
                .anyMatch(schema -> schema != null && schema.value("required") != null);
    }

    private static String schemaName(ClassInfo type) {
        AnnotationInstance schema = ((AnnotationTarget) type).declaredAnnotation(SCHEMA);
        AnnotationValue name = schema == null ? null : schema.value("name");
        return name == null ? type.simpleName() : name.asString();
    }
}
