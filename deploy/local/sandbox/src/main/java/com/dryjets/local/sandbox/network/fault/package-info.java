/** Faults that tests, demos and benchmarks inject: what may go wrong, for which requests, and how often. */
package com.dryjets.local.sandbox.network.fault;
