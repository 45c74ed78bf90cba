/** Background work: isolation of failing items, backoff, leases, the injected clock, and the signal to stop. */
package com.dryjets.kit.work;
