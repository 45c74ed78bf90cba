/** How much of the limits of the networks is left, as the networks told last. */
package com.dryjets.social.ratelimit;
