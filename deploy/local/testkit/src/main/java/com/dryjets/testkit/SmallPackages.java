package com.dryjets.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Checks that a package stays small enough to be read as a whole. */
final class SmallPackages extends ArchCondition<JavaClass> {
    // Twelve is the habit; what is beyond fourteen wants to be two packages.
    private static final int LIMIT = 14;

    private final Map<String, List<String>> files = new TreeMap<>();

    SmallPackages() {
        super("lie in packages of at most %d files", LIMIT);
    }

    ArchRule asRule() {
        return ArchRuleDefinition.classes().should(this);
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
            files.computeIfAbsent(type.getPackageName(), unused -> new ArrayList<>())
                    .add(type.getSimpleName());
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        files.forEach((name, types) -> {
            if (types.size() > LIMIT) {
                String list = types.stream().sorted().collect(Collectors.joining(", "));
                events.add(
                        SimpleConditionEvent.violated(name, "%s has %d files: %s".formatted(name, types.size(), list)));
            }
        });
    }
}
