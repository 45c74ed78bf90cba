/**
 * Tests of two rates or means that hold however often growing data is looked at, and response curves of spend.
 *
 * <p>Start reading at {@link com.dryjets.statistics.Comparison} and {@link com.dryjets.statistics.CurveFitting}.
 */
package com.dryjets.statistics;
