/**
 * What Facebook pages and Instagram share of Meta's Graph API: errors, usage headers, lists, insights, comments and
 * Facebook Login. Written against the documentation of v26.0 on developers.facebook.com.
 */
@NullMarked
package com.dryjets.social.network.graph;

import org.jspecify.annotations.NullMarked;
