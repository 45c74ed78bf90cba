/** The networks' APIs behind one interface; a sub-package for each company. Nothing here knows of our database. */
package com.dryjets.social.platform;
