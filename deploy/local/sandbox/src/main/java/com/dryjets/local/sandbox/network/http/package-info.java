/** What all networks share: the gate every request passes, the call, its limits and refusals. */
package com.dryjets.local.sandbox.network.http;
