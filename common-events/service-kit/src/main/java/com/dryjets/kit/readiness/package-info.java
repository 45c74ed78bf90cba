/** Whether a service can do its work: its database and its broker answer, and soon. */
package com.dryjets.kit.readiness;
