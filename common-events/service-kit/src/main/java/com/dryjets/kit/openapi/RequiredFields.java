package com.dryjets.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/**
 * Marks a record's non-null fields as required, unless the record names its required fields itself. SmallRye would leave
 * them optional, and every generated client would have to check for null.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RequiredFields implements OASFilter {

    private final DocumentedRecords records;

    /** Reads the records of an index. */
    public RequiredFields(IndexView index) {
        records = new DocumentedRecords(index);
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
        records.of(name, schema.getProperties().keySet()).stream()
                .filter(Predicate.not(DocumentedRecords::namesRequiredFields))
                .map(RequiredFields::requiredFields)
                // Several records of this name and shape: only what all of them promise is promised.
                .reduce((some, others) -> {
                    some.retainAll(others);
                    return some;
                })
                .ifPresent(required -> add(schema, required));
    }

    private static Set<String> requiredFields(ClassInfo type) {
        return DocumentedRecords.fields(type)
                .filter(field -> !DocumentedRecords.isNullable(field) && !DocumentedRecords.isLeftOutWhenEmpty(field))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void add(Schema schema, Set<String> required) {
        Set<String> all = new TreeSet<>(required);
        if (schema.getRequired() != null) {
            all.addAll(schema.getRequired());
        }
        schema.setRequired(all.isEmpty() ? null : List.copyOf(all));
    }
}
