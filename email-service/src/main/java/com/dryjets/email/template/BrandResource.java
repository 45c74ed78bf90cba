package com.dryjets.email.template;

import com.dryjets.email.design.Brand;
import com.dryjets.kit.rest.ETag;
import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** A tenant's brand over REST. */
@Path("/marketing/email/brand")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Templates")
public class BrandResource {

    private final BrandService brands;
    private final CurrentCaller currentCaller;

    BrandResource(BrandService brands, CurrentCaller currentCaller) {
        this.brands = brands;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(operationId = "getEmailBrand", summary = "Get the logo, colors and typeface of emails")
    @APIResponse(responseCode = "200", description = "The brand; our defaults if none was set.")
    public Uni<RestResponse<BrandView>> get() {
        return brands.get(currentCaller.get()).map(BrandResource::tagged);
    }

    @PUT
    @RolesAllowed(Roles.MARKETER)
    @Operation(
            operationId = "replaceEmailBrand",
            summary = "Set the logo, colors and typeface of emails",
            description =
                    "Replaces the brand; what is omitted has its default. Emails get it when they are created or their content"
                            + " changes; those that exist stay as they are. The public pages have it at once.")
    @APIResponse(responseCode = "200", description = "The brand.")
    public Uni<RestResponse<BrandView>> replace(@HeaderParam("If-Match") String ifMatch, @NotNull @Valid Brand brand) {
        return brands.replace(currentCaller.get(), ifMatch, brand).map(BrandResource::tagged);
    }

    private static RestResponse<BrandView> tagged(BrandView brand) {
        return ETag.tagged(brand, brand.version());
    }
}
