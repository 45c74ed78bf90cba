/** A client of the REST API that waits while the platform recovers. */
package com.dryjets.local.demo.api;
