/**
 * {@code ./run sample}: fills the tenant {@code sample} with a dozen campaigns and 120 days of metrics, through the REST
 * API only. Every value follows from a seed, so loading again adds nothing twice; it adds the days since. Start reading
 * at {@code SampleHistory}.
 */
package com.dryjets.local.demo.sample;
