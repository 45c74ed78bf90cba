package com.dryjets.analytics.exchange;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A tenant's own rate. */
@Schema(name = "SetExchangeRate")
public record SetExchangeRate(
        @Schema(description = "Units of the currency per euro", examples = "1.0825")
        @NotNull
        @DecimalMin("0.000001")
        @Digits(integer = 12, fraction = 10)
        BigDecimal rate) {}
