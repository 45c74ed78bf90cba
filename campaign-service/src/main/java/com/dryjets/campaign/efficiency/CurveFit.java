package com.dryjets.campaign.efficiency;

import java.util.Optional;

/**
 * What came of fitting a response curve.
 *
 * @param curve empty where the data are too thin
 * @param days days that there were
 * @param reason what the curve rests on, or why there is none; for people
 */
public record CurveFit(Optional<ResponseCurve> curve, int days, String reason) {

    static CurveFit thin(int days, String reason) {
        return new CurveFit(Optional.empty(), days, reason);
    }
}
