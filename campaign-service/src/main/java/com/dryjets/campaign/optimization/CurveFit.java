package com.dryjets.campaign.optimization;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The result of fitting a response curve.
 *
 * @param curve empty if there is insufficient data
 * @param days the number of days with spend
 * @param rSquared the share of the revenue's variation that the fit explains; null if none was tried
 */
record CurveFit(
        Code code,
        Optional<ResponseCurve> curve,
        int days,
        @Nullable Double rSquared) {

    /** The kinds of result. */
    @Schema(name = "CurveCode")
    public enum Code {
        FITTED,
        /** Too few days with spend. */
        TOO_FEW_DAYS,
        /** The daily spend hardly varied, so the effect of other amounts is unknown. */
        SPEND_TOO_STEADY,
        /** The revenue did not follow the spend closely enough. */
        WEAK_FIT
    }

    static CurveFit insufficientData(Code code, int days, @Nullable Double rSquared) {
        return new CurveFit(code, Optional.empty(), days, rSquared);
    }
}
