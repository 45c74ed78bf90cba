package com.dryjets.kit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.junit.jupiter.api.Test;

class RoleNotesTest {

    private final Operation operation = OASFactory.createOperation();

    @Test
    void movesTheRoleIntoTheDescription() {
        operation.description("Launches a draft.");
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer", "marketer"));

        new RoleNotes().filterOperation(operation);

        assertThat(operation.getDescription()).isEqualTo("Launches a draft.\n\nRequires the role `marketer`.");
        assertThat(operation.getSecurity())
                .singleElement()
                .satisfies(requirement ->
                        assertThat(requirement.getScheme("bearer")).isEmpty());
    }

    @Test
    void describesAnOperationThatHasNoDescription() {
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer", "viewer"));

        new RoleNotes().filterOperation(operation);

        assertThat(operation.getDescription()).isEqualTo("Requires the role `viewer`.");
    }

    @Test
    void marksAnOperationWithoutRequirementAsPublic() {
        new RoleNotes().filterOperation(operation);

        assertThat(operation.getSecurity()).isEmpty();
        assertThat(operation.getDescription()).isEqualTo("Public: requires no token.");
    }
}
