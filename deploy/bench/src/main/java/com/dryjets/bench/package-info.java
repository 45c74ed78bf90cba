/**
 * Benchmarks. Each measures the platform against a reference in the same run, so that the ratio is meaningful on any
 * machine, and checks that the results are correct.
 *
 * <p>Start reading at {@link com.dryjets.bench.Bench}.
 */
package com.dryjets.bench;
