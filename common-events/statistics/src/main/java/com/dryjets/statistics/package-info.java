/**
 * Tests of two rates or means that hold however often growing data is looked at.
 *
 * <p>Start reading at {@link com.dryjets.statistics.Comparison}.
 */
package com.dryjets.statistics;
