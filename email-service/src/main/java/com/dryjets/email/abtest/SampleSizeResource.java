package com.dryjets.email.abtest;

import com.dryjets.kit.problem.Problem;
import com.dryjets.kit.tenancy.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The sample-size calculator over REST. */
@Path("/marketing/email/ab-test/sample-size")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "A/B tests")
public class SampleSizeResource {

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getAbTestSampleSize", summary = "Calculate how many recipients an A/B test needs")
    @APIResponse(responseCode = "200", description = "The numbers of recipients.")
    public SampleSize get(
            @Parameter(description = "The rate that is expected of the first variant.", example = "0.03")
                    @QueryParam("baseline")
                    @NotNull
                    @DecimalMin("0.0001")
                    @DecimalMax("0.99")
                    Double baseline,
            @Parameter(description = "How much higher the best rate is, relative to the baseline.", example = "0.2")
                    @QueryParam("effect")
                    @NotNull
                    @DecimalMin("0.01")
                    @DecimalMax("10")
                    Double effect,
            @QueryParam("variants") @DefaultValue("2") @Min(2) @Max(5) int variants,
            @Parameter(description = "The chance to find the winner if the effect is so large.")
                    @QueryParam("power")
                    @DefaultValue("0.8")
                    @DecimalMin("0.5")
                    @DecimalMax("0.99")
                    double power) {
        if (baseline * (1 + effect) >= 1) {
            throw Problem.badField("?effect", "must leave the higher rate below 1");
        }
        return SampleSize.of(baseline, effect, variants, power);
    }
}
