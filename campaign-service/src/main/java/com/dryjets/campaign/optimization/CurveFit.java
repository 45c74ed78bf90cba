package com.dryjets.campaign.optimization;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of fitting a response curve.
 *
 * @param curve empty if there is insufficient data
 * @param days the number of days with spend
 * @param rSquared the share of the revenue's variation, apart from weekdays and trend, that the spend explains; null if no
 *     fit was tried
 * @param marginal the interval of the marginal return; null if no fit was tried
 */
record CurveFit(
        Code code,
        Optional<ResponseCurve> curve,
        int days,
        @Nullable Double rSquared,
        @Nullable MarginalReturn marginal) {

    /** The kinds of result. */
    @Schema(name = "CurveCode")
    public enum Code {
        FITTED,
        /** Too few days with spend. */
        TOO_FEW_DAYS,
        /** The daily spend hardly varied, so the effect of other amounts is unknown. */
        SPEND_TOO_STEADY,
        /** A few days of extraordinary spend would decide alone. */
        FEW_DAYS_DECIDE,
        /** Apart from weekdays and trend, the revenue may not follow the spend at all. */
        EFFECT_UNCERTAIN
    }

    /** Without a fit. */
    static CurveFit none(Code code, int days) {
        return new CurveFit(code, Optional.empty(), days, null, null);
    }
}
