/** LinkedIn's versioned REST API for organizations. */
package com.dryjets.local.sandbox.network.linkedin;
