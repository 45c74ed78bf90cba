/** What other services told us: the state of campaigns, and the content that was approved for them. */
package com.dryjets.social.projection;
