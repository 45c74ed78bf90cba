/** Secrets that a service must give back in the clear, such as tokens and passwords of others, encrypted at rest. */
package com.dryjets.kit.secret;
