package com.dryjets.analytics.exchange;

import com.dryjets.kit.tenancy.CurrentCaller;
import com.dryjets.kit.tenancy.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The exchange rates that convert amounts. */
@Path("/marketing/analytics/exchange-rates")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Exchange rates")
public class ExchangeRateResource {

    private static final String DATE = "/date";

    private final RateService rates;
    private final CurrentCaller currentCaller;

    ExchangeRateResource(RateService rates, CurrentCaller currentCaller) {
        this.rates = rates;
        this.currentCaller = currentCaller;
    }

    @GET
    @RolesAllowed(Roles.VIEWER)
    @Operation(
            operationId = "listExchangeRates",
            summary = "List the exchange rates in use on a day",
            description = "Reference rates of the European Central Bank, and the tenant's own rates, which replace them"
                    + " on their days.")
    @APIResponse(
            responseCode = "200",
            description = "The rates by currency, in units per euro.",
            content = @Content(schema = @Schema(implementation = ExchangeRatesView.class)))
    public Uni<ExchangeRatesView> list(
            @QueryParam("date")
                    @Parameter(
                            description = "Today (UTC) by default",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String date) {
        return rates.list(currentCaller.get().tenant(), new RateDay("?date", date));
    }

    @PUT
    @Path("/{date}/{currency}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "setExchangeRate",
            summary = "Set an own exchange rate for a day",
            description =
                    "It replaces the published rate of the day, and serves the days after it until the next rate.")
    @APIResponse(
            responseCode = "200",
            description = "The rate that is now in use.",
            content = @Content(schema = @Schema(implementation = ExchangeRateView.class)))
    public Uni<ExchangeRateView> put(
            @PathParam("date")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-27"))
                    String date,
            @PathParam("currency")
                    @Parameter(
                            description = "ISO 4217, not EUR",
                            schema = @Schema(type = SchemaType.STRING, examples = "USD"))
                    String currency,
            @NotNull @Valid SetExchangeRate request) {
        return rates.put(currentCaller.get(), new RateDay(DATE, date), currency, request.rate());
    }

    @DELETE
    @Path("/{date}/{currency}")
    @Produces(MediaType.WILDCARD)
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "deleteExchangeRate",
            summary = "Delete an own exchange rate",
            description = "The published rate is in use again.")
    @APIResponse(responseCode = "204", description = "The rate was deleted.")
    public Uni<Void> delete(
            @PathParam("date")
                    @Parameter(schema = @Schema(type = SchemaType.STRING, format = "date", examples = "2026-11-27"))
                    String date,
            @PathParam("currency")
                    @Parameter(
                            description = "ISO 4217, not EUR",
                            schema = @Schema(type = SchemaType.STRING, examples = "USD"))
                    String currency) {
        return rates.delete(currentCaller.get(), new RateDay(DATE, date), currency);
    }
}
