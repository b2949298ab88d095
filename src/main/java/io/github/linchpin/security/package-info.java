/**
 * How requests are let in and what every answer carries: headers, the policy of a page, the session
 * cookie. It knows Spring, Tomcat and Vaadin, and nothing imports it.
 */
@NullMarked
package io.github.linchpin.security;

import org.jspecify.annotations.NullMarked;
