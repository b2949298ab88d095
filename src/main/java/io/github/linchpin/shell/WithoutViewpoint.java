package io.github.linchpin.shell;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A view that shows nothing that depends on D, K, home or reading: the header hides them there. */
@Inherited // a view may be shown as the proxy that checks its permission
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface WithoutViewpoint {}
