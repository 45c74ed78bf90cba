package com.dryjets.orchestrator.decisionlog;

import com.dryjets.orchestrator.finding.Effect;
import org.jspecify.annotations.Nullable;

/**
 * What has become of an expected gain.
 *
 * @param effect the gain that was measured since the decision, in the unit of the expected one
 * @param asExpected how it compares with what was expected; absent if that cannot be told
 */
record MeasuredGain(Effect effect, @Nullable AsExpected asExpected) {}
