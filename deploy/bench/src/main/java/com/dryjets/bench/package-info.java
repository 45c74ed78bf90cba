/**
 * Benchmarks. Each measures the platform beside a ceiling in the same run, so that its ratio means something on any
 * machine, and checks that what was measured is also right.
 *
 * <p>Start reading at {@link com.dryjets.bench.Bench}.
 */
package com.dryjets.bench;
