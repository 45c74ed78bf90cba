package com.dryjets.statistics;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The result of fitting a response curve.
 *
 * @param curve empty if there is insufficient data
 * @param days the number of days with spend
 * @param rSquared the share of the results' variation, apart from weekdays and trend, that the spend explains; null if no
 *     fit was tried
 * @param estimate what is known about changes of the spend, however uncertain; null if no fit was tried
 */
public record CurveFit(
        CurveCode code,
        Optional<ResponseCurve> curve,
        int days,
        @Nullable Double rSquared,
        @Nullable CurveEstimate estimate) {

    /** Without a fit. */
    public static CurveFit none(CurveCode code, int days) {
        return new CurveFit(code, Optional.empty(), days, null, null);
    }

    /** What is known about changes of the spend, unless no fit was tried or a few days decided alone. */
    public Optional<CurveEstimate> usable() {
        return code == CurveCode.FEW_DAYS_DECIDE ? Optional.empty() : Optional.ofNullable(estimate);
    }

    /** The 95 % interval of the results of the next unit of daily spend; empty if no fit was tried. */
    public Optional<Interval> marginal() {
        return Optional.ofNullable(estimate).map(found -> found.marginal().interval());
    }
}
