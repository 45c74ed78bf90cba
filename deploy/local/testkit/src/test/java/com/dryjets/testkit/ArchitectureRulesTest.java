package com.dryjets.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.MultipleFailuresError;

class ArchitectureRulesTest {

    @Test
    void reportsEveryViolationAtOnce() {
        String root = "com.dryjets.testkit.sample";

        assertThatThrownBy(() -> ArchitectureRules.check(new ClassFileImporter().importPackages(root), root))
                .isInstanceOfSatisfying(MultipleFailuresError.class, failures -> {
                    List<String> messages = failures.getFailures().stream()
                            .map(Throwable::getMessage)
                            .toList();
                    assertThat(messages)
                            .hasSize(11)
                            .anyMatch(message -> message.contains("a name says what"))
                            .anyMatch(message -> message.contains("makes one service call"))
                            .anyMatch(message -> message.contains("rules decide"))
                            .anyMatch(message -> message.contains("take the time"))
                            .anyMatch(message -> message.contains("hides the failure"))
                            .anyMatch(message -> message.contains("event loop"))
                            .anyMatch(message -> message.contains("never drawn at random"))
                            .anyMatch(message -> message.contains("a constructor shows"))
                            .anyMatch(message -> message.contains("go through the service"))
                            .anyMatch(message -> message.contains("stands in its repository"))
                            .anyMatch(message -> message.contains("free of cycles"));
                });
    }

    @Test
    void acceptsCleanCode() {
        String root = "com.dryjets.testkit.clean";

        assertThatCode(() -> ArchitectureRules.check(new ClassFileImporter().importPackages(root), root))
                .doesNotThrowAnyException();
    }

    @Test
    void failsWhenThePackageHasNoClasses() {
        assertThatThrownBy(() -> ArchitectureRules.check("com.dryjets.nowhere"))
                .hasMessageContaining("No production class");
    }
}
