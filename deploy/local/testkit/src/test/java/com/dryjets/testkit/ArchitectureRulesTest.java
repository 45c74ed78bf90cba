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
    void reportsEveryBreachAtOnce() {
        String root = "com.dryjets.testkit.sample";

        assertThatThrownBy(() -> ArchitectureRules.check(new ClassFileImporter().importPackages(root), root))
                .isInstanceOfSatisfying(MultipleFailuresError.class, failures -> {
                    List<String> messages = failures.getFailures().stream()
                            .map(Throwable::getMessage)
                            .toList();
                    assertThat(messages)
                            .hasSize(9)
                            .anyMatch(message -> message.contains("a name says what"))
                            .anyMatch(message -> message.contains("makes one service call"))
                            .anyMatch(message -> message.contains("rules decide"))
                            .anyMatch(message -> message.contains("told the time"))
                            .anyMatch(message -> message.contains("takes the failure away"))
                            .anyMatch(message -> message.contains("event loop"))
                            .anyMatch(message -> message.contains("never drawn"))
                            .anyMatch(message -> message.contains("a constructor shows"))
                            .anyMatch(message -> message.contains("free of cycles"));
                });
    }

    @Test
    void letsCleanCodePass() {
        String root = "com.dryjets.testkit.clean";

        assertThatCode(() -> ArchitectureRules.check(new ClassFileImporter().importPackages(root), root))
                .doesNotThrowAnyException();
    }

    @Test
    void isNotFooledByAWrongPackage() {
        assertThatThrownBy(() -> ArchitectureRules.check("com.dryjets.nowhere"))
                .hasMessageContaining("No production class");
    }
}
