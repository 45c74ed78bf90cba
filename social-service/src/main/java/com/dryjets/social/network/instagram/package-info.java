/**
 * Instagram's professional accounts through the Instagram API with Facebook Login: "Content Publishing", the references "IG
 * User Media", "IG Container", "IG Media" and "IG User Content Publishing Limit", and "Error Codes", v26.0.
 */
@NullMarked
package com.dryjets.social.network.instagram;

import org.jspecify.annotations.NullMarked;
