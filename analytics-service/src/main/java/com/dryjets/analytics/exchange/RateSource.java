package com.dryjets.analytics.exchange;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who set an exchange rate: the European Central Bank, or the tenant's administrators. */
@Schema(name = "RateSource")
public enum RateSource {
    ECB,
    OWN
}
