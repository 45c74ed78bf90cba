/** The platforms' rules as an endpoint. */
package com.dryjets.content.validation;
