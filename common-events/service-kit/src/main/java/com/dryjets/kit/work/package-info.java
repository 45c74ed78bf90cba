/** Background work: isolation of failing items, backoff, leases, long computations, the injected clock, and the signal to stop. */
package com.dryjets.kit.work;
