package com.dryjets.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Moves the role that an operation requires from its security requirement into its description. Roles are not scopes of
 * a bearer token: linters reject them there, and generated clients do not show them. An operation without a requirement
 * is marked as public.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class RoleNotes implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        List<SecurityRequirement> requirements = operation.getSecurity() == null ? List.of() : operation.getSecurity();
        String roles = requirements.stream()
                .map(SecurityRequirement::getSchemes)
                .flatMap(schemes -> schemes.values().stream())
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .map("`%s`"::formatted)
                .collect(Collectors.joining(" or "));
        if (requirements.isEmpty()) {
            operation.setSecurity(new ArrayList<>());
            note(operation, "Public: requires no token.");
        } else if (!roles.isEmpty()) {
            requirements.forEach(
                    requirement -> List.copyOf(requirement.getSchemes().keySet())
                            .forEach(scheme -> requirement.addScheme(scheme, List.of())));
            note(operation, "Requires the role " + roles + ".");
        }
        return operation;
    }

    private static void note(Operation operation, String note) {
        String description = operation.getDescription();
        operation.setDescription(
                description == null || description.isBlank() ? note : description.strip() + "\n\n" + note);
    }
}
