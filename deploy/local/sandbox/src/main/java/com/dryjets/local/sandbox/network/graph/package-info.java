/** Meta's Graph API for Facebook pages and Instagram accounts. */
package com.dryjets.local.sandbox.network.graph;
