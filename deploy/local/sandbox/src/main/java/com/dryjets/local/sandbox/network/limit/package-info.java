/** What makes a network refuse a request: its limits, and the faults that a test asked for. */
package com.dryjets.local.sandbox.network.limit;
